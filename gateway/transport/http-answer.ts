import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, type InputType, type ZlibOptions } from 'node:zlib';
import type { HubResponse } from '../../subgraphs/kit/hub.ts';
import { UpstreamError } from '../errors.ts';

export type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>;

type Decode = (bytes: InputType, options: ZlibOptions) => Promise<Buffer>;

const decoders: Readonly<Record<string, Decode | undefined>> = {
  gzip: promisify<InputType, ZlibOptions, Buffer>(gunzip),
  'x-gzip': promisify<InputType, ZlibOptions, Buffer>(gunzip),
  deflate: promisify<InputType, ZlibOptions, Buffer>(inflate),
  br: promisify<InputType, ZlibOptions, Buffer>(brotliDecompress),
};

/**
 * Whether what begins so can be an answer over HTTP, as the GraphQL-over-HTTP specification has it: JSON, also under a
 * 4xx status.
 * @throws UpstreamError when it cannot; nothing more of it need be read then.
 */
export function checkHead(hub: string, statusCode: number, headers: ResponseHeaders, maxBytes: number): void {
  if (statusCode >= 300 && statusCode < 400) throw refused('UPSTREAM_REDIRECT', hub, `status ${statusCode}`);
  if (statusCode >= 500) throw refused('UPSTREAM_UNAVAILABLE', hub, `status ${statusCode}`);
  const mediaType = String(headers['content-type'] ?? '');
  if (!/^application\/(graphql-response\+)?json\b/i.test(mediaType)) {
    throw refused('UPSTREAM_INVALID', hub, `status ${statusCode} with content type ${mediaType || 'none'}`);
  }
  const encoding = encodingOf(headers);
  if (encoding !== undefined && !decoders[encoding]) {
    throw refused('UPSTREAM_INVALID', hub, `content encoding ${encoding}`);
  }
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw refused('UPSTREAM_TOO_LARGE', hub, 'content length');
}

/** @returns undefined when the bytes are the text itself. */
export function encodingOf(headers: ResponseHeaders): string | undefined {
  const given = headers['content-encoding'];
  if (given === undefined) return undefined;
  const encoding = String(given).toLowerCase();
  return encoding === 'identity' ? undefined : encoding;
}

/**
 * What was compressed; a bomb is left at its fuse, with at most `maxBytes` of it in memory.
 * @param encoding one that `checkHead` has let pass.
 * @throws UpstreamError
 */
export async function decompressed(hub: string, bytes: Buffer, encoding: string, maxBytes: number): Promise<Buffer> {
  const decode = decoders[encoding];
  if (!decode) throw refused('UPSTREAM_INVALID', hub, `content encoding ${encoding}`);
  try {
    return await decode(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    const tooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new UpstreamError(tooLarge ? 'UPSTREAM_TOO_LARGE' : 'UPSTREAM_INVALID', hub, error);
  }
}

/**
 * Reads a whole answer: JSON in UTF-8 with `data` or `errors`.
 * @throws UpstreamError
 */
export function parseAnswer(hub: string, bytes: Buffer): HubResponse {
  if (!isUtf8(bytes)) throw refused('UPSTREAM_INVALID', hub, 'not written in UTF-8');
  let answer: unknown;
  try {
    answer = JSON.parse(bytes.toString('utf8', startsWithMark(bytes) ? 3 : 0));
  } catch (error) {
    throw new UpstreamError('UPSTREAM_INVALID', hub, error);
  }
  if (!isAnswer(answer)) throw refused('UPSTREAM_INVALID', hub, 'neither data nor errors');
  return answer;
}

/** The mark that some write before UTF-8. */
export function startsWithMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
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

function refused(code: UpstreamError['code'], hub: string, cause: string): UpstreamError {
  return new UpstreamError(code, hub, new Error(cause));
}
