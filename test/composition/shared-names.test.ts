import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { sharedTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await sharedTestDatabase();
});

const selects = [
  sql`select id, name, acronym, ror from imagery.organisations`,
  sql`select id, name, acronym, ror from in_situ.organisations`,
  sql`select id, name, acronym, ror from directory.organisations`,
  sql`select distinct d.id, d.name, d.acronym, d.ror
      from processing.services, jsonb_to_recordset(developers) as d (id text, name text, acronym text, ror text)`,
];

it('has every hub say the same of an organisation that several hold', async () => {
  const said = await Promise.all(selects.map((select) => database.db.execute<{ id: string }>(select)));
  const byId = new Map<string, Array<{ id: string }>>();
  for (const row of said.flat()) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  const shared = [...byId.values()].filter((rows) => rows.length > 1);
  const differing = shared.filter((rows) => new Set(rows.map((row) => JSON.stringify(row))).size > 1);

  expect(differing).toEqual([]);
  expect(shared.length).toBeGreaterThan(5);
});
