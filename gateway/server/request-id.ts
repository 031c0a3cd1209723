import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** A request id that a client or a load balancer may choose: nothing that could break a line of a log. */
const form = /^[\w.:-]{1,128}$/;

/** The id that came with a request, when it can be used, or a new one. */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && form.test(given) ? given : randomUUID();
}

/** Gives each request its id, and tells the client. */
export function giveRequestIds(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    request.id = requestIdOf(request.headers['x-request-id']);
    reply.header('x-request-id', request.id);
  });
}
