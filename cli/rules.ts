import { readFile } from 'node:fs/promises';
import { readSettings } from '../gateway/config.ts';
import { applyRules, RuleFileError } from '../subgraphs/imagery/import/rules.ts';
import { openDatabase } from '../subgraphs/kit/database/open.ts';
import { CommandFailure } from './failure.ts';
import { loadHub } from './house.ts';
import { prepareInTurn } from './prepare.ts';

/** `archipel rules apply FILE`: all of a file, or nothing of it. */
export async function applyRulesFile(file: string): Promise<void> {
  const { databaseUrl } = readSettings(process.env);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandFailure(`${file} could not be read: ${error instanceof Error ? error.message : String(error)}`, 2);
  });
  const house = await loadHub('imagery');
  const database = await openDatabase(databaseUrl, { mode: 'join', owner: 'archipel rules' });
  try {
    await prepareInTurn(database, [house]);
    const { set, withdrawn, unchanged } = await applyRules(database.db, text);
    const lines = [...withdrawn.map((id) => `withdrawn ${id}`), ...set.map((id) => `set ${id}`)];
    process.stdout.write(
      `${[...lines, `${set.length} new revisions, ${withdrawn.length} withdrawn, ${unchanged} as they were`].join('\n')}\n`,
    );
  } catch (error) {
    throw error instanceof RuleFileError ? new CommandFailure(`${file}: ${error.message}`) : error;
  } finally {
    await database.close();
  }
}
