import { readSettings } from '../gateway/config.ts';
import { tick } from '../subgraphs/imagery/actions/clock.ts';
import { requestsSubmitted } from '../subgraphs/imagery/data/requests-submitted.ts';
import { quarterNamed } from '../subgraphs/imagery/domain/period.ts';
import { csvOf } from '../subgraphs/imagery/domain/requests-csv.ts';
import { createCoreServices } from '../subgraphs/imagery/services.ts';
import { openDatabase } from '../subgraphs/kit/database/open.ts';
import type { OpenDatabase } from '../subgraphs/kit/database/types.ts';
import { CommandFailure } from './failure.ts';
import { loadHub } from './house.ts';
import { prepareInTurn } from './prepare.ts';

/** `archipel requests export QUARTER`: nothing but the file on standard output. */
export async function exportRequests(quarter: string): Promise<void> {
  const period = quarterNamed(quarter);
  if (!period) throw new CommandFailure(`a quarter is such as 2026-Q1; got ${quarter}`, 2);
  await withRequests(async ({ db }) => {
    process.stdout.write(csvOf(await requestsSubmitted(db, period)));
  });
}

/** `archipel requests expire`. */
export async function expireRequests(): Promise<void> {
  await withRequests(async ({ db }) => {
    const expired = await tick(db, createCoreServices());
    process.stdout.write(
      [...expired.map((id) => `expired ${id}`), `${expired.length} requests expired`].join('\n') + '\n',
    );
  });
}

async function withRequests(run: (database: OpenDatabase) => Promise<void>): Promise<void> {
  const { databaseUrl } = readSettings(process.env);
  const [database, house] = await Promise.all([
    openDatabase(databaseUrl, { mode: 'join', owner: 'archipel requests' }),
    loadHub('imagery'),
  ]);
  try {
    await prepareInTurn(database, [house]);
    await run(database);
  } finally {
    await database.close();
  }
}
