import { expect } from 'vitest';
import { importStac, type StacReport } from '../../../cli/import/stac.ts';
import { hubKey, signHubToken } from '../../../subgraphs/kit/identity.ts';
import type { Hub } from '../../../subgraphs/kit/hub.ts';
import { createLandSurfaceHub } from '../../../subgraphs/land-surface/server.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { shared } from '../../support/shared.ts';
import { Readable } from 'node:stream';

const key = hubKey('a secret of the tests', 'land-surface');

/** The Ariège box and month of the stories. */
export const ariege = { bbox: [1.0, 42.8, 1.1, 42.9] };
export const january = { start: '2020-01-01T00:00:00Z', end: '2020-01-31T23:59:59Z' };
export const ariegeFile = (): string => shared('data/stac-geodes/geodes_items_ariege_2020-01.geojson');

export interface TestHub {
  database: TestDatabase;
  hub: Hub;
  /** The data of an answer without errors. */
  // The shape is the test's own question's.
  ask<Data>(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Data>;
  /** Extensions and message of the only error of an answer. */
  refusal(query: string, variables?: Record<string, unknown>): Promise<{ message: string; code: unknown }>;
  importItems(items: unknown[], options?: { strict?: boolean }): Promise<StacReport>;
  importFile(path: string): Promise<StacReport>;
  close(): Promise<void>;
}

/** A hub on a database of its own; opening takes seconds. */
export async function testHub(): Promise<TestHub> {
  const database = await testDatabase();
  const hub = await createLandSurfaceHub({ database, key });
  const run = (query: string, variables?: Record<string, unknown>, headers: Record<string, string> = {}) =>
    hub.execute({
      query,
      variables,
      headers: { authorization: `Bearer ${signHubToken(null, 'land-surface', key, Date.now())}`, ...headers },
    });
  const importFrom = (source: string | Readable, strict = false) =>
    importStac({ source, imagery: database.db, landSurface: database.db, strict });
  return {
    database,
    hub,
    async ask<Data>(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>) {
      const { data, errors } = await run(query, variables, headers);
      expect(errors).toBeUndefined();
      return data as Data;
    },
    async refusal(query, variables) {
      const { errors } = await run(query, variables);
      expect(errors).toHaveLength(1);
      return { message: errors?.[0]?.message ?? '', code: errors?.[0]?.extensions?.['code'] };
    },
    importItems: (items, { strict = false } = {}) =>
      importFrom(Readable.from([Buffer.from(JSON.stringify(items))]), strict),
    importFile: (path) => importFrom(path),
    async close() {
      await hub.stop();
      await database.close();
    },
  };
}
