import { Command, InvalidArgumentError, Option } from 'commander';
import { failureOf } from './failure.ts';

/** Each command's module is read when it is asked for: `--help` and refusals should not wait for a graph. */
const program = new Command('archipel')
  .description('One graph over the data hubs of the French Earth-system research infrastructure.')
  .exitOverride()
  .showHelpAfterError('(add --help for what is understood)')
  .configureHelp({ sortSubcommands: false, showGlobalOptions: false })
  .addHelpText(
    'after',
    `
Settings come from the environment: PORT, HOST, ARCHIPEL_DATA (folder of the embedded database), DATABASE_URL
(postgres://… instead of it), ARCHIPEL_SECRET, HUB_URLS or HUB_<NAME>_URL, PUBLIC_URL, CORS_ORIGINS.
Exit codes: 0 done, 1 failed or not all of a file imported, 2 settings or arguments not understood.

Examples:
  archipel start
  archipel token scientist
  archipel import stac catalogue.geojson
  archipel story 01 --as scientist`,
  );

program
  .command('start')
  .description('run every hub and the gateway in this process, and show what to ask')
  .option('-p, --port <number>', 'where to listen; 0 for any free port (PORT, 4000)', port)
  .addHelpText('after', '\nExamples:\n  archipel start\n  PORT=8080 ARCHIPEL_DATA=/srv/archipel archipel start')
  .action(async (options: { port?: number }) => (await import('./start.ts')).start(options));

program
  .command('gateway')
  .description('run a gateway whose hubs answer over HTTP')
  .option('-s, --supergraph <file>', "any federation 2 supergraph (the project's own by default)")
  .option('-p, --port <number>', 'where to listen; 0 for any free port (PORT, 4000)', port)
  .addHelpText(
    'after',
    `
Hubs are asked at HUB_URLS or HUB_<NAME>_URL, or else where the supergraph says that they are.

Examples:
  archipel gateway --port 4000
  archipel gateway --supergraph supergraph.graphql --port 4100
  HUB_IMAGERY_URL=http://imagery:4001/graphql archipel gateway`,
  )
  .action(async (options: { supergraph?: string; port?: number }) => (await import('./gateway.ts')).gateway(options));

program
  .command('plan')
  .description('print how the gateway asks its hubs for an operation; nothing is asked')
  .argument('<file>', 'a file with the operation, or - for standard input')
  .option('-s, --supergraph <file>', "any federation 2 supergraph (the project's own by default)")
  .option('-o, --operation <name>', 'which operation, where the file has several')
  .option('-v, --variables <json>', 'decide what @skip and @include leave out')
  .addHelpText(
    'after',
    '\nExamples:\n  archipel plan schema/operations/01-plan-a-study.graphql\n  archipel plan query.graphql --supergraph supergraph.graphql',
  )
  .action(async (file: string, options: { supergraph?: string; operation?: string; variables?: string }) =>
    (await import('./plan.ts')).plan(file, options),
  );

program
  .command('hub')
  .description('run one hub in a process of its own')
  .argument('<name>', 'imagery, land-surface, in-situ, processing or hubs')
  .option('-p, --port <number>', "where to listen; 0 for any free port (the hub's own: 4001 to 4005)", port)
  .addHelpText(
    'after',
    '\nExamples:\n  archipel hub imagery --port 4001\n  DATABASE_URL=postgres://localhost/archipel archipel hub in-situ',
  )
  .action(async (name: string, options: { port?: number }) => (await import('./hub.ts')).hub(name, options));

program
  .command('token')
  .description('print a bearer token of a demo account, good for twelve hours')
  .argument('<account>', 'scientist, scientist-eu, public-actor, private-rnd, referent, office or operator')
  .addHelpText('after', '\nExample:\n  curl -H "authorization: Bearer $(archipel token scientist)" …')
  .action(async (account: string) => (await import('./token.ts')).token(account));

