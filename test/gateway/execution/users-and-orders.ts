import { expect } from 'vitest';
import type { HubResponse } from '../../../subgraphs/kit/hub.ts';
import { federation } from '../../federation/harness.ts';

const users = [
  { id: 'u1', name: 'Ada', email: 'ada@example.org', rank: 'ONE', tags: ['a', 'b'], scores: [1, 2] },
  { id: 'u2', name: 'Bob', email: 'bob@example.org', rank: 'TWO', tags: [], scores: [] },
];

/** Two hubs: `accounts` has users and things, `orders` adds to users. */
export function usersAndOrders() {
  return federation({
    accounts: {
      sdl: `type Query { users: [User!] me: User any: [Thing] free: JSON }
        type User @key(fields: "id") { id: ID! name: String! email: String rank: Rank tags: [String!] scores: [Int] friend: User }
        enum Rank { ONE TWO } scalar JSON
        interface Thing { label: String } type Pen implements Thing { label: String ink: String } type Cup implements Thing { label: String }`,
      resolvers: {
        Query: {
          users: () => users,
          me: () => users[0],
          any: () => [{ __typename: 'Pen', label: 'p', ink: 'blue' }],
          free: () => ({ a: 1 }),
        },
        User: {
          __resolveReference: ({ id }: { id: string }) => users.find((user) => user.id === id),
          friend: () => users[1],
        },
      },
    },
    orders: {
      sdl: 'type User @key(fields: "id") { id: ID! orders: [String!] limit: Int! email: String @external greeting: String @requires(fields: "email") }',
      resolvers: {
        User: {
          orders: ({ id }: { id: string }) => [`order of ${id}`],
          limit: () => 3,
          greeting: ({ email }: { email: string }) => `to ${email}`,
        },
      },
    },
  });
}

/** What is told of a place at which an answer does not fit its contract. */
export const invalid = (...path: (string | number)[]) => ({
  message: 'this hub gave an answer that does not fit its contract',
  path,
  extensions: { code: 'UPSTREAM_INVALID', hub: expect.any(String), requestId: 'request-1' },
});

/** What a hub would have answered, to be changed. */
export const dataOf = (truth: HubResponse) => truth.data as Record<string, Record<string, unknown>[]>;
