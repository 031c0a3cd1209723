import type { FastifyInstance } from 'fastify';

/**
 * `/livez`: the process answers. `/readyz`: it should be given requests, 503 until it listens and as soon as it stops,
 * so that a load balancer turns away before the door closes.
 */
export function serveHealth(server: FastifyInstance): { ready(): void; stopping(): void } {
  let status: 'starting' | 'ready' | 'stopping' = 'starting';
  server.get('/livez', () => ({ status: 'alive' }));
  server.get('/readyz', (_request, reply) => reply.code(status === 'ready' ? 200 : 503).send({ status }));
  return {
    ready: () => void (status = 'ready'),
    stopping: () => void (status = 'stopping'),
  };
}
