import { buildSchema } from 'graphql';
import { readSettings } from '../gateway/config.ts';
import { demoRoles, isDemoRole } from '../gateway/identity/demo-accounts.ts';
import { logTo } from '../gateway/log.ts';
import { examples } from '../gateway/playground/examples.ts';
import { type StoryOperation, whyNotServed } from '../gateway/supergraph/story-operations.ts';
import { openDatabase } from '../subgraphs/kit/database/open.ts';
import { ask } from './ask.ts';
import { CommandFailure } from './failure.ts';
import { type House, openHouse } from './open-house.ts';
import { findStory } from './stories.ts';

export interface StoryOptions {
  variables?: string;
  operation?: string;
  as?: string;
  language?: string;
}

/** `archipel story NAME`: the answer as JSON on standard output; exit code 1 when it has errors. */
export async function story(name: string, options: StoryOptions): Promise<void> {
  const { as } = options;
  const operation = findStory(name, options.operation);
  const variables =
    options.variables === undefined ? examples[operation.name]?.variables : variablesOf(options.variables);
  if (as !== undefined && !isDemoRole(as))
    throw new CommandFailure(`an account is one of ${demoRoles.join(', ')}; got ${as}`, 2);
  const settings = readSettings(process.env);
  const opening = openDatabase(settings.databaseUrl, { mode: 'join', owner: 'archipel story' });
  let house: House | undefined;
  try {
    house = await openHouse(settings, opening, logTo('warn'));
    refuseUnserved(operation, (await house.gateway.inject('/schema.graphql')).body);
    const token = as === undefined ? undefined : await house.issuer?.tokenFor(as);
    const answer = await ask(
      house.gateway,
      { query: operation.text, variables },
      { token, language: options.language },
    );
    const { needs } = examples[operation.name] ?? {};
    if (needs !== undefined && options.variables === undefined) process.stderr.write(`${needs}\n`);
    process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    if (answer.errors) process.exitCode = 1;
  } finally {
    await house?.close();
    await opening.then((database) => database.close()).catch(() => {});
  }
}

function variablesOf(text: string): Record<string, unknown> {
  try {
    const variables: unknown = JSON.parse(text);
    if (typeof variables === 'object' && variables !== null && !Array.isArray(variables))
      return variables as Record<string, unknown>;
  } catch {
    // Told below, with what was given.
  }
  throw new CommandFailure(`variables are a JSON object, such as {"text": "land cover"}; got ${text}`, 2);
}

/** @throws CommandFailure for an operation that the graph has no answer to yet. */
function refuseUnserved(operation: StoryOperation, apiSdl: string): void {
  const reasons = whyNotServed(operation, buildSchema(apiSdl, { assumeValid: true }));
  if (reasons.length > 0)
    throw new CommandFailure(`${operation.name} of story ${operation.story} is not served yet: ${reasons[0]}`);
}
