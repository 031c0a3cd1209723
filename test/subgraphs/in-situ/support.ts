import { hubKey, signHubToken } from '../../../subgraphs/kit/identity.ts';
import type { HubResponse } from '../../../subgraphs/kit/hub.ts';
import { createInSituHub, prepareInSitu } from '../../../subgraphs/in-situ/server.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

/** The moment at which every test of this hub asks, unless it says otherwise. */
export const now = new Date('2026-01-15T12:00:00Z');

export interface TestHub {
  database: TestDatabase;
  /** Runs an operation as an anonymous visitor, and gives its data; throws when there are errors. */
  ask<Data = Record<string, never>>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** The same with whatever comes back. */
  run(query: string, variables?: Record<string, unknown>, language?: string): Promise<HubResponse>;
  /** Moves the hub's clock. */
  at(moment: string): void;
  close(): Promise<void>;
}

/** The hub of the in-situ observatories over a database of its own. */
export async function testHub(): Promise<TestHub> {
  const database = await testDatabase({ preparations: [prepareInSitu] });
  const key = hubKey('a secret for tests', 'in-situ');
  let moment = now;
  const hub = await createInSituHub({ database, key, now: () => moment });
  const run: TestHub['run'] = (query, variables, language) =>
    hub.execute({
      query,
      variables,
      headers: {
        authorization: `Bearer ${signHubToken(null, 'in-situ', key, moment.getTime())}`,
        ...(language ? { 'accept-language': language } : {}),
      },
    });
  return {
    database,
    run,
    async ask<Data>(query: string, variables?: Record<string, unknown>) {
      const { data, errors } = await run(query, variables);
      if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
      // Answers are plain data: objects of the executor have no prototype, which would fail every comparison.
      return JSON.parse(JSON.stringify(data)) as Data;
    },
    at(text) {
      moment = new Date(text);
    },
    async close() {
      await hub.stop();
      await database.close();
    },
  };
}
