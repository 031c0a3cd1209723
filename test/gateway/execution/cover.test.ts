import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileProgram } from '../../../gateway/execution/compile.ts';
import { normaliseOperation } from '../../../gateway/execution/normalise.ts';
import { federation, fetchContext } from '../../federation/harness.ts';

const graph = federation({
  shop: {
    sdl: `type Query { all: [Product] one: Bread }
      interface Product { id: ID! }
      type Bread implements Product @key(fields: "id") { id: ID! price: Float maker: Maker }
      type Wine implements Product @key(fields: "id") { id: ID! year: Int }
      type Maker { name(in: String): String }`,
    resolvers: {
      Query: { all: () => [{ __typename: 'Bread', id: '1', price: 2, maker: {} }], one: () => ({ id: '1' }) },
      Maker: { name: () => 'M' },
    },
  },
  reviews: { sdl: 'type Bread @key(fields: "id") { id: ID! stars: Int }', resolvers: {} },
});

/** Compiles one operation with the plan of another. */
const compiled = (asked: string, planned: string) => {
  const operation = (text: string) => normaliseOperation(graph.schema.api, parse(text));
  return compileProgram(graph.planning.plan(operation(planned).text), operation(asked), graph.schema);
};

describe('a plan that does not bring what is asked for', () => {
  it.each([
    ['{ one { id stars } }', '{ one { id } }', 'Bread.stars, asked for at one.stars'],
    ['{ me: one { s: stars } }', '{ one { id } }', 'Bread.stars, asked for at me.s'],
    ['{ all { ... on Bread { stars } } }', '{ all { ... on Wine { id } } }', 'Bread.stars, asked for at all.stars'],
  ])('%s is refused by the name of the field', (asked, planned, named) => {
    expect(() => compiled(asked, planned)).toThrow(named);
  });

  it('is completed where the hub that brings the thing has the field', async () => {
    const program = compiled(
      '{ all { ... on Bread { price maker { name(in: "fr") } } } }',
      '{ all { ... on Wine { year } } }',
    );
    const outcome = await program.run({ variables: {}, context: fetchContext(), transport: graph.transport });
    expect(outcome).toMatchObject({ kind: 'single' });
  });

  it('is no such plan when nothing of the kind can stand there', () => {
    expect(() => compiled('{ one { id ... on Product { id } } }', '{ one { id } }')).not.toThrow();
  });
});

/** In the supergraph such a field of `Bread` is said to be of no graph: `rating: Int @join__field`. */
describe('a field that only a stand-in for an interface adds', () => {
  const graph = federation({
    shop: {
      sdl: `type Query { one: Bread } interface Product @key(fields: "id") { id: ID! }
        type Bread implements Product @key(fields: "id") { id: ID! price: Float }`,
      resolvers: { Query: { one: () => ({ id: '1', price: 2 }) } },
    },
    critics: {
      sdl: `type Query { best: Product } type Product @key(fields: "id") @interfaceObject { id: ID! rating: Int }`,
      resolvers: { Query: { best: () => ({ id: '1' }) }, Product: { rating: () => 4 } },
    },
  });

  it('is asked of it and of nobody else', async () => {
    expect(graph.supergraphSdl).toMatch(/rating: Int @join__field$/m);
    expect(await graph.ask('{ one { rating price } }')).toEqual({ data: { one: { rating: 4, price: 2 } } });
    expect(graph.fetches.map(({ hub }) => hub)).toEqual(['shop', 'critics']);
  });

  it('is not taken for a field of the hub that brings the thing, where a plan forgets it', () => {
    const operation = (text: string) => normaliseOperation(graph.schema.api, parse(text));
    const plan = graph.planning.plan(operation('{ one { price } }').text);
    expect(() => compileProgram(plan, operation('{ one { rating } }'), graph.schema)).toThrow(
      'Bread.rating, asked for at one.rating',
    );
  });
});
