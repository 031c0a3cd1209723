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
