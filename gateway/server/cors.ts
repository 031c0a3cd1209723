import type { FastifyInstance } from 'fastify';

/** Lets front ends of these origins ask; never with cookies, as identity comes from `Authorization` alone. */
export async function allowOrigins(server: FastifyInstance, origins: readonly string[]): Promise<void> {
  const { fastifyCors } = await import('@fastify/cors');
  await server.register(fastifyCors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['content-type', 'authorization', 'accept-language', 'x-request-id', 'apollo-require-preflight'],
    exposedHeaders: ['x-request-id'],
    maxAge: 3600,
  });
}
