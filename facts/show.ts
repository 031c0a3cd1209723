/**
 * `npm run facts`: asks the running graph for each of the 109 facts, and shows the query that returns it and what came
 * back. Exit code 1 when one is empty, lacks what it must say, or is asked for by nobody.
 */
import '../gateway/telemetry-off.ts';
import { ask } from '../cli/ask.ts';
import { openHouse } from '../cli/open-house.ts';
import { styleFor } from '../cli/style.ts';
import { readSettings } from '../gateway/config.ts';
import { isDemoRole } from '../gateway/identity/demo-accounts.ts';
import { logTo } from '../gateway/log.ts';
import { openDatabase } from '../subgraphs/kit/database/open.ts';
import { answersOf, type Run, rowCount, shortened, unanswered } from './answers.ts';
import { readRows } from './read-rows.ts';

const answerLength = 240;

const settings = readSettings(process.env);
const opening = openDatabase(settings.databaseUrl, { mode: 'join', owner: 'npm run facts' });
const house = await openHouse(settings, opening, logTo('warn'));
try {
  const run: Run = async (query, variables, as) => {
    const token = as !== undefined && isDemoRole(as) ? await house.issuer?.tokenFor(as) : undefined;
    return ask(house.gateway, { query, variables }, { token, language: 'en' });
  };
  const answered = await answersOf(await readRows(), run);
  const style = styleFor(process.stdout, process.env['NO_COLOR'] !== undefined);
  for (const one of answered) {
    const { row, problem } = one;
    process.stdout.write(`${style.bold(`${String(row.row).padStart(3)}  ${row.fact}`)}\n`);
    process.stdout.write(`     ${style.dim(row.query.replace(/\s+/g, ' ').trim())}\n`);
    process.stdout.write(`     ${shortened(one, answerLength)}\n`);
    if (problem !== null) process.stdout.write(`     ${style.bold(`not answered: ${problem}`)}\n`);
  }
  const left = unanswered(answered);
  if (left.length > 0) {
    process.stdout.write(`\nnot answered: ${left.join(', ')}\n`);
    process.exitCode = 1;
  }
  process.stdout.write(`\n${rowCount - left.length} of ${rowCount} facts answered\n`);
} finally {
  await house.close();
  await (await opening).close();
}
