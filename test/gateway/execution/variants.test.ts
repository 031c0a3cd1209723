import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileProgram, type Later } from '../../../gateway/execution/compile.ts';
import { normaliseOperation } from '../../../gateway/execution/normalise.ts';
import { operationsOf } from '../../../gateway/server/operations.ts';
import { federation, fetchContext } from '../../federation/harness.ts';

const graph = federation({
  shop: {
    sdl: `type Query { one: Bread }
      type Bread @key(fields: "id") { id: ID! price: Float }`,
    resolvers: { Query: { one: () => ({ id: '1', price: 2 }) } },
  },
  reviews: {
    sdl: 'type Bread @key(fields: "id") { id: ID! stars: Int }',
    resolvers: { Bread: { __resolveReference: ({ id }: { id: string }) => ({ id, stars: 4 }) } },
  },
});
const operation = (text: string) => normaliseOperation(graph.schema.api, parse(text));
const request = (of: ReturnType<typeof operation>, given: Record<string, unknown>) => {
  const coerced = of.coerce(given);
  if (!coerced.ok) throw new Error('the variables of this test do not fit');
  return { variables: coerced.variables, context: fetchContext(), transport: graph.transport };
};
const conditional = 'query($more: Boolean!) { one { price stars @include(if: $more) } }';

describe('what conditions decide', () => {
  it('is compiled when its turn comes, once for all who ask meanwhile, and then known', async () => {
    const jobs: (() => void)[] = [];
    const later: Later = (job) => new Promise((resolve) => jobs.push(() => resolve(job())));
    const asked = operation(conditional);
    const program = compileProgram(graph.planning.plan(asked.text), asked, graph.schema, later);

    const both = Promise.all([
      program.run(request(asked, { more: true })),
      program.run(request(asked, { more: true })),
    ]);
    expect(jobs).toHaveLength(1);
    jobs[0]?.();
    expect((await both).map(({ kind }) => kind)).toEqual(['single', 'single']);
    expect(await program.run(request(asked, { more: true }))).toMatchObject({ kind: 'single' });
    expect(jobs).toHaveLength(1);

    void program.run(request(asked, { more: false }));
    expect(jobs).toHaveLength(2);
  });

  it('is refused as a plan that fails when the plan does not bring it, to those alone who decide so', async () => {
    const planned = graph.planning.plan(operation('{ one { price } }').text);
    const operations = operationsOf(graph.schema, { planOf: () => Promise.resolve(planned) });
    const found = await operations.find(conditional, null);
    const program = await found.ready();

    await expect(program.run(request(found.normalised, { more: true }))).rejects.toMatchObject({
      name: 'PlanError',
      code: 'PLAN_FAILED',
    });
    expect(await program.run(request(found.normalised, { more: false }))).toMatchObject({ kind: 'single', errors: 0 });
  });
});
