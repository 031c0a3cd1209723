import type { FastifyInstance } from 'fastify';
import type { Log } from '../../subgraphs/kit/context.ts';
import { begun, type Exports, singleValues } from '../../subgraphs/kit/files.ts';
import { errorBody } from '../errors.ts';

/**
 * `/files/<hub>/…`: written to the client as the hub makes it, never held whole. What is wrong before the first piece is
 * an answer of its own; what goes wrong later cuts the file, and is logged.
 */
export function serveExports(server: FastifyInstance, files: ReadonlyMap<string, Exports>, log: Log): void {
  server.get<{ Params: { hub: string; '*': string }; Querystring: Record<string, string | string[]> }>(
    '/files/:hub/*',
    async (request, reply) => {
      const exports = files.get(request.params.hub);
      const file = await exports?.(request.params['*'], singleValues(request.query));
      if (!file) return reply.code(404).send(errorBody('NOT_FOUND', request.id));
      if ('location' in file) return reply.header('cache-control', 'no-store').redirect(file.location, 302);
      const { hub } = request.params;
      const body = await begun(file.body, (cause) =>
        log.error({ hub, requestId: request.id, cause }, 'a file was cut off'),
      );
      return reply
        .type(file.mediaType)
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'no-store')
        .send(body);
    },
  );
}
