import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { errorBody } from '../errors.ts';

/** A file that a hub makes on demand. */
export interface ExportedFile {
  mediaType: string;
  body: AsyncIterable<string>;
}

/**
 * What one hub exports.
 * @param path what follows `/files/<hub>/`.
 * @param query the parameters of the address.
 * @returns null when there is no such file.
 */
export type Exports = (path: string, query: Readonly<Record<string, string>>) => Promise<ExportedFile | null>;

/** `/files/<hub>/…`: written to the client as the hub makes it, never held whole. */
export function serveExports(server: FastifyInstance, files: ReadonlyMap<string, Exports>): void {
  server.get<{ Params: { hub: string; '*': string }; Querystring: Record<string, string | string[]> }>(
    '/files/:hub/*',
    async (request, reply) => {
      const exports = files.get(request.params.hub);
      const file = await exports?.(request.params['*'], single(request.query));
      if (!file) return reply.code(404).send(errorBody('NOT_FOUND', request.id));
      return reply
        .type(file.mediaType)
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'no-store')
        .send(Readable.from(file.body));
    },
  );
}

function single(query: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]): [string, string] => [
      name,
      Array.isArray(value) ? (value.at(-1) ?? '') : value,
    ]),
  );
}
