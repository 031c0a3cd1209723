import type { ServerResponse } from 'node:http';
import { Departure } from '../transport/departure.ts';

/** Some proxies close a connection on which nothing is said for this long, or a little longer. */
const silenceMs = 12_000;

const partHead = '\r\ncontent-type: application/json; charset=utf-8\r\n\r\n';
const boundary = '\r\n---';

/** The content type of an answer in parts, with the boundary that {@link writeMultipart} writes between them. */
export function multipartType(format: 'specification' | 'apollo'): string {
  return format === 'apollo' ? 'multipart/mixed; boundary="-"; deferSpec=20220824' : 'multipart/mixed; boundary="-"';
}

/**
 * Writes an answer in parts as they come. Each is closed at once by the boundary after it, since clients wait for that.
 * @returns the bytes written.
 */
export async function writeMultipart(
  response: ServerResponse,
  initial: string,
  rest: AsyncIterable<string>,
): Promise<number> {
  let bytes = await write(response, boundary + partHead + initial + boundary);
  for await (const part of rest) bytes += await write(response, partHead + part + boundary);
  const end = '--\r\n';
  response.end(end);
  return bytes + end.length;
}

export const eventStreamType = 'text/event-stream; charset=utf-8';

/**
 * Writes events in the words of graphql-sse, one connection for each operation.
 * @returns the bytes written.
 */
export async function writeEvents(response: ServerResponse, events: AsyncIterable<string>): Promise<number> {
  // A first comment, so that the client knows that it is heard before anything happens.
  let bytes = await write(response, ':\n\n');
  const breath = setInterval(() => void response.write(':\n\n'), silenceMs);
  breath.unref();
  try {
    for await (const event of events) bytes += await write(response, `event: next\ndata: ${event}\n\n`);
  } finally {
    clearInterval(breath);
  }
  const end = 'event: complete\ndata:\n\n';
  response.end(end);
  return bytes + end.length;
}

/** Waits for a client that reads slowly; rejects when it is gone, so that whoever makes the parts stops. */
function write(response: ServerResponse, text: string): Promise<number> {
  const bytes = Buffer.byteLength(text);
  if (response.destroyed || response.writableEnded) return Promise.reject(new ClientGone());
  if (response.write(text)) return Promise.resolve(bytes);
  return new Promise((resolve, reject) => {
    const drained = () => {
      response.off('close', gone);
      resolve(bytes);
    };
    const gone = () => {
      response.off('drain', drained);
      reject(new ClientGone());
    };
    response.once('drain', drained).once('close', gone);
  });
}

/** The client left before the end of its answer: nobody's fault. */
export class ClientGone extends Error {
  override name = 'ClientGone';

  constructor() {
    super('the client is gone');
  }
}

/** Says when the client is gone before the end of its answer. */
export function departureOf(response: ServerResponse): Departure {
  const gone = new Departure();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort(new ClientGone());
  });
  return gone;
}

/** Rejects when the client leaves before the end: what is being waited for then is nobody's. */
export function goneBefore(response: ServerResponse): Promise<never> {
  return new Promise((_, reject) => {
    response.once('close', () => {
      if (!response.writableFinished) reject(new ClientGone());
    });
  });
}

/** One answer as a stream of one event. */
export async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
