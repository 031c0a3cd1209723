import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { describeCertainties, everythingShipped } from './certainties.ts';

describe('how sure the project is of what it ships', () => {
  // A reading must never become a statement by the way: whoever changes one changes this file too, and says why.
  it('is what certainties.txt says, row by row', async () => {
    await expect(describeCertainties(everythingShipped())).toMatchFileSnapshot('./certainties.txt');
  });
});

describe('how sure the project is of what its tables hold', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database?.close());

  it.each([
    ['directory.centres', '1 ASSUMED, 2 READING, 2 STATED'],
    ['directory.facts', '1 ASSUMED, 10 READING, 41 STATED, 8 UNCERTAIN'],
    ['directory.hubs', '5 STATED'],
    ['directory.infrastructure', '1 READING'],
    ['directory.programmes', '3 STATED'],
    ['directory.terms', '85 ASSUMED, 14 READING, 46 STATED'],
    ['imagery.category_rules', '1 ASSUMED, 38 READING'],
    ['imagery.category_terms', '8 READING, 2 STATED'],
    ['imagery.charter_texts', '1 ASSUMED'],
    ['imagery.countries', '44 ASSUMED'],
    ['imagery.coverage_programmes', '3 READING, 1 STATED'],
    ['imagery.free_mail_domains', '88 READING'],
    ['imagery.licences', '2 READING'],
    ['imagery.offers', '6 READING, 8 STATED'],
    ['imagery.order_rules', '2 ASSUMED'],
    ['imagery.organisations', '6 ASSUMED, 18 READING'],
    ['imagery.quota_rules', '5 READING'],
    ['imagery.settings', '7 ASSUMED, 2 READING, 2 STATED'],
    ['imagery.tariffs', '5 READING, 1 STATED'],
    ['in_situ.datasets', '2 ASSUMED, 1 READING'],
    ['in_situ.datastreams', '6 ASSUMED, 12 READING'],
    ['in_situ.observatories', '1 ASSUMED, 22 READING'],
    ['in_situ.stations', '2 ASSUMED, 1 READING'],
    ['in_situ.variable_categories', '7 ASSUMED, 8 READING, 7 STATED'],
    ['in_situ.variables', '15 ASSUMED, 1 STATED'],
    ['kit.places', '392 READING, 115 STATED'],
    ['land_surface.collections', '15 READING, 3 STATED'],
    ['land_surface.map_layers', '9 READING'],
    ['land_surface.map_regions', '6 ASSUMED'],
    ['processing.cost_rules', '3 ASSUMED'],
    ['processing.credit_rules', '2 ASSUMED'],
    ['processing.infrastructures', '1 STATED'],
    ['processing.requirements', '4 ASSUMED, 4 READING, 7 STATED, 3 UNCERTAIN'],
    ['processing.services', '7 STATED, 1 UNCERTAIN'],
    ['processing.status_rules', '8 ASSUMED, 5 READING'],
  ])('%s: %s', async (table, counts) => {
    const [schema = '', name = ''] = table.split('.');
    // Wherever in a row it stands: a table may keep provenance in a column of its own or within another.
    const rows = await database.db.execute<{ certainty: string; count: number }>(sql`
      select found #>> '{}' as certainty, count(*)::int as count
      from ${sql.identifier(schema)}.${sql.identifier(name)} as stored,
        jsonb_path_query(to_jsonb(stored), 'strict $.**.certainty') as found
      group by 1 order by 1`);
    expect(rows.map(({ certainty, count }) => `${count} ${certainty}`).join(', ')).toBe(counts);
  });
});
