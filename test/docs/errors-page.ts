/** docs/errors.md, made from the catalogues: what is not in one of them is answered by nobody. */
import { readFileSync } from 'node:fs';
import { catalogue as ofTheGateway } from '../../gateway/errors.ts';
import { reasonWords } from '../../subgraphs/imagery/domain/reasons.ts';
import { userErrorWords } from '../../subgraphs/imagery/domain/user-errors.ts';
import { catalogue as ofTheHubs, standardCodes } from '../../subgraphs/kit/errors.ts';
import type { Localised } from '../../subgraphs/kit/language.ts';
import { fromRoot } from '../../subgraphs/kit/package-root.ts';

/** The page as it must stand in docs/. */
export function errorsPage(): string {
  const services = JSON.parse(readFileSync(fromRoot('subgraphs/processing/facts/reasons.json'), 'utf8')) as Record<
    string,
    Localised
  >;
  return `# Codes of errors and refusals

Made from the catalogues in the code by \`npm run docs:errors\`; a test says when it is stale.

Switch on the code and show the message: codes stay, sentences may be improved. Every error carries
\`extensions.requestId\`, and \`extensions.hub\` where one hub is concerned.

## What you sent

\`needed\` and \`found\` stand in \`extensions\` too, and \`argument\` names the argument where the code alone does not.
Where such a refusal is about an argument of a mutation, it is in the payload's \`errors\` instead, with the same code.

${table(['code', 'message'], codes(ofTheHubs))}

What GraphQL refuses has its own words each time:

${table(['code', 'when'], codes(standardCodes))}

## The gateway and what is behind it

${table(['code', 'message'], codes(ofTheGateway))}

\`TOKEN_…\` is answered with status 401, \`NOT_FOUND\` with 404, \`BODY_TOO_LARGE\` with 413, \`PLANNING_BUSY\` with 503 and
\`Retry-After\`. An error of \`UPSTREAM_…\` leaves the rest of the answer as it is. Where a hub was not asked because
another failed, \`neededBy\` names it; where a fetch had more errors than are told, \`errorsOfHub\` says how many.

## Refusals as data

In \`errors\` of mutations (\`UserError\`), with \`required\`, \`found\`, \`path\` and \`helpUrl\` where these help:

${table(['code', 'English', 'French'], localised(userErrorWords))}

In \`reasons\` of quotes, and in \`errors\` of mutations that would need a price:

${table(['code', 'English', 'French'], localised(reasonWords))}

In \`reasons\` of services that would not run on an image:

${table(['code', 'English', 'French'], localised(services))}
`;
}

const codes = (catalogue: Readonly<Record<string, string>>): string[][] =>
  sorted(catalogue).map(([code, words]) => [`\`${code}\``, words]);

const localised = (words: Readonly<Record<string, Localised>>): string[][] =>
  sorted(words).map(([code, { en, fr }]) => [`\`${code}\``, en, fr]);

function sorted<Value>(catalogue: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(catalogue).sort(([one], [other]) => (one < other ? -1 : 1));
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
