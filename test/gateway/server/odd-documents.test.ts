import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gateway } from '../../../gateway/server/gateway.ts';
import { shopGateway } from './shop.ts';

describe('a document that is odd', () => {
  let gateway: Gateway;
  beforeAll(async () => void (gateway = await shopGateway()));
  afterAll(() => gateway.close());

  const ask = async (payload: object | string, accept = 'application/graphql-response+json') => {
    const { statusCode, body } = await gateway.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', accept },
      payload,
    });
    const { errors } = JSON.parse(body) as { errors?: { message: string; extensions: { code: string } }[] };
    return { statusCode, errors: errors?.map(({ message, extensions }) => [extensions.code, message]) };
  };
  const parts = 'multipart/mixed, application/graphql-response+json';

  it.each(['application/graphql-response+json', parts])(
    'defers nothing at the root of a mutation, for who accepts %s',
    async (accept) => {
      expect(await ask({ query: 'mutation { ... @defer { rename(id: "1", name: "x") { id } } }' }, accept)).toEqual({
        statusCode: 400,
        errors: [
          [
            'GRAPHQL_VALIDATION_FAILED',
            '"@defer" cannot stand at the root of a mutation: its fields run in their order.',
          ],
        ],
      });
    },
  );

  it('defers within what a mutation answers', async () => {
    const query = 'mutation { rename(id: "1", name: "x") { id ... @defer { name } } }';
    expect((await ask({ query })).errors).toBeUndefined();
  });

  it('has each label once, and written out', async () => {
    const twice = '{ item(id: "1") { id ... @defer(label: "a") { name } ... @defer(label: "a") { price } } }';
    expect(await ask({ query: twice }, parts)).toMatchObject({
      statusCode: 400,
      errors: [['GRAPHQL_VALIDATION_FAILED', 'Two parts are deferred as "a": give each a label of its own.']],
    });
    const variable = 'query ($l: String) { item(id: "1") { id ... @defer(label: $l) { name } } }';
    expect(await ask({ query: variable }, parts)).toMatchObject({
      errors: [['GRAPHQL_VALIDATION_FAILED', 'The label of "@defer" is written out: no variable can stand for it.']],
    });
  });

  it('is refused, not failed at, when it is nested too deep', async () => {
    const refused = { statusCode: 400, errors: [['BAD_REQUEST', 'the request is nested too deep']] };
    expect(await ask({ query: '{ item(id: "1") '.padEnd(60_000, '{ a ') })).toEqual(refused);
    const deep = `${'['.repeat(60_000)}1${']'.repeat(60_000)}`;
    expect(await ask(`{"query":"{ greeting }","variables":{"v":${deep}}}`)).toEqual(refused);
  });

  it('is told when it names too much to be compared', async () => {
    const query = `{ items { ${'name '.repeat(3_000)} } }`;
    expect(await ask({ query })).toEqual({
      statusCode: 400,
      errors: [['OPERATION_TOO_LARGE', 'this operation asks for more fields than the gateway takes']],
    });
  });

  it('is told what was needed and found when a mutation can be carried out in too many ways', async () => {
    const names = Array.from({ length: 14 }, (_, n) => n);
    const variables = names.map((n) => `$a${n}: Boolean! = true $b${n}: Boolean! = true`).join(' ');
    const places = names.map(
      (n) => `... @include(if: $a${n}) { rename(id: 1, name: "x") @include(if: $b${n}) { id } }`,
    );
    const { statusCode, body } = await gateway.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      payload: { query: `mutation (${variables}) { ${places.join(' ')} }` },
    });
    expect({ statusCode, ...(JSON.parse(body) as object) }).toMatchObject({
      statusCode: 400,
      errors: [
        {
          message: 'this operation asks for more fields than the gateway takes',
          extensions: {
            code: 'OPERATION_TOO_LARGE',
            needed: 'at most 1000 ways in which a field of a mutation can be the first of its name',
            found: 'more than 1000',
          },
        },
      ],
    });
  });
});
