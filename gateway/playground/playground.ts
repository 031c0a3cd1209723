import type { FastifyInstance } from 'fastify';

export interface PlaygroundOptions {
  /** Whether the project's stories are offered as examples. */
  stories: boolean;
}

export async function servePlayground(server: FastifyInstance, _options: PlaygroundOptions): Promise<void> {
  server.get('/playground', (_request, reply) => reply.send('soon'));
}
