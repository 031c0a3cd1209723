import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { badRequest, refusal } from './refusal.ts';

/**
 * The body of a request, as text.
 * @throws Refusal when it is larger than may be, written in another encoding, or cut off.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    // Of a request that was cut off before anybody listened nothing is heard any more.
    if (request.destroyed) return reject(badRequest('the request was cut off'));
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity')
      return reject(badRequest('send the body as it is, not compressed', 415));
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) return reject(tooLarge());
    let first: Buffer | undefined;
    let more: Buffer[] | undefined;
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) {
        // Nothing more of it is kept; what still comes is thrown away with the connection.
        first = more = undefined;
        return reject(tooLarge());
      }
      if (!first) first = chunk;
      else (more ??= []).push(chunk);
    });
    request.on('end', () => {
      const bytes = more && first ? Buffer.concat([first, ...more], size) : first;
      if (!bytes) return reject(badRequest('the body of the request is missing'));
      if (!isUtf8(bytes)) return reject(badRequest('the body must be written in UTF-8'));
      resolve(bytes.toString('utf8'));
    });
    request.on('error', () => reject(badRequest('the request was cut off')));
  });
}

function tooLarge() {
  return refusal(413, 'BODY_TOO_LARGE', undefined, { connection: 'close' });
}
