import { Readable } from 'node:stream';

/** A file that a hub makes on demand. */
export interface ExportedFile {
  mediaType: string;
  body: AsyncIterable<string | Uint8Array>;
}

/** A file that is kept at another address: the client is sent there. */
export interface Elsewhere {
  location: string;
}

/**
 * What one hub gives out as files.
 * @param path what follows `/files/<hub>/`.
 * @param query the parameters of the address.
 * @returns null when there is no such file.
 */
export type Exports = (
  path: string,
  query: Readonly<Record<string, string>>,
) => Promise<ExportedFile | Elsewhere | null>;

/** The last value of each parameter: an address that names one twice means the later. */
export function singleValues(query: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]): [string, string] => [
      name,
      Array.isArray(value) ? (value.at(-1) ?? '') : (value ?? ''),
    ]),
  );
}

/**
 * A file's pieces as a stream, once the first of them is there: what is wrong before it can still be answered as such.
 * @param failed told what cut the stream afterwards, when a status has been sent already.
 * @throws what making the first piece throws.
 */
export async function begun(
  body: AsyncIterable<string | Uint8Array>,
  failed: (cause: unknown) => void,
): Promise<Readable> {
  const pieces = body[Symbol.asyncIterator]();
  const first = await pieces.next();
  async function* all(): AsyncGenerator<string | Uint8Array> {
    try {
      for (let piece = first; !piece.done; piece = await pieces.next()) yield piece.value;
    } catch (cause) {
      failed(cause);
      throw cause;
    } finally {
      await pieces.return?.();
    }
  }
  return Readable.from(all());
}
