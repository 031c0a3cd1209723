import { afterEach, describe, expect, it } from 'vitest';
import { dataOf, invalid, usersAndOrders } from './users-and-orders.ts';

const graph = usersAndOrders();

describe('an answer that is not to be trusted', () => {
  afterEach(() => graph.honest());

  it('about other things than those asked for is not taken', async () => {
    graph.forge('orders', (_, truth) => ({ data: { _entities: [...(dataOf(truth)._entities ?? [])].reverse() } }));
    expect(await graph.ask('{ users { name orders } }')).toEqual({
      data: {
        users: [
          { name: 'Ada', orders: null },
          { name: 'Bob', orders: null },
        ],
      },
      errors: [invalid('users', 0, 'orders'), invalid('users', 1, 'orders')],
    });
  });

  it.each([
    ['another type of the schema', 'Pen'],
    ['no type of the schema', 'Admin'],
    ['an interface that it is not of', 'Thing'],
    ['a name that every object has', '__proto__'],
    ['no name', 7],
    ['null', null],
  ])('whose entities bear the right key and %s for their type is not taken', async (_, typename) => {
    graph.forge('orders', (_, truth) => ({
      data: {
        _entities: (dataOf(truth)._entities ?? []).map((entity, index) =>
          index === 0
            ? JSON.parse(`{"__typename":${JSON.stringify(typename)},${JSON.stringify(entity).slice(1)}`)
            : entity,
        ),
      },
    }));
    expect(await graph.ask('{ users { name orders } }')).toEqual({
      data: {
        users: [
          { name: 'Ada', orders: null },
          { name: 'Bob', orders: ['order of u2'] },
        ],
      },
      errors: [invalid('users', 0, 'orders')],
    });
  });

  it.each([
    ['too few', [{ id: 'u1', orders: ['x'] }]],
    [
      'too many',
      [
        { id: 'u1', orders: ['x'] },
        { id: 'u2', orders: ['y'] },
        { id: 'u1', orders: ['z'] },
      ],
    ],
    ['an object', { id: 'u1' }],
    ['a text', 'u1u2'],
    ['nothing', undefined],
    ['texts in the place of things', ['u1', 'u2']],
    ['lists in the place of things', [[], []]],
    ['things without what was asked', [{ id: 'u1' }, { id: 'u2' }]],
    ['things without their key', [{ orders: ['x'] }, { orders: ['y'] }]],
  ])('with %s for entities makes holes, each told', async (_, entities) => {
    graph.forge('orders', () => ({ data: { _entities: entities } }));
    expect(await graph.ask('{ users { name orders } }')).toEqual({
      data: {
        users: [
          { name: 'Ada', orders: null },
          { name: 'Bob', orders: null },
        ],
      },
      errors: [invalid('users', 0, 'orders'), invalid('users', 1, 'orders')],
    });
  });
});
