import { readFileSync } from 'node:fs';
import type { GraphQLError } from 'graphql';
import { buildSchema, executeSync, getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { introspect, type Introspected, IntrospectionTexts } from '../../../gateway/execution/introspect.ts';
import { normaliseOperation } from '../../../gateway/execution/normalise.ts';
import { fromRoot } from '../../../subgraphs/kit/package-root.ts';
import { gapDuring } from '../loop-watch.ts';

const small = buildSchema(`
  "What is asked." type Query { one(first: Int = 3 @deprecated(reason: "none")): One! old: Int @deprecated two: [Two!] }
  interface Two { id: ID! } type One implements Two { id: ID! } input In { a: [Int!]! = [1] } enum Kind { A B @deprecated }
`);

async function asked(
  api: ReturnType<typeof buildSchema>,
  texts: IntrospectionTexts,
  query: string,
  raw: Record<string, unknown> = {},
) {
  const operation = normaliseOperation(api, parse(query));
  const coerced = operation.coerce(raw);
  const introspecting = introspect(operation, api, texts);
  if (!coerced.ok || !introspecting) throw new Error('the query is wrong');
  const found: Introspected | Promise<Introspected> = introspecting(coerced.variables);
  return { isKnown: !(found instanceof Promise), text: (await found)(coerced.variables) };
}

describe('introspection', () => {
  it.each([
    ['the whole', getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true }), {}],
    [
      'fragments, aliases and conditions',
      `query ($no: Boolean!, $old: Boolean!) { __schema { ...S ... on __Schema { queryType { n: name } } } }
       fragment S on __Schema { __typename queryType { kind @skip(if: $no) fields(includeDeprecated: $old) { name } } }`,
      { no: true, old: true },
    ],
    ['two places', '{ __schema { queryType { name } } ... { __schema { queryType { kind } } } }', {}],
  ])('answers %s as the reference implementation does', async (_, query, raw) => {
    const { text } = await asked(small, new IntrospectionTexts(), query, raw);
    const { data } = executeSync({ schema: small, document: parse(query), variableValues: raw });
    expect(text('__schema')).toBe(JSON.stringify(data?.__schema));
  });

  it('keeps one text for all that ask for the same, under whatever name', async () => {
    const texts = new IntrospectionTexts();
    const query = getIntrospectionQuery();
    const { text } = await asked(small, texts, query);
    const { chars } = texts;
    expect(chars).toBeGreaterThan(text('__schema').length);
    for (let index = 0; index < 100; index++)
      expect(
        (await asked(small, texts, `${query.replace('__schema', `a${index}: __schema`)} # ${index}`)).isKnown,
      ).toBe(true);
    expect(texts.chars).toBe(chars);
  });

  it('keeps eight million letters at most', async () => {
    const texts = new IntrospectionTexts();
    const wide = Array.from({ length: 1_000 }, (_, index) => `a${index}: description`).join(' ');
    for (let index = 0; index < 20; index++)
      await asked(small, texts, `{ __schema { types { b${index}: name ${wide} } } }`);
    expect(texts.chars).toBeLessThanOrEqual(8_000_000);
    expect(texts.chars).toBeGreaterThan(4_000_000);
  });

  it('refuses to write without end, and answers others afterwards', async () => {
    const texts = new IntrospectionTexts();
    const wide = Array.from({ length: 15_000 }, (_, index) => `a${index}:fields{a:name}`).join(' ');
    await expect(asked(small, texts, `{ __schema { types { ${wide} } } }`)).rejects.toMatchObject({
      extensions: { code: 'OPERATION_TOO_LARGE', found: 'more than 8000000' },
    } satisfies Partial<GraphQLError>);
    expect((await asked(small, texts, '{ __type(name: "One") { name } }')).text('__type')).toBe('{"name":"One"}');
  });

  it('lets the loop go on while it is written', async () => {
    const api = buildSchema(readFileSync(fromRoot('schema/api.graphql'), 'utf8'));
    const query = getIntrospectionQuery();
    const [, whole = '', fragments = ''] = /(__schema[^]*?)\n\s*\}\s*\n(\s*fragment[^]*)/.exec(query) ?? [];
    const many = `{ ${Array.from({ length: 20 }, (_, n) => `a${n}: ${whole.replace('{', `{ own${n}: __typename `)}`).join(' ')} } ${fragments}`;
    const gap = await gapDuring(() => asked(api, new IntrospectionTexts(), many));
    expect(gap.ownMs).toBeLessThanOrEqual(20);
  }, 60_000);
});
