import { afterEach, describe, expect, it } from 'vitest';
import type { HubResponse } from '../../../subgraphs/kit/hub.ts';
import { dataOf, invalid, usersAndOrders } from './users-and-orders.ts';

const graph = usersAndOrders();

describe('a failure', () => {
  afterEach(() => graph.honest());
  const error = (path: (string | number)[], extensions: Record<string, unknown> = {}) => ({
    message: 'select * from secrets',
    path,
    extensions,
  });

  it('is told at the client’s path, whatever the hub calls it', async () => {
    graph.forge('orders', (_, truth) => ({
      data: { _entities: [dataOf(truth)._entities?.[0], { ...dataOf(truth)._entities?.[1], orders: null }] },
      errors: [error(['_entities', 1, 'orders'])],
    }));
    expect(await graph.ask('{ people: users { first: orders } }')).toEqual({
      data: { people: [{ first: ['order of u1'] }, { first: null }] },
      errors: [
        {
          message: expect.stringContaining('went wrong'),
          path: ['people', 1, 'first'],
          extensions: { code: 'INTERNAL', hub: 'orders', requestId: 'request-1' },
        },
      ],
    });
  });

  it('of one thing is told wherever it stands', async () => {
    graph.forge('orders', (sent) => {
      const { representations } = sent.variables as { representations: { id: string }[] };
      expect(representations).toEqual(
        [
          { __typename: 'User', id: 'u2' },
          { __typename: 'User', id: 'u1' },
        ].filter(({ id }) => representations.some((each) => each.id === id)),
      );
      return {
        data: { _entities: representations.map(({ id }) => (id === 'u2' ? null : { id, orders: [] })) },
        errors: [error(['_entities', representations.findIndex(({ id }) => id === 'u2')])],
      };
    });
    const answer = await graph.ask('{ users { friend { orders } } }');
    expect(answer.data).toEqual({ users: [{ friend: { orders: null } }, { friend: { orders: null } }] });
    expect(answer.errors?.map(({ path }) => path)).toEqual([
      ['users', 0, 'friend', 'orders'],
      ['users', 1, 'friend', 'orders'],
    ]);
  });

  it('of what may not be missing takes what it stands in, and is told where it happened', async () => {
    graph.forge('orders', () => ({
      data: { _entities: [null, { id: 'u2', limit: 3 }] },
      errors: [error(['_entities', 0, 'limit'])],
    }));
    expect(await graph.ask('{ me { friend { name } } users { name limit } }')).toMatchObject({
      data: { me: { friend: { name: 'Bob' } }, users: null },
      errors: [{ path: ['users', 0, 'limit'] }],
    });
  });

  it('below a place that is null is told with its whole path', async () => {
    graph.forge('accounts', () => ({ data: { me: { friend: null } }, errors: [error(['me', 'friend', 'name'])] }));
    expect(await graph.ask('{ me { f: friend { n: name } } }')).toMatchObject({
      data: { me: { f: null } },
      errors: [{ path: ['me', 'f', 'n'] }],
    });
  });

  it('that is no error in shape is one all the same', async () => {
    graph.forge(
      'accounts',
      () =>
        ({
          data: { me: null },
          errors: [null, 7, { message: 5, path: 'x', extensions: [] }],
        }) as unknown as HubResponse,
    );
    const { data: answered, errors } = await graph.ask('{ me { id } }');
    expect(answered).toEqual({ me: null });
    expect(errors?.length).toBeGreaterThan(0);
  });

  it('of the gateway’s own sending is not the client’s to read', async () => {
    graph.forge('accounts', () => ({ errors: [{ message: 'bad token', extensions: { code: 'IDENTITY_INVALID' } }] }));
    expect(await graph.ask('{ me { id } }')).toEqual({ data: { me: null }, errors: [invalid('me')] });
  });

  it('of one part of a merged request leaves the others whole', async () => {
    graph.forge('orders', (_, truth) => {
      const { data: given } = truth as { data: Record<string, unknown> };
      const [first = ''] = Object.keys(given);
      return { data: { ...given, [first]: null }, errors: [error([first])] };
    });
    const answer = await graph.ask('{ users { greeting } me { limit } }');
    expect(answer.errors?.length).toBeGreaterThan(0);
    expect([JSON.stringify(answer.data)]).toEqual(
      expect.arrayContaining([expect.stringMatching(/"limit":3|"greeting":"to /)]),
    );
  });

  it.each<[string, (string | number)[] | undefined, (string | number)[][]]>([
    [
      'of all entities',
      ['_entities'],
      [
        ['users', 0, 'orders'],
        ['users', 1, 'orders'],
      ],
    ],
    [
      'of an entity that was not asked for',
      ['_entities', 7],
      [
        ['users', 0, 'orders'],
        ['users', 1, 'orders'],
      ],
    ],
    ['of an entity by a number that is text', ['_entities', '1'], [['users', 1, 'orders']]],
    [
      'of nothing',
      undefined,
      [
        ['users', 0, 'orders'],
        ['users', 1, 'orders'],
      ],
    ],
  ])('is told as the reason of a null, also by an error %s', async (_, path, places) => {
    const error = { message: 'away', extensions: { code: 'HUB_AWAY' }, ...(path ? { path } : {}) };
    graph.forge('orders', () => ({ data: { _entities: [null, null] }, errors: [error] }));
    const { errors } = await graph.ask('{ users { orders } }');
    expect(errors?.map((told) => told.path)).toEqual(places);
  });

  it('is told, too, where it leaves nothing missing', async () => {
    graph.forge('orders', (_, truth) => ({ ...truth, errors: [{ message: 'by the way', path: ['_entities', 7] }] }));
    const { data, errors } = await graph.ask('{ me { orders } }');
    expect([data, errors?.map(({ path, extensions }) => [path, extensions?.['hub']])]).toEqual([
      { me: { orders: ['order of u1'] } },
      [[undefined, 'orders']],
    ]);
  });
});
