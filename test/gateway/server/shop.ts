import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, GraphQLError, parse } from 'graphql';
import { TokenError } from '../../../gateway/errors.ts';
import { identifyWith } from '../../../gateway/identity/identify.ts';
import {
  createGateway,
  type Gateway,
  type GatewayConfig,
  type GatewayDependencies,
} from '../../../gateway/server/gateway.ts';
import { composeSupergraph } from '../../../gateway/supergraph/compose.ts';
import { inProcess } from '../../../gateway/transport/in-process.ts';
import type { HubRequest, HubResponse } from '../../../subgraphs/kit/hub.ts';
import { hubKey } from '../../../subgraphs/kit/identity.ts';
import { silentLog } from '../../support/log.ts';
import { viewerOf } from '../../support/viewer.ts';

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@requires", "@external"])';

const items = [
  { id: '1', name: 'Table', price: 899 },
  { id: '2', name: 'Chaise « Été »', price: 120 },
  { id: '3', name: '__proto__', price: 15 },
];

const goods = `${federation}
  type Query { greeting(name: String = "you"): String item(id: ID!): Item items(first: Int! = 2, sort: Sort): [Item!] find(by: By!): [Item] broken: String strict: Strict }
  type Mutation { rename(id: ID!, name: String!): Item }
  type Item @key(fields: "id") { id: ID! name: String price: Int }
  type Strict { name: String! }
  enum Sort { NAME PRICE }
  input By { name: String maxPrice: Int sort: Sort = NAME }`;

const stock = `${federation}
  type Item @key(fields: "id") { id: ID! price: Int @external inStock: Boolean shipping: Int @requires(fields: "price") fails: String }`;

const byId = ({ id }: { id: string }) => items.find((item) => item.id === id) ?? null;

const schemas = {
  goods: buildSubgraphSchema([
    {
      typeDefs: parse(goods),
      resolvers: {
        Query: {
          greeting: (_: unknown, { name }: { name: string | null }) => `hello ${name}`,
          item: (_: unknown, { id }: { id: string }) => byId({ id }),
          items: (_: unknown, { first }: { first: number }) => items.slice(0, first),
          find: (_: unknown, { by }: { by: { maxPrice?: number } }) =>
            items.filter(({ price }) => price <= (by.maxPrice ?? Infinity)),
          broken: () => {
            throw new GraphQLError('first must be at most 3', {
              extensions: { code: 'PAGE_TOO_LARGE', needed: '3', found: '4' },
            });
          },
          strict: () => ({ name: null }),
        },
        Mutation: { rename: (_: unknown, { id, name }: { id: string; name: string }) => ({ ...byId({ id }), name }) },
        Item: { __resolveReference: byId },
      },
    },
  ]),
  stock: buildSubgraphSchema([
    {
      typeDefs: parse(stock),
      resolvers: {
        Item: {
          __resolveReference: (reference: object) => reference,
          inStock: ({ id }: { id: string }) => id !== '2',
          shipping: ({ price }: { price: number }) => Math.round(price / 10),
          fails: () => {
            throw new Error('select * from secrets');
          },
        },
      },
    },
  ]),
};

/** A small graph of two hubs in this process: a shop, and what is in stock. */
export const shopSupergraph = composeSupergraph([
  { name: 'goods', url: 'http://goods.invalid/graphql', sdl: goods },
  { name: 'stock', url: 'http://stock.invalid/graphql', sdl: stock },
]).supergraphSdl;

const viewer = viewerOf({ subject: 'demo:office', roles: ['OFFICE'] });

export type Execute = (request: HubRequest) => Promise<HubResponse>;

export const shopHubs = new Map<string, { execute: Execute }>(
  Object.entries(schemas).map(([name, schema]) => [
    name,
    {
      execute: async ({ query, variables }) => await graphql({ schema, source: query, variableValues: variables }),
    },
  ]),
);

/** A gateway over the shop; `Bearer good` is the one good token. */
export function shopGateway(
  config: Partial<GatewayConfig> = {},
  dependencies: Partial<GatewayDependencies> = {},
  hubs: ReadonlyMap<string, { execute: Execute }> = shopHubs,
): Promise<Gateway> {
  return createGateway(
    { host: '127.0.0.1', port: 0, executor: 'compiled', ...config },
    {
      supergraphSdl: shopSupergraph,
      transport: inProcess(hubs, (hub) => hubKey('a secret of the tests', hub)),
      identify: identifyWith(async (token) => {
        if (token === 'good') return viewer;
        throw new TokenError('TOKEN_INVALID', new Error('as the test says'));
      }),
      log: silentLog,
      ...dependencies,
    },
  );
}
