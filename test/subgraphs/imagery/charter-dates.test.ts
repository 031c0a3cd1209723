import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { organisationsById } from '../../../subgraphs/imagery/data/organisations.ts';
import { plusDuration } from '../../../subgraphs/imagery/domain/period.ts';
import { imageryTest, type ImageryTest } from './support.ts';

let test: ImageryTest;
beforeAll(async () => {
  test = await imageryTest();
});
afterAll(() => test.close());

it.each([
  ['2028-02-29T12:00:00Z', 'P25Y', '2053-02-28T12:00:00Z'],
  ['2028-02-29T23:30:00Z', 'P1Y', '2029-02-28T23:30:00Z'],
  ['2026-01-31T23:30:00Z', 'P1M', '2026-02-28T23:30:00Z'],
  ['2026-08-31T10:00:00Z', 'P6M', '2027-02-28T11:00:00Z'],
  ['2026-03-10T12:00:00Z', 'P30D', '2026-04-09T11:00:00Z'],
  ['2026-03-28T01:30:00Z', 'P1D', '2026-03-29T01:30:00Z'],
  ['2026-10-24T00:30:00Z', 'P1D', '2026-10-25T01:30:00Z'],
  ['2026-03-28T12:00:00Z', 'P1DT48H', '2026-03-31T11:00:00Z'],
  ['2026-03-28T12:00:00Z', 'PT48H', '2026-03-30T12:00:00Z'],
])(
  'a charter that is signed at %s for %s holds until %s, in the database as in the code',
  async (at, length, until) => {
    const { db } = test.database;
    await db.execute(sql`update imagery.charter_texts set valid_for = ${length} where version = '1'`);
    await db.execute(sql`
    update imagery.charters set signed_at = ${at}::timestamptz where organisation_id = 'demo-laboratory'`);
    const [organisation] = await organisationsById(db, ['demo-laboratory']);
    const validUntil = organisation?.membership?.charter?.validUntil ?? '';
    expect(new Date(validUntil)).toEqual(new Date(until));
    expect(plusDuration(new Date(at), length)).toEqual(new Date(until));
  },
);
