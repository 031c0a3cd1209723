import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { FrontDoor } from './front-door.ts';
import type { Executor, GatewayDependencies } from './gateway.ts';
import type { Replaced } from './graph.ts';
import type { GraphqlHttpOptions } from './graphql-http.ts';

/** What answers operations, mounted. */
export interface Mounted {
  /** What clients see of the graph at this moment. */
  apiSdl(): string;
  /** Lets another supergraph take over. @throws SupergraphError when it cannot be served. */
  replace(supergraphSdl: string): Promise<Replaced>;
  /** Called before the door is closed. */
  stopping(): void;
  /** Closes the transport, too. */
  stop(): Promise<void>;
}

export type MountOptions = Omit<GraphqlHttpOptions, 'graph'> &
  Pick<GatewayDependencies, 'supergraphSdl' | 'validate' | 'scalars' | 'transportFor'> & {
    dataFolder?: string | undefined;
  };

/** Puts the chosen executor behind `/graphql`; the packages of the other are not even read. */
export function serveWith(
  executor: Executor,
  server: FastifyInstance,
  door: FrontDoor,
  options: MountOptions,
): Promise<Mounted> {
  return executor === 'stock' ? serveStock(server, options) : serveCompiled(server, door, options);
}

async function serveStock(server: FastifyInstance, options: MountOptions): Promise<Mounted> {
  const { mountStock } = await import('../stock/mount.ts');
  return mountStock(server, options);
}

async function serveCompiled(server: FastifyInstance, door: FrontDoor, options: MountOptions): Promise<Mounted> {
  const [{ openGraph }, { graphqlHttp }] = await Promise.all([import('./graph.ts'), import('./graphql-http.ts')]);
  const { supergraphSdl, validate, scalars, transport, transportFor, dataFolder, log } = options;
  const plansFolder = dataFolder && join(dataFolder, 'plans');
  const graph = await openGraph(supergraphSdl, { validate, scalars, transport, transportFor, plansFolder, log });
  const http = graphqlHttp({ ...options, graph });
  door.take(http.handle);
  // The same for requests that come without a socket, past the door.
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    onRequest: (request, reply, done) => {
      reply.hijack();
      http.handle(request.raw, reply.raw);
      done();
    },
    handler: () => {},
  });
  return {
    apiSdl: () => graph.current.apiSdl,
    replace: (sdl) => graph.replace(sdl),
    stopping() {
      http.stopping();
      http.close();
    },
    stop: () => graph.close(),
  };
}
