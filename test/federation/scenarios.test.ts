import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { federation } from './harness.ts';
import type { Scenario } from './scenario.ts';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(folders)('%s', async (folder) => {
  const { scenario } = (await import(`./${folder}/scenario.ts`)) as { scenario: Scenario };
  let graph: ReturnType<typeof federation>;
  beforeAll(() => {
    graph = federation(scenario.subgraphs);
  });

  it.each(scenario.cases.map((each) => [each.it, each] as const))('%s', async (_, given) => {
    const { query, variables, data, errors = [], stock = 'same', asks } = given;
    const answer = await graph.ask(query, variables);
    if (answer.errors && errors.length === 0) throw new Error(JSON.stringify(answer));
    expect(answer.data).toEqual(data);
    const places = (answer.errors ?? []).map(({ path, extensions }) => ({ path, code: extensions?.code }));
    expect(places).toHaveLength(errors.length);
    expect(places).toEqual(expect.arrayContaining(errors));
    // The order of fields is the client's; equality of objects does not see it.
    if (errors.length === 0) expect(JSON.stringify(answer.data)).toBe(JSON.stringify(data));
    if (asks) expect(graph.fetches.map(({ hub }) => hub)).toEqual(asks);
    if (stock === 'same') expect((await graph.stock(query, variables)).data).toEqual(data);
    if (stock === 'wrong') expect((await graph.stock(query, variables)).data).not.toEqual(data);
  });
});
