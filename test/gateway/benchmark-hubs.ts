import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { fastify } from 'fastify';
import { graphql, parse } from 'graphql';
import { benchmarkSubgraphs } from './execution/benchmark-subgraphs.ts';

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides", "@shareable"])';

export interface Received {
  hub: string;
  headers: Record<string, unknown>;
}

/** The four hubs of the field's common benchmark, over HTTP on a free port, at `/<name>`: somebody else's hubs. */
export async function benchmarkHubs() {
  const schemas = new Map(
    Object.entries(benchmarkSubgraphs()).map(([name, { sdl, resolvers }]) => [
      name,
      buildSubgraphSchema([{ typeDefs: parse(`${federation}\n${sdl}`), resolvers: resolvers as never }]),
    ]),
  );
  const received: Received[] = [];
  const server = fastify();
  server.post<{ Params: { name: string }; Body: { query: string; variables?: Record<string, unknown> } }>(
    '/:name',
    async (request, reply) => {
      const schema = schemas.get(request.params.name);
      if (!schema) return reply.code(404).send();
      received.push({ hub: request.params.name, headers: request.headers });
      return graphql({ schema, source: request.body.query, variableValues: request.body.variables });
    },
  );
  await server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.server.address() as AddressInfo;
  const urls = new Map([...schemas.keys()].map((name) => [name, `http://127.0.0.1:${port}/${name}`]));
  return { urls, received, close: () => server.close() };
}
