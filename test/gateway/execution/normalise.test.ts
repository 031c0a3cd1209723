import { buildSchema, GraphQLError, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { normaliseOperation } from '../../../gateway/execution/normalise.ts';

const api = buildSchema(`
  directive @defer(label: String, if: Boolean! = true) on FRAGMENT_SPREAD | INLINE_FRAGMENT
  type Query { scenes(first: Int = 3, near: Near): [Scene!] node(id: ID!): Node one: Scene }
  type Mutation { spend(credits: Int!): Int make: Scene }
  input Near { lat: Float! lon: Float! }
  interface Node { id: ID! }
  type Scene implements Node { id: ID! title: String cloud(over: Float): Float constructor: String }
  type Series implements Node { id: ID! length: Int }
`);
const normal = (text: string, name?: string) => normaliseOperation(api, parse(text), name);

const refusalOf = (text: string): unknown => {
  try {
    return normal(text).text;
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions : error;
  }
};

describe('normaliseOperation', () => {
  it.each([
    ['names', '{ a: scenes { x: id } }', '{ b: scenes { id } }'],
    ['order', '{ one { id title } scenes { id } }', '{ scenes { id } one { title id } }'],
    [
      'fragments',
      '{ one { ...A } } fragment A on Scene { id ...B } fragment B on Node { id ... on Scene { title } }',
      '{ one { id title } }',
    ],
    ['what is said twice', '{ one { id } one { id title } }', '{ one { title id } }'],
    ['the name of the operation', 'query Named { one { id } }', '{ one { id } }'],
    [
      'the order of arguments',
      '{ scenes(first: 1, near: { lat: 1, lon: 2 }) { id } }',
      '{ scenes(near: { lon: 2, lat: 1 }, first: 1) { id } }',
    ],
    [
      'conditions that are constant',
      '{ one { id title @include(if: false) cloud @skip(if: true) } }',
      '{ one { id @skip(if: false) } }',
    ],
  ])('gives operations that differ in %s alone one plan', (_, a, b) => {
    expect(normal(a).text).toBe(normal(b).text);
    expect(normal(a).hash).toBe(normal(b).hash);
  });

  it('asks for a field with other arguments under another name', () => {
    const { text } = normal('{ a: scenes(first: 1) { id } b: scenes(first: 2) { id } scenes { id } }');
    expect([...text.matchAll(/(\w+):scenes/g)].map(([, name]) => name)).toHaveLength(2);
    expect(text).toMatch(/ scenes\{id\}/);
  });

  it('never uses a name that every object inherits', () => {
    expect(normal('{ one { constructor } }').text).toMatch(/constructor_[0-9a-f]{12}:constructor/);
    const { text, coerce } = normal(
      'query ($constructor: Int, $representations: Int) { scenes(first: $constructor) { id } more: scenes(first: $representations) { id } }',
    );
    expect(text).toMatch(/^query\(\$v_constructor:Int \$v_representations:Int\)/);
    expect(coerce({ constructor: 5, representations: 6 })).toEqual({
      ok: true,
      variables: { v_constructor: 5, v_representations: 6 },
    });
    expect(coerce({})).toEqual({ ok: true, variables: {} });
  });

  it('keeps mutations in order, each as often as it is asked', () => {
    expect(normal('mutation { b: spend(credits: 1) a: spend(credits: 1) b: spend(credits: 1) }').text).toMatch(
      /^mutation\{m0_\w+:spend\(credits:1\) m1_\w+:spend\(credits:1\)\}$/,
    );
  });

  it('fills in defaults, and says what is wrong with variables', () => {
    const { coerce } = normal('query ($n: Int = 7, $near: Near) { scenes(first: $n, near: $near) { id } }');
    expect(coerce(undefined)).toEqual({ ok: true, variables: { n: 7 } });
    expect(coerce({ n: null, near: { lat: 1, lon: 2 } })).toEqual({
      ok: true,
      variables: { n: null, near: { lat: 1, lon: 2 } },
    });
    const refused = coerce({ n: 'x', near: { lat: 'y' } });
    expect(refused.ok).toBe(false);
    expect(!refused.ok && refused.errors.length).toBeLessThanOrEqual(6);
  });

  it('finds the operation that is meant', () => {
    const two = 'query A { one { id } } query B { scenes { id } }';
    expect(normal(two, 'B').text).toBe('query{scenes{id}}');
    expect(() => normal(two)).toThrow(/operationName/);
    expect(() => normal(two, 'constructor')).toThrow(/no operation of this name/);
  });

  it('plans nothing for what is answered here', () => {
    expect(normal('{ __typename s: __schema { types { name } } }')).toMatchObject({ isLocal: true, hasDefer: false });
  });

  it('refuses what grows without end', () => {
    const fragments = Array.from(
      { length: 6 },
      (_, level) =>
        `fragment F${level} on Scene { ${Array.from({ length: 10 }, (__, index) => `a${level}_${index}: id ...F${level + 1}`).join(' ')} }`,
    );
    expect(refusalOf(`{ one { ...F0 } } ${fragments.join(' ')} fragment F6 on Scene { id }`)).toEqual({
      code: 'OPERATION_TOO_LARGE',
      needed: 'at most 50000 fields and fragments, fragments inlined',
      found: 'more than 50000',
    });
  });

  const twiceEach = (levels: number, last: string) =>
    Array.from({ length: levels }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ') +
    ` fragment F${levels} on Query { ${last} }`;

  it('walks a fragment once that comes to nothing, however often it is spread', () => {
    expect(normal(`{ one { id } ...F0 } ${twiceEach(60, 'one @skip(if: true) { title }')}`).text).toBe(
      'query{one{id}}',
    );
  });

  it('counts what is spread and never asked for', () => {
    const skipped = 'one @skip(if: true) { title } '.repeat(97);
    const spread = (times: number) => `{ ${'...F '.repeat(times)} } fragment F on Query { one { id } ${skipped} }`;
    expect(normal(spread(500)).text).toBe('query{one{id}}');
    expect(refusalOf(spread(501))).toMatchObject({ found: 'more than 50000' });
  });

  it('refuses a long argument that a short document repeats', () => {
    const query = `{ one { id } ...F0 } ${twiceEach(12, `node(id: "${'x'.repeat(2_000)}") { id }`)}`;
    expect(refusalOf(query)).toEqual({
      code: 'OPERATION_TOO_LARGE',
      needed: 'at most 5000000 letters of arguments, fragments inlined',
      found: 'more than 5000000',
    });
  });

  const under = (places: number, field: string, first = '') => {
    const names = Array.from({ length: places }, (_, n) => n);
    const variables = names.map((n) => `$a${n}: Boolean! $b${n}: Boolean!`).join(' ');
    return `mutation(${variables}) { ${first} ${names.map((n) => `... @include(if: $a${n}) { ${field} @include(if: $b${n}) }`).join(' ')} }`;
  };

  it('tells the ways in which a field of a mutation is the first of its name, up to a thousand', () => {
    // 1 + 2 + … + 2⁶ ways of being first, and those on the way to them.
    expect(normal(under(7, 'spend(credits: 1)')).text.match(/:spend\(credits:1\)/g)).toHaveLength(127);
    expect(refusalOf(under(30, 'spend(credits: 1)'))).toEqual({
      code: 'OPERATION_TOO_LARGE',
      needed: 'at most 1000 ways in which a field of a mutation can be the first of its name',
      found: 'more than 1000',
    });
    expect(normal(under(30, 'spend(credits: 1)', 'spend(credits: 1)')).text).toBe(
      `mutation{${/\w+:spend\(credits:1\)/.exec(normal('mutation { spend(credits: 1) }').text)?.[0]}}`,
    );
  });

  it('refuses to ask for many fields in many ways', () => {
    const wide = `make { ${Array.from({ length: 1_000 }, (_, n) => `x${n}: id`).join(' ')} }`;
    const field = under(7, 'spend(credits: 1)').replaceAll('spend(credits: 1)', 'make');
    expect(
      refusalOf(
        field
          .replace(/make (@include\(if: \$b0\))/, `make $1 ${wide.slice(5)}`)
          .replace(/make (@include\(if: \$b[1-6]\))/g, 'make $1 { id }'),
      ),
    ).toEqual({
      code: 'OPERATION_TOO_LARGE',
      needed: 'at most 50000 fields, those of a mutation in each way it can be first',
      found: 'more than 50000',
    });
  });
});
