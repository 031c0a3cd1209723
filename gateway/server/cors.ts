import type { FastifyInstance } from 'fastify';

const exposed = 'x-request-id';

/** What an answer tells the browser of a front end served elsewhere. */
export function corsHeaders(origin: string | undefined, origins: readonly string[]): Record<string, string> {
  const always = { 'access-control-expose-headers': exposed };
  if (origins.includes('*')) return { ...always, 'access-control-allow-origin': '*' };
  // Also where the origin is not allowed: a cache must not give this answer to one that is.
  const vary = { ...always, vary: 'Origin' };
  return origin !== undefined && origins.includes(origin) ? { ...vary, 'access-control-allow-origin': origin } : vary;
}

/** Lets front ends of these origins ask; never with cookies, as identity comes from `Authorization` alone. */
export async function allowOrigins(server: FastifyInstance, origins: readonly string[]): Promise<void> {
  const { fastifyCors } = await import('@fastify/cors');
  await server.register(fastifyCors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['content-type', 'authorization', 'accept-language', 'x-request-id', 'apollo-require-preflight'],
    exposedHeaders: [exposed],
    maxAge: 3600,
  });
}
