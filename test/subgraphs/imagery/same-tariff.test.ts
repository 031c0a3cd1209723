/** A tariff that is applied again is a new revision where it says something else, to the last digit. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reviseUnlessSame } from '../../../subgraphs/imagery/actions/revise-rule.ts';
import { newTariff } from '../../../subgraphs/imagery/domain/new-rule.ts';
import { imageryTest, type ImageryTest } from './support.ts';

let test: ImageryTest;
beforeAll(async () => (test = await imageryTest()));
afterAll(() => test.close());

it('compares prices of packs as exact decimals, in whatever order they are given', async () => {
  let hour = 0;
  const applied = (...packs: Array<[number, string]>): Promise<string | null> => {
    hour += 1;
    const tariff = newTariff({
      ...{ mission: 'SPOT_6_7', category: 'SCIENTIST_EU', regime: 'TRANCHE', currency: 'EUR' },
      ...{ validity: {}, source: 'A test', tranches: packs.map(([credits, amount]) => ({ credits, amount })) },
    });
    const now = new Date(Date.parse('2026-03-10T12:00:00Z') + hour * 3_600_000);
    return test.database.db.transaction((tx) => reviseUnlessSame(tx, tariff, now));
  };
  expect(await applied([20, '999999999999999.01'], [50, '50000'])).not.toBeNull();
  expect(await applied([50, '50000.00'], [20, '999999999999999.010'])).toBeNull();
  // One double for both.
  expect(await applied([20, '999999999999999.02'], [50, '50000'])).not.toBeNull();
});
