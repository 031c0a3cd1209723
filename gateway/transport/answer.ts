import { isUtf8 } from 'node:buffer';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { HubResponse } from '../../subgraphs/kit/hub.ts';
import { UpstreamError } from '../errors.ts';

interface HttpResponse {
  statusCode: number;
  headers: Record<string, string | string[] | undefined>;
  body: Readable;
}

const decoders: Record<string, (() => Transform) | undefined> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads what a hub answered over HTTP, as the GraphQL-over-HTTP specification has it: JSON with `data` or `errors`, also
 * under a 4xx status. The size is counted as it is decoded, so that a compressed bomb is cut off early.
 * @throws UpstreamError
 */
export async function readAnswer(hub: string, response: HttpResponse, maxBytes: number): Promise<HubResponse> {
  const { statusCode, headers, body } = response;
  const refuse = (code: UpstreamError['code'], cause: string): UpstreamError => {
    // What is not read is thrown away with its connection; an error of that stream is nobody's any more.
    body.on('error', () => {}).destroy();
    return new UpstreamError(code, hub, new Error(cause));
  };
  if (statusCode >= 300 && statusCode < 400) throw refuse('UPSTREAM_REDIRECT', `status ${statusCode}`);
  if (statusCode >= 500) throw refuse('UPSTREAM_UNAVAILABLE', `status ${statusCode}`);
  const mediaType = String(headers['content-type'] ?? '');
  if (!/^application\/(graphql-response\+)?json\b/i.test(mediaType)) {
    throw refuse('UPSTREAM_INVALID', `status ${statusCode} with content type ${mediaType || 'none'}`);
  }
  const bytes = await decoded(hub, response, maxBytes, refuse);
  if (!isUtf8(bytes)) throw new UpstreamError('UPSTREAM_INVALID', hub, new Error('not written in UTF-8'));
  let answer: unknown;
  try {
    answer = JSON.parse(bytes.toString('utf8', startsWithMark(bytes) ? 3 : 0));
  } catch (error) {
    throw new UpstreamError('UPSTREAM_INVALID', hub, error);
  }
  if (!isAnswer(answer)) throw new UpstreamError('UPSTREAM_INVALID', hub, new Error('neither data nor errors'));
  return answer;
}

async function decoded(
  hub: string,
  { headers, body }: HttpResponse,
  maxBytes: number,
  refuse: (code: UpstreamError['code'], cause: string) => UpstreamError,
): Promise<Buffer> {
  const encoding = String(headers['content-encoding'] ?? 'identity').toLowerCase();
  const decoder = decoders[encoding];
  if (encoding !== 'identity' && !decoder) throw refuse('UPSTREAM_INVALID', `content encoding ${encoding}`);
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw refuse('UPSTREAM_TOO_LARGE', 'content length');
  const plain = decoder ? decompressed(body, decoder()) : body;
  try {
    return await collected(plain, maxBytes, () => refuse('UPSTREAM_TOO_LARGE', `over ${maxBytes} bytes`));
  } catch (error) {
    if (decoder && (error as { code?: string }).code?.startsWith('Z_'))
      throw new UpstreamError('UPSTREAM_INVALID', hub, error);
    throw error;
  }
}

/** Not by iteration, which costs as much again as what is read of most answers. */
function collected(plain: Readable, maxBytes: number, tooLarge: () => UpstreamError): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= maxBytes) return;
      plain.off('data', take);
      reject(tooLarge());
    };
    plain.on('data', take);
    plain.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size)));
    plain.on('error', reject);
    plain.on('close', () => reject(new ClosedEarly()));
  });
}

/** The connection ended before the answer did. */
class ClosedEarly extends Error {
  readonly code = 'ECONNRESET';

  constructor() {
    super('the connection was closed before the answer was whole');
  }
}

/** The mark that some write before UTF-8. */
function startsWithMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Not `pipeline`: it would report the one error twice, and nobody listens to the second. */
function decompressed(body: Readable, decoder: Transform): Readable {
  body.once('error', (error) => decoder.destroy(error));
  return body.pipe(decoder);
}

function isAnswer(answer: unknown): answer is HubResponse {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return false;
  const { data, errors } = answer as Record<string, unknown>;
  if (data === undefined && errors === undefined) return false;
  if (data !== undefined && data !== null && (typeof data !== 'object' || Array.isArray(data))) return false;
  return (
    errors === undefined ||
    (Array.isArray(errors) && errors.every((error) => typeof error === 'object' && error !== null))
  );
}
