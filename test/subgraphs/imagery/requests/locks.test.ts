/** Of what is locked together, everything is locked first: who takes locks one by one may wait in a circle. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { archive, requestTest, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());

/** The functions of the ledger that change balances, in the order in which they were called. */
async function calledBy(run: () => Promise<{ errors: unknown[] }>): Promise<string[]> {
  const { result, texts } = await test.database.counting(run);
  expect(result.errors).toEqual([]);
  return texts.flatMap(
    (text) => /ledger\.(lock|reserve|reserve_answering|release|capture|purchase)\(/.exec(text)?.[1] ?? [],
  );
}

async function submitting(): Promise<string[]> {
  const { request } = await test.change('draft', { request: archive() });
  const { id = '', quote } = request ?? {};
  ids.push(id);
  return calledBy(() => test.change('submit', { id, total: quote?.total.amount }));
}
const ids: string[] = [];

it('a submission takes one hold by one call, which takes its locks in their order', async () => {
  expect(await submitting()).toEqual(['reserve_answering']);
});

it('a submission that takes from the scheme too, and what gives back, lock everything before the first change', async () => {
  await test.database.db.execute(sql`
    insert into imagery.envelopes (id, mission, limit_m2, period, source, provenance, revision)
    select 'an envelope', 'PLEIADES', 1000000000000, 'P1Y', source, provenance, 1 from imagery.quota_rules limit 1`);
  await test.database.db.execute(sql`update imagery.rule_revision set counter = counter + 1`);
  expect(await submitting()).toEqual(['lock', 'reserve', 'reserve_answering']);
  const id = ids.at(-1);
  expect((await calledBy(() => test.change('cancel', { id }))).slice(0, 2)).toEqual(['lock', 'release']);
  expect(await test.violations()).toEqual([]);
});

it('a submission is eight statements, of which the reservation is the last', async () => {
  const { request } = await test.change('draft', { request: archive() });
  const submit = { id: request?.id, total: request?.quote?.total.amount };
  const { result, texts } = await test.database.counting(() => test.change('submit', submit));
  expect(result.errors).toEqual([]);
  const place = (name: string) => texts.findIndex((text) => text.includes(name));
  const [first, last] = [place('ledger.claim('), place('ledger.reserve_answering(')];
  // Without the two for what the scheme as a whole gives here.
  expect(texts.slice(first, last + 1).filter((text) => !/ledger\.(lock|reserve)\(/.test(text))).toHaveLength(8);
});
