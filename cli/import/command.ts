import { readSettings } from '../../gateway/config.ts';
import type { HubName } from '../../gateway/supergraph/hubs.ts';
import { openDatabase } from '../../subgraphs/kit/database/open.ts';
import type { OpenDatabase } from '../../subgraphs/kit/database/types.ts';
import { describeReport, type ImportReport } from '../../subgraphs/kit/import/report.ts';
import { CommandFailure } from '../failure.ts';
import { loadHub } from '../house.ts';
import { prepareInTurn } from '../prepare.ts';
import { progressLine } from './progress.ts';

/** `archipel import stac FILE|-`. */
export async function importStacFile(file: string, { strict = false }: { strict?: boolean }): Promise<void> {
  const { importStac } = await import('./stac.ts');
  await withDatabase(['imagery', 'land-surface'], async ({ db }) => {
    const line = await progressLine(`importing ${file === '-' ? 'standard input' : file}`);
    const source = file === '-' ? process.stdin : file;
    const report = await line.during(
      importStac({
        source,
        imagery: db,
        landSurface: db,
        strict,
        onProgress: ({ bytesRead, bytesTotal, items, refused }) =>
          line.show(
            { done: bytesRead, total: bytesTotal },
            `${items} items${refused > 0 ? `, ${refused} refused` : ''}`,
          ),
      }),
    );
    print(report);
  });
}

/** `archipel import pivot FILE`. */
export async function importPivotFile(file: string, { strict = false }: { strict?: boolean }): Promise<void> {
  const { importPivot } = await import('../../subgraphs/in-situ/import/pivot.ts');
  await withDatabase(['in-situ'], async ({ db }) => {
    const line = await progressLine(`importing ${file}`);
    const report = await line.during(
      importPivot(db, file, { strict, onProgress: (progress) => line.show(progress, `${progress.done} datastreams`) }),
    );
    print(report);
  });
}

/** `archipel import series FILE --datastream ID --column NAME --time-zone ZONE`. */
export async function importSeriesFile(
  file: string,
  {
    datastream,
    column,
    timeZone,
    strict = false,
  }: { datastream: string; column: string; timeZone: string; strict?: boolean },
): Promise<void> {
  const { importSeries } = await import('../../subgraphs/in-situ/import/series.ts');
  await withDatabase(['in-situ'], async ({ db }) => {
    const line = await progressLine(`importing ${column} of ${file}`);
    const source = file === '-' ? { stream: process.stdin } : { file };
    const report = await line.during(
      importSeries(db, {
        ...source,
        datastream,
        column,
        timeZone,
        strict,
        onProgress: ({ lines }) => line.show({ done: lines, total: null }, `${lines} lines`),
      }),
    );
    print(report);
  });
}

/** The database of the running graph, or the folder itself when nothing runs; with the tables of these hubs. */
async function withDatabase(hubs: readonly HubName[], run: (database: OpenDatabase) => Promise<void>): Promise<void> {
  const { databaseUrl } = readSettings(process.env);
  const [database, ...house] = await Promise.all([
    openDatabase(databaseUrl, { mode: 'join', owner: 'archipel import' }),
    ...hubs.map((name) => loadHub(name)),
  ]);
  try {
    await prepareInTurn(database, house);
    await run(database);
  } catch (error) {
    // What is wrong with a file is told by its importer in words for people; a stack would hide them.
    if (error instanceof Error && /FileError$/.test(error.name)) throw new CommandFailure(error.message);
    throw error;
  } finally {
    await database.close();
  }
}

/** Exit code 1 when something of the file is not in the graph. */
function print(report: ImportReport): void {
  process.stdout.write(`${describeReport(report).join('\n')}\n`);
  if (!report.stored || report.refusedCount > 0) process.exitCode = 1;
}
