// The field's common benchmark: users, products, what is in stock, and reviews, in four hubs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The hubs over the data of a scenario. */
export function shopHubs({ users, products, inventory, reviews }) {
  const user = (id) => {
    const found = users.find((one) => one.id === id);
    return found ? { __typename: 'User', ...found } : null;
  };
  const product = (upc) => {
    const found = products.find((one) => one.upc === upc);
    return found ? { __typename: 'Product', ...found } : null;
  };
  const reviewed = (list) =>
    list.map(({ id, body, product: upc }) => ({
      __typename: 'Review',
      id,
      body,
      product: () => ({ __typename: 'Product', upc, reviews: () => reviewsOf(upc) }),
      author: () => ({ __typename: 'User', id: '1', username: user('1').username, reviews: () => reviewed(reviews.slice(0, 2)) }),
    }));
  const reviewsOf = (upc) => reviewed(reviews.filter(({ product: of }) => of === upc));
  return {
    accounts: {
      query: { me: () => user(users[0].id), user: ({ id }) => user(id), users: () => users.map(({ id }) => user(id)) },
      entities: { User: ({ id }) => user(id) },
    },
    products: {
      query: { topProducts: ({ first = 5 }) => products.slice(0, first).map(({ upc }) => product(upc)) },
      entities: { Product: ({ upc }) => product(upc) },
    },
    inventory: {
      query: {},
      entities: {
        Product: ({ upc, price, weight }) => ({
          __typename: 'Product',
          upc,
          inStock: inventory.find((one) => one.upc === upc)?.inStock ?? null,
          shippingEstimate: price > 1000 ? 0 : Math.round(weight * 0.5),
        }),
      },
    },
    reviews: {
      query: {},
      entities: {
        User: ({ id }) => ({ __typename: 'User', id, reviews: () => reviewed(reviews.slice(0, 2)) }),
        Product: ({ upc }) => ({ __typename: 'Product', upc, reviews: () => reviewsOf(upc) }),
      },
    },
  };
}

/** A scenario as it lies in a folder: supergraph.graphql, query.graphql, data.json and expected.json. */
export function readScenario(folder) {
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  return {
    name: folder.replace(/\/$/, '').split('/').at(-1),
    supergraph: read('supergraph.graphql'),
    query: read('query.graphql'),
    data: JSON.parse(read('data.json')),
    expected: JSON.parse(read('expected.json')),
  };
}

/** Numbers that are the same at each run (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const syllables = ['ra', 'me', 'to', 'lin', 'va', 'sol', 'ter', 'mon', 'gue', 'pa', 'dri', 'ko', 'lus', 'fe', 'nor', 'cha'];

/** Data of the same shape and about the same size as the common benchmark's, made here. */
export function ownData() {
  const next = numbers(20260704);
  const word = () => Array.from({ length: 2 + Math.floor(next() * 3) }, () => syllables[Math.floor(next() * syllables.length)]).join('');
  const text = (chars) => {
    let written = '';
    while (written.length < chars) written += `${word()} `;
    return `${written.trim()}.`;
  };
  const capital = (name) => name[0].toUpperCase() + name.slice(1);
  const users = Array.from({ length: 6 }, (_, index) => ({
    id: String(index + 1),
    name: `${capital(word())} ${capital(word())}`,
    username: word(),
    birthday: 1_200_000_000 + Math.floor(next() * 1e8),
  }));
  const products = Array.from({ length: 9 }, (_, index) => ({
    upc: String(index + 1),
    name: capital(word()),
    price: Math.floor(next() * 2_000) + 10,
    weight: Math.floor(next() * 2_000) + 10,
  }));
  const inventory = products.map(({ upc }) => ({ upc, inStock: next() > 0.5 }));
  const lengths = [440, 290, 270, 140, 440, 290, 270, 140, 140, 140, 880];
  const of = ['1', '1', '1', '1', '2', '2', '2', '2', '3', '4', '4'];
  const reviews = lengths.map((chars, index) => ({ id: String(index + 1), body: text(chars), product: of[index] }));
  return { users, products, inventory, reviews };
}

export const ownQuery = `query EverythingOfEverybody {
  users { ...Person reviews { ...Words product { ...Goods reviews { ...Words author { ...Person reviews { ...Words product { ...Goods } } } } } } }
  topProducts { ...Goods reviews { ...Words author { ...Person reviews { ...Words product { ...Goods } } } } }
}
fragment Person on User { id username name }
fragment Words on Review { id body }
fragment Goods on Product { inStock name price shippingEstimate upc weight }`;

/** What each hub declares. */
export const ownContracts = {
  accounts: `type Query { me: User user(id: ID!): User users: [User] }
    type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }`,
  inventory: `type Product @key(fields: "upc") {
      upc: String! weight: Int @external price: Int @external inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight") }`,
  products: `type Query { topProducts(first: Int = 5): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
  reviews: `type Review @key(fields: "id") { id: ID! body: String product: Product author: User @provides(fields: "username") }
    type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
    type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
};
