import { afterEach, describe, expect, it } from 'vitest';
import { dataOf, invalid, usersAndOrders } from './users-and-orders.ts';

const graph = usersAndOrders();

describe('an answer that is not to be trusted', () => {
  afterEach(() => graph.honest());

  it('is cut to what was asked', async () => {
    graph.forge('orders', (_, truth) => ({
      data: {
        _entities: (dataOf(truth)._entities ?? []).map((entity) => ({
          ...entity,
          name: 'HACKED',
          email: 'evil@example.org',
          friends: [1],
          __typename: 'User',
        })),
        extra: 1,
      },
    }));
    expect(await graph.ask('{ users { name email orders } }')).toEqual({
      data: {
        users: [
          { name: 'Ada', email: 'ada@example.org', orders: ['order of u1'] },
          { name: 'Bob', email: 'bob@example.org', orders: ['order of u2'] },
        ],
      },
    });
  });

  it('is not cut short: what a later fetch would bring cannot be planted before', async () => {
    graph.forge('accounts', (_, truth) => ({
      data: { users: (dataOf(truth).users ?? []).map((user) => ({ ...user, orders: ['planted'], limit: 99 })) },
    }));
    graph.forge('orders', () => ({ data: { _entities: [null, null] } }));
    expect(await graph.ask('{ users { name orders } }')).toEqual({
      data: {
        users: [
          { name: 'Ada', orders: null },
          { name: 'Bob', orders: null },
        ],
      },
    });
  });

  it.each([
    ['a text for a list', '{ tags }', { tags: 'ab' }, { tags: null }, ['tags']],
    ['an object for a list', '{ tags }', { tags: { length: 2 } }, { tags: null }, ['tags']],
    ['null within a list of what is required', '{ tags }', { tags: ['a', null] }, { tags: null }, ['tags', 1]],
    ['a text for a number', '{ scores }', { scores: [1, '2'] }, { scores: [1, null] }, ['scores', 1]],
    ['a fraction for an Int', '{ scores }', { scores: [1.5] }, { scores: [null] }, ['scores', 0]],
    ['an object for a text', '{ email }', { email: { $ne: 1 } }, { email: null }, ['email']],
    ['a number for a text', '{ email }', { email: 5 }, { email: null }, ['email']],
    ['a value that the enum has not', '{ rank }', { rank: 'THREE' }, { rank: null }, ['rank']],
    ['a text for an object', '{ friend { name } }', { friend: 'u2' }, { friend: null }, ['friend']],
    ['a list for an object', '{ friend { name } }', { friend: [{ name: 'x' }] }, { friend: null }, ['friend']],
    ['nothing for what was asked', '{ email }', {}, { email: null }, ['email']],
    ['nothing for what is required', '{ friend { name } }', { friend: {} }, { friend: null }, ['friend', 'name']],
  ])('%s is a hole at its place', async (_, selection, forged, expected, path) => {
    graph.forge('accounts', () => ({ data: { me: forged } }));
    expect(await graph.ask(`{ me ${selection} }`)).toEqual({
      data: { me: expected },
      errors: [invalid('me', ...path)],
    });
  });

  it('says of what type things are only if they can be', async () => {
    graph.forge('accounts', () => ({
      data: {
        any: [
          { __typename: 'Pen', label: 'p', ink: 'i' },
          { __typename: 'User', label: 'u' },
          { label: 'none' },
          { __typename: 7, label: 'n' },
          { __typename: '__proto__', label: 'n' },
        ],
      },
    }));
    expect(await graph.ask('{ any { label ... on Pen { ink } } }')).toEqual({
      data: { any: [{ label: 'p', ink: 'i' }, null, null, null, null] },
      errors: [invalid('any', 1), invalid('any', 2), invalid('any', 3), invalid('any', 4)],
    });
  });

  it('may hold keys that every object inherits: they are plain keys', async () => {
    graph.forge('accounts', () => ({
      data: JSON.parse(
        '{"me":{"__proto__":{"email":"planted"},"constructor":{"prototype":{"polluted":1}},"name":"Ada"},"__proto__":{"polluted":1}}',
      ) as Record<string, unknown>,
    }));
    expect(await graph.ask('{ me { name email } }')).toEqual({
      data: { me: { name: 'Ada', email: null } },
      errors: [invalid('me', 'email')],
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('that is deeper than can be written is a hole', async () => {
    const depth = 200_000;
    graph.forge('accounts', () => ({
      data: { free: JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown },
    }));
    expect(await graph.ask('{ free me { id } }')).toMatchObject({
      data: { free: null },
      errors: [{ path: ['free'] }, { path: ['me'] }],
    });
    graph.forge('accounts', () => ({ data: { free: JSON.parse('{"__proto__":1,"a":[null]}') as unknown } }));
    expect(JSON.stringify(await graph.ask('{ free }'))).toBe('{"data":{"free":{"__proto__":1,"a":[null]}}}');
  });

  it('that is nothing at all is told once for each field', async () => {
    graph.forge('accounts', () => ({ data: null }));
    expect(await graph.ask('{ a: me { id } users { id } }')).toEqual({
      data: { a: null, users: null },
      errors: [invalid('a'), invalid('users')],
    });
  });
});
