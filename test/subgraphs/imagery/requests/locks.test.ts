/** Of what is locked together, everything is locked first: who takes locks one by one may wait in a circle. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { archive, requestTest, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());

/** The functions of the ledger that change balances, in the order in which they were called. */
async function calledBy(run: () => Promise<{ errors: unknown[] }>): Promise<string[]> {
  const { result, texts } = await test.database.counting(run);
  expect(result.errors).toEqual([]);
  return texts.flatMap((text) => /ledger\.(lock|reserve|release|capture|purchase)\(/.exec(text)?.[1] ?? []);
}

it('a submission, and what gives back, lock everything before the first change', async () => {
  const { request } = await test.change('draft', { request: archive() });
  const { id = '', quote } = request ?? {};
  const submitting = () => test.change('submit', { id, total: quote?.total.amount });
  expect((await calledBy(submitting)).slice(0, 2)).toEqual(['lock', 'reserve']);
  const cancelling = () => test.change('cancel', { id });
  expect((await calledBy(cancelling)).slice(0, 2)).toEqual(['lock', 'release']);
  expect(await test.violations()).toEqual([]);
});
