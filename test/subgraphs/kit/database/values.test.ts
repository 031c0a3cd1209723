import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../support/database.ts';
import type { TestDatabase } from '../../../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ preparations: [] });
});
afterAll(() => database.close());

async function roundTrip(expression: ReturnType<typeof sql>): Promise<unknown> {
  const [row] = await database.db.execute<{ value: unknown }>(sql`select ${expression} as value`);
  return row?.value;
}

describe('what goes in and what comes back', () => {
  it.each([
    [
      'a time, in UTC and to the microsecond',
      sql`'2020-01-15 11:48:51.024001+01'::timestamptz`,
      '2020-01-15T10:48:51.024001Z',
    ],
    ['a Date', sql`${new Date(0)}::timestamptz`, '1970-01-01T00:00:00Z'],
    ['a time without end', sql`'infinity'::timestamptz`, 'infinity'],
    ['a day', sql`${'2020-02-29'}::date`, '2020-02-29'],
    ['a large integer, as a string', sql`${'9007199254740993'}::bigint`, '9007199254740993'],
    ['a count, as a string', sql`(select count(*) from generate_series(1, 3))`, '3'],
    ['an integer', sql`${42}::int`, 42],
    ['an exact number, as a string', sql`${'12.50'}::numeric(10, 2)`, '12.50'],
    ['a number', sql`${0.1}::float8`, 0.1],
    ['a boolean', sql`${true}::boolean`, true],
    ['nothing', sql`${null}::text`, null],
    ['text', sql`${"l'été 🌍"}::text`, "l'été 🌍"],
    ['an object', sql`${{ a: [1, null, 'é'] }}::jsonb`, { a: [1, null, 'é'] }],
    ['JSON as text', sql`${'{"a":1}'}::jsonb`, { a: 1 }],
    ['a list of text', sql`${sql.param(['a', 'b,"c"', null])}::text[]`, ['a', 'b,"c"', null]],
    ['a list of integers', sql`${sql.param([1, null, 2])}::int[]`, [1, null, 2]],
    ['the word NULL in a list', sql`${sql.param(['NULL', '', '\\\\', '{}'])}::text[]`, ['NULL', '', '\\\\', '{}']],
    ['an empty list', sql`${sql.param([])}::text[]`, []],
    [
      'a list of lists',
      sql`${sql.param([
        [1, 2],
        [3, null],
      ])}::int[]`,
      [
        [1, 2],
        [3, null],
      ],
    ],
    ['a list that begins at 0', sql`'[0:1]={1,2}'::int[]`, [1, 2]],
    ['a list of objects', sql`${sql.param([{ a: '"' }])}::jsonb[]`, [{ a: '"' }]],
    ['a list of booleans, sent as text', sql`${sql.param(['true', 'false'])}::boolean[]`, [true, false]],
    ['a boolean sent as text', sql`${'true'}::boolean`, true],
    ['a list of exact numbers', sql`${sql.param(['1.50', '2'])}::numeric[]`, ['1.50', '2']],
    ['a list of times', sql`${sql.param(['2020-01-01T00:00:00Z'])}::timestamptz[]`, ['2020-01-01T00:00:00Z']],
    [
      'a geodesic area in km²',
      sql`round((ST_Area(ST_MakeEnvelope(1, 42, 2, 43, 4326)::geography) / 1e6)::numeric, 2)`,
      '9130.71',
    ],
    ['a geometry as GeoJSON', sql`ST_AsGeoJSON(ST_MakePoint(1, 42))::json`, { type: 'Point', coordinates: [1, 42] }],
  ])('%s', async (_name, expression, expected) => {
    expect(await roundTrip(expression)).toEqual(expected);
  });
});

describe('counting', () => {
  it('counts what is asked of the tables, and not the transaction around it', async () => {
    const { result, statements } = await database.counting(() =>
      database.db.transaction(async (transaction) => {
        await transaction.execute(sql`select 1`);
        return transaction.execute<{ two: number }>(sql`select 2 as two`);
      }),
    );
    expect(result[0]?.two).toBe(2);
    expect(statements).toBe(2);
  });
});
