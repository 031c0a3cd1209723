import { afterEach, describe, expect, it } from 'vitest';
import { dataOf, usersAndOrders } from './users-and-orders.ts';

const graph = usersAndOrders();

describe('a failure', () => {
  afterEach(() => graph.honest());
  const error = (path: (string | number)[], extensions: Record<string, unknown> = {}) => ({
    message: 'select * from secrets',
    path,
    extensions,
  });

  const many = Array.from({ length: 30 }, (_, index) => ({ __typename: 'User', id: `x${index}` }));

  it('of a whole fetch is told once, around all that is missing, and how much there is', async () => {
    graph.forge('accounts', () => ({ data: { users: many } }));
    graph.forge('orders', () => ({ data: null }));
    const { errors } = await graph.ask('{ users { orders } }');
    expect(errors).toMatchObject([{ path: ['users'], extensions: { errorsOfHub: 30 } }]);
    expect(errors).toHaveLength(1);
  });

  it('of each of many is told ten times at most, the last around all the others', async () => {
    graph.forge('accounts', () => ({ data: { users: many } }));
    graph.forge('orders', () => ({
      data: { _0: many.map(() => null), _entities: many.map(() => null) },
      errors: many.map((_, index) => error(['_entities', index])),
    }));
    const { errors } = await graph.ask('{ users { orders } }');
    expect(errors).toHaveLength(10);
    expect(errors?.[8]?.path).toEqual(['users', 8, 'orders']);
    expect(errors?.[9]).toMatchObject({ path: ['users'], extensions: { errorsOfHub: 30 } });
  });

  it('of thousands in one place is not repeated', async () => {
    graph.forge('accounts', () => ({ data: { me: null }, errors: Array.from({ length: 5_000 }, () => error(['me'])) }));
    const { errors } = await graph.ask('{ me { id } }');
    expect(errors).toHaveLength(10);
    expect(errors?.[9]?.extensions).toEqual({
      code: 'INTERNAL',
      hub: 'accounts',
      errorsOfHub: 5_000,
      requestId: 'request-1',
    });
  });

  it('of a field that others need is the cause why they were not asked', async () => {
    graph.forge('accounts', (_, truth) => ({
      data: {
        users: (dataOf(truth).users ?? []).map((user, index) => (index === 0 ? { ...user, email: null } : user)),
      },
      errors: [error(['users', 0, 'email'])],
    }));
    const answer = await graph.ask('{ users { greeting orders } }');
    expect(answer).toEqual({
      data: {
        users: [
          { greeting: null, orders: ['order of u1'] },
          { greeting: 'to bob@example.org', orders: ['order of u2'] },
        ],
      },
      errors: [
        {
          message: expect.any(String),
          path: ['users', 0, 'greeting'],
          extensions: { code: 'INTERNAL', hub: 'accounts', neededBy: 'orders', requestId: 'request-1' },
        },
      ],
    });
    const sent = graph.fetches
      .filter(({ hub }) => hub === 'orders')
      .flatMap(({ variables }) => Object.values(variables).flat());
    expect(sent).not.toContainEqual(expect.objectContaining({ email: null }));
  });

  it('that says nothing of its place is about everything that is missing', async () => {
    graph.forge('orders', () => ({
      data: null,
      errors: [{ message: 'down', extensions: { code: 'NOT_SIGNED_IN' } }],
    }));
    const answer = await graph.ask('{ users { orders } }');
    expect(answer.data).toEqual({ users: [{ orders: null }, { orders: null }] });
    expect(answer.errors).toMatchObject([{ message: 'down', path: ['users'], extensions: { code: 'NOT_SIGNED_IN' } }]);
    expect(answer.errors).toHaveLength(1);
  });
});