const imports = program.command('import').description('bring data into the graph, also while it runs');

imports
  .command('stac')
  .description('STAC items, item collections or NDJSON')
  .argument('<file>', 'a file, or - for standard input')
  .option('--strict', 'take all of it or nothing')
  .addHelpText(
    'after',
    '\nExamples:\n  archipel import stac items.geojson\n  cat items.ndjson | archipel import stac - --strict',
  )
  .action(async (file: string, options: { strict?: boolean }) =>
    (await import('./import/command.ts')).importStacFile(file, options),
  );

imports
  .command('pivot')
  .description("the in-situ network's JSON of observatories, stations and datastreams")
  .argument('<file>')
  .option('--strict', 'take all of it or nothing')
  .addHelpText('after', '\nExample:\n  archipel import pivot CATC_AMMA-CATCH_WChem_Od_full.json')
  .action(async (file: string, options: { strict?: boolean }) =>
    (await import('./import/command.ts')).importPivotFile(file, options),
  );

imports
  .command('series')
  .description('one column of a CSV file as the observations of a datastream')
  .argument('<file>')
  .requiredOption('-d, --datastream <id>', 'the datastream they belong to (required)')
  .requiredOption('-c, --column <name>', 'the column of values (required)')
  .requiredOption('-z, --time-zone <zone>', 'the zone of the times, such as UTC or Europe/Paris (required)')
  .option('--strict', 'take all of it or nothing')
  .addHelpText(
    'after',
    '\nExample:\n  archipel import series chemistry.csv --datastream ID --column NO3 --time-zone UTC',
  )
  .action(async (file: string, options: { datastream: string; column: string; timeZone: string; strict?: boolean }) =>
    (await import('./import/command.ts')).importSeriesFile(file, options),
  );

const rules = program.command('rules').description('quotas, prices and the other rules of imagery access');

rules
  .command('apply')
  .description('set a new revision of every rule of a file that differs from what is in force')
  .argument('<file>', 'JSON: quotaRules, tariffs, orderRules, envelopes, settings')
  .addHelpText('after', '\nAll of a file, or nothing of it. Example:\n  archipel rules apply decision-2026-1.json')
  .action(async (file: string) => (await import('./rules.ts')).applyRulesFile(file));

const requests = program.command('requests').description('requests for images');

requests
  .command('export')
  .description('the requests submitted in a quarter, as CSV on standard output')
  .argument('<quarter>', 'by the calendar of Paris, such as 2026-Q1')
  .addHelpText('after', '\nExample:\n  archipel requests export 2026-Q1 > requests.csv')
  .action(async (quarter: string) => (await import('./requests.ts')).exportRequests(quarter));

requests
  .command('expire')
  .description('end what was not paid, or not taken, in time; a running hub does so every minute')
  .action(async () => (await import('./requests.ts')).expireRequests());

program
  .command('story')
  .description("run one of the users' stories and print the answer")
  .argument('<story>', 'its number or name, such as 01 or 01-plan-a-study')
  .option('-v, --variables <json>', "instead of the story's own example")
  .option('-o, --operation <name>', 'which operation, where the story has several')
  .addOption(new Option('-a, --as <account>', 'ask as a demo account'))
  .addOption(new Option('-l, --language <tag>', 'the language of the answer').choices(['en', 'fr']))
  .addHelpText(
    'after',
    '\nExamples:\n  archipel story 01\n  archipel story 09 --language fr\n  archipel story 01 --as scientist',
  )
  .action(async (story: string, options: StoryOptions) => (await import('./story.ts')).story(story, options));

interface StoryOptions {
  variables?: string;
  operation?: string;
  as?: string;
  language?: string;
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65_535)
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  return number;
}

try {
  await program.parseAsync();
} catch (error) {
  const { shown, exitCode } = await failureOf(error);
  if (shown !== undefined) process.stderr.write(`archipel: ${shown}\n`);
  process.exitCode = exitCode;
}
