import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildSchema, print } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as documents from '../../cli/documents/operations.generated.ts';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';
import { hubNames } from '../../gateway/supergraph/hubs.ts';
import { readOperations, whyNotServed } from '../../gateway/supergraph/story-operations.ts';
import { fromRoot } from '../../subgraphs/kit/package-root.ts';
import { completeSdl } from '../../subgraphs/kit/sdl.ts';
import { shared } from '../support/shared.ts';

/** Operations whose fields the graph does not serve yet: what they need is absent from the SDL, never hollow. */
const awaited = ['CanItRun', 'Run', 'Watch', 'Outcome'];

/** The whole contract to come, composed. */
function contractToCome(): GraphQLSchema {
  const read = (name: string): string => readFileSync(shared(`schema/${name}.graphql`), 'utf8');
  const subgraphs = hubNames.map((name) => ({
    name,
    url: `http://${name}.test/graphql`,
    sdl: completeSdl(read(name), read('shared')),
  }));
  return buildSchema(composeSupergraph(subgraphs).apiSdl);
}

describe('schema/operations', () => {
  const operations = readOperations();
  const api = buildSchema(readFileSync(fromRoot('schema/api.graphql'), 'utf8'));

  it('are the stories, word for word', () => {
    const stories = readOperations(new URL('./', pathToFileURL(shared('stories/README.md'))));
    expect(operations.map(({ story, text }) => ({ story, text }))).toEqual(
      stories.map(({ story, text }) => ({ story, text })),
    );
  });

  it('have names of their own', () => {
    expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
  });

  it('are served, but for those that are awaited', () => {
    const notServed = operations.filter((operation) => whyNotServed(operation, api).length > 0);
    expect(notServed.map(({ name }) => name)).toEqual(awaited);
  });

  it('are typed documents, where they are served', () => {
    const served = operations.filter(({ name }) => !awaited.includes(name));
    const typed = Object.entries(documents).map(([name, document]) => [name, print(document)]);
    const byName = ([one]: string[], [other]: string[]): number => (one ?? '').localeCompare(other ?? '');
    expect(typed.sort(byName)).toEqual(
      served.map(({ name, text }) => [`${name}Document`, text.trimEnd()]).sort(byName),
    );
  });

  it('hold in the contract to come, where they are awaited', () => {
    const contract = contractToCome();
    const faults = operations.flatMap((operation) => whyNotServed(operation, contract));
    expect(faults).toEqual([]);
  });
});

describe('whyNotServed', () => {
  const [operation] = readOperations().filter(({ name }) => name === 'Download');

  it('says what the schema lacks', () => {
    const reasons = [
      'type Query { a: Int }',
      'type Query { a: Int } enum Purpose { RESEARCH } type Mutation { downloadScene(sceneId: ID!, purpose: Purpose!): Int }',
    ].map((sdl) => operation && whyNotServed(operation, buildSchema(sdl)));
    expect(reasons).toEqual([
      ['There is no mutation yet.'],
      ['Field "downloadScene" must not have a selection since type "Int" has no subfields.'],
    ]);
  });
});
