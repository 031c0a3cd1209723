import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { fastify } from 'fastify';
import { graphql, parse } from 'graphql';
import { shared } from '../support/shared.ts';

interface Data {
  users: { id: string; name: string; username: string; birthday: number }[];
  inventory: { upc: string; inStock: boolean }[];
  products: { upc: string; name: string; price: number; weight: number }[];
  reviews: { id: string; body: string; product: string }[];
}

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides"])';

const contracts: Record<string, string> = {
  accounts: `type Query { me: User user(id: ID!): User users: [User] }
    type User @key(fields: "id") { id: ID! name: String username: String birthday: Int }`,
  inventory: `type Product @key(fields: "upc") {
      upc: String! weight: Int @external price: Int @external inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight") }`,
  products: `type Query { topProducts(first: Int = 5): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
  reviews: `type Review @key(fields: "id") { id: ID! body: String product: Product author: User @provides(fields: "username") }
    type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
    type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
};

function resolversOf({ users, inventory, products, reviews }: Data): Record<string, object> {
  const user = (id: string) => users.find((candidate) => candidate.id === id);
  return {
    accounts: {
      Query: { me: () => users[0], user: (_: unknown, { id }: { id: string }) => user(id), users: () => users },
      User: { __resolveReference: ({ id }: { id: string }) => user(id) },
    },
    inventory: {
      Product: {
        __resolveReference: (reference: { upc: string }) => ({
          ...reference,
          ...inventory.find(({ upc }) => upc === reference.upc),
        }),
        shippingEstimate: ({ price, weight }: { price: number; weight: number }) =>
          price > 1000 ? 0 : Math.round(weight * 0.5),
      },
    },
    products: {
      Query: { topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first) },
      Product: {
        __resolveReference: (reference: { upc: string }) => products.find(({ upc }) => upc === reference.upc),
      },
    },
    reviews: {
      Review: {
        product: ({ product }: { product: string }) => ({ upc: product }),
        // The benchmark's own hubs answer so: one author wrote everything, and everybody has the first two reviews.
        author: () => ({ id: '1', username: user('1')?.username }),
      },
      User: { reviews: () => reviews.slice(0, 2) },
      Product: { reviews: ({ upc }: { upc: string }) => reviews.filter(({ product }) => product === upc) },
    },
  };
}

export interface Received {
  hub: string;
  headers: Record<string, unknown>;
}

/** The four hubs of the field's common benchmark, over HTTP on a free port, at `/<name>`: somebody else's hubs. */
export async function benchmarkHubs() {
  const data = JSON.parse(readFileSync(shared('data/gateway-benchmark/data.json'), 'utf8')) as Data;
  const resolvers = resolversOf(data);
  const schemas = new Map(
    Object.entries(contracts).map(([name, sdl]) => [
      name,
      buildSubgraphSchema([{ typeDefs: parse(`${federation}\n${sdl}`), resolvers: resolvers[name] as never }]),
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
