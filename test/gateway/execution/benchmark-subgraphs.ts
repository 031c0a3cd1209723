import { readFileSync } from 'node:fs';
import type { SubgraphScenario } from '../../federation/harness.ts';
import { shared } from '../../support/shared.ts';

interface Data {
  users: { id: string; name: string; username: string; birthday: number }[];
  inventory: { upc: string; inStock: boolean }[];
  products: { upc: string; name: string; price: number; weight: number }[];
  reviews: { id: string; body: string; product: string }[];
}

/** The four hubs of the field's common benchmark, in this process. */
export function benchmarkSubgraphs(): Record<string, SubgraphScenario> {
  const { users, inventory, products, reviews } = JSON.parse(
    readFileSync(shared('data/gateway-benchmark/data.json'), 'utf8'),
  ) as Data;
  const user = (id: string) => users.find((candidate) => candidate.id === id);
  return {
    accounts: {
      sdl: `type Query { me: User user(id: ID!): User users: [User] }
        type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }`,
      resolvers: {
        Query: { me: () => users[0], user: (_: unknown, { id }: { id: string }) => user(id), users: () => users },
        User: { __resolveReference: ({ id }: { id: string }) => user(id) },
      },
    },
    inventory: {
      sdl: `type Product @key(fields: "upc") {
        upc: String! weight: Int @external price: Int @external inStock: Boolean
        shippingEstimate: Int @requires(fields: "price weight") }`,
      resolvers: {
        Product: {
          __resolveReference: (reference: { upc: string }) => ({
            ...reference,
            ...inventory.find(({ upc }) => upc === reference.upc),
          }),
          shippingEstimate: ({ price, weight }: { price: number; weight: number }) =>
            price > 1000 ? 0 : Math.round(weight * 0.5),
        },
      },
    },
    products: {
      sdl: `type Query { topProducts(first: Int = 5): [Product] }
        type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
      resolvers: {
        Query: { topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first) },
        Product: {
          __resolveReference: (reference: { upc: string }) => products.find(({ upc }) => upc === reference.upc),
        },
      },
    },
    reviews: {
      sdl: `type Review @key(fields: "id") { id: ID! body: String product: Product author: User @provides(fields: "username") }
        type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
        type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
      resolvers: {
        Review: {
          product: ({ product }: { product: string }) => ({ upc: product }),
          // The benchmark's own hubs answer so: one author wrote everything, and everybody has the first two reviews.
          author: () => ({ id: '1', username: user('1')?.username }),
        },
        User: { reviews: () => reviews.slice(0, 2) },
        Product: { reviews: ({ upc }: { upc: string }) => reviews.filter(({ product }) => product === upc) },
      },
    },
  };
}
