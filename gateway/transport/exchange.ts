import type { Dispatcher } from 'undici';
import type { HubResponse } from '../../subgraphs/kit/hub.ts';
import { UpstreamError } from '../errors.ts';
import { checkHead, decompressed, encodingOf, parseAnswer, type ResponseHeaders } from './http-answer.ts';

/**
 * One request to a hub and its answer, read as the connection brings it: no stream stands between, which costs as much
 * as all the rest of a small fetch.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly answer: Promise<HubResponse>;
  private resolve!: (answer: HubResponse | Promise<HubResponse>) => void;
  private reject!: (error: unknown) => void;
  private controller: Dispatcher.DispatchController | undefined;
  private givenUp: UpstreamError | undefined;
  private encoding: string | undefined;
  private cacheControl: string | undefined;
  private ageS: number | undefined;
  private readonly chunks: Buffer[] = [];
  private size = 0;
  private readonly hub: string;
  private readonly maxBytes: number;

  /** @param maxBytes of the answer, as it comes and as it is decoded. */
  constructor(hub: string, maxBytes: number) {
    this.hub = hub;
    this.maxBytes = maxBytes;
    this.answer = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  /** Nobody waits any more: rejects at once, and takes the connection down when the request is on it already. */
  giveUp(reason: UpstreamError): void {
    this.givenUp = reason;
    this.reject(reason);
    this.controller?.abort(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.givenUp) controller.abort(this.givenUp);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, statusCode: number, headers: ResponseHeaders): void {
    if (statusCode < 200) return;
    checkHead(this.hub, statusCode, headers, this.maxBytes);
    this.encoding = encodingOf(headers);
    const { 'cache-control': cacheControl, age, vary } = headers;
    // What varies with everything is of use to nobody else, however long it may be kept.
    if (cacheControl === undefined || String(vary).trim() === '*') return;
    this.cacheControl = String(cacheControl);
    this.ageS = ageSecondsOf(age);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.size += chunk.length;
    if (this.size > this.maxBytes) {
      throw new UpstreamError('UPSTREAM_TOO_LARGE', this.hub, new Error(`over ${this.maxBytes} bytes`));
    }
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    const { hub, encoding, chunks } = this;
    const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, this.size);
    try {
      if (encoding === undefined) this.resolve(this.read(bytes));
      else this.resolve(decompressed(hub, bytes, encoding, this.maxBytes).then((plain) => this.read(plain)));
    } catch (error) {
      this.reject(error);
    }
  }

  private read(bytes: Buffer): HubResponse {
    const answer = parseAnswer(this.hub, bytes);
    // Said by the head alone; what stands in the text under this name is nothing.
    if (this.cacheControl !== undefined || answer.cacheControl !== undefined) answer.cacheControl = this.cacheControl;
    if (this.ageS !== undefined || answer.ageS !== undefined) answer.ageS = this.ageS;
    return answer;
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.reject(error);
  }
}

/** How long a cache before the hub has had an answer: RFC 9111, section 5.1, by which what is no whole number is not heeded. */
function ageSecondsOf(header: string | string[] | undefined): number | undefined {
  return typeof header === 'string' && /^\d{1,9}$/.test(header.trim()) ? Number(header) : undefined;
}
