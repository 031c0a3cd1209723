import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gateway } from '../../../gateway/server/gateway.ts';
import { shopGateway } from '../server/shop.ts';

describe.each(['compiled', 'stock'] as const)(
  'a value that an enum has not, refused by the %s executor',
  (executor) => {
    let gateway: Gateway;
    beforeAll(async () => {
      gateway = await shopGateway({ executor });
    });
    afterAll(() => gateway.close());

    const ask = async (query: string, variables?: object) =>
      (await gateway.inject({ method: 'POST', url: '/graphql', payload: { query, variables } })).json<unknown>();
    const errors = (message: string, code: string) => ({
      errors: [{ message, extensions: { code } }],
    });

    it.each([
      ['a literal', '{ items(sort: NOPE) { id } }', 'NOPE'],
      ['a literal near to one', '{ items(sort: name) { id } }', 'name'],
      ['a literal within an input', '{ find(by: { sort: NOPE }) { id } }', 'NOPE'],
      ['text', '{ items(sort: "NAME") { id } }', 'the text "NAME": write it without quotes'],
      ['a number', '{ items(sort: 1) { id } }', '1'],
    ])('is told of %s which there are', async (_, query, found) => {
      expect(await ask(query)).toMatchObject(
        errors(`Sort must be one of NAME, PRICE; got ${found}`, 'GRAPHQL_VALIDATION_FAILED'),
      );
    });

    it.each([
      ['NOPE', '"NOPE"; Sort must be one of NAME, PRICE; got NOPE'],
      [7, '7; Sort must be one of NAME, PRICE; got 7'],
      [{ a: 1 }, '{ a: 1 }; Sort must be one of NAME, PRICE; got {"a":1}'],
    ])('is told of the variable %j which there are', async (sort, words) => {
      expect(await ask('query ($sort: Sort) { items(sort: $sort) { id } }', { sort })).toMatchObject(
        errors(`Variable "$sort" got invalid value ${words}`, 'BAD_USER_INPUT'),
      );
    });

    it('is one that does not stand in the way of those that it has', async () => {
      const items = [{ id: '1' }];
      expect(await ask('{ items(first: 1, sort: PRICE) { id } }')).toEqual({ data: { items } });
      expect(await ask('query ($by: Sort) { items(first: 1, sort: $by) { id } }', { by: 'NAME' })).toEqual({
        data: { items },
      });
    });
  },
);
