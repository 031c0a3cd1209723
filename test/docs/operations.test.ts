/** What the documents show can be asked as it stands. */
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoRole } from '../../gateway/identity/demo-accounts.ts';
import { fromRoot } from '../../subgraphs/kit/package-root.ts';
import { testGraph, type TestGraph } from '../support/graph.ts';
import { faultsOf, namedOperation, operationsIn } from './operations-in-text.ts';

const documents = [
  ...readdirSync(fromRoot('.')),
  ...readdirSync(fromRoot('docs/'), { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));

const shown = documents.sort().flatMap((name) => operationsIn(name, readFileSync(fromRoot(name), 'utf8')));
/** What clients see; `@defer` is the gateway's own. */
const schema = buildSchema(`${readFileSync(fromRoot('schema/api.graphql'), 'utf8')}
  directive @defer(label: String, if: Boolean! = true) on FRAGMENT_SPREAD | INLINE_FRAGMENT`);

interface Asking {
  as: DemoRole;
  variables?: Record<string, unknown>;
  /** Some of what is answered, so that it is not an empty answer that passes. */
  answer: unknown;
}

/** How each is asked; a query that is not here is a fault, as it would be shown without ever having been asked. */
const askings: Record<string, Asking> = {
  'docs/front-ends.md anonymous': {
    as: 'scientist',
    answer: { viewer: { id: 'acc-scientist', category: 'SCIENTIST_FR' } },
  },
  'docs/front-ends.md PlanAStudyInParts': {
    as: 'scientist',
    variables: {
      area: { bbox: [7.7, 48.5, 7.8, 48.6] },
      during: { start: '2015-01-01T00:00:00Z', end: '2023-12-31T23:59:59Z' },
    },
    answer: {
      viewer: { id: 'acc-scientist' },
      scenes: { nodes: expect.arrayContaining([expect.objectContaining({ services: expect.anything() })]) },
    },
  },
  'docs/imagery-requests.md WholeBalance': {
    as: 'referent',
    variables: { id: 'demo-laboratory' },
    answer: {
      organisation: {
        id: 'demo-laboratory',
        wholeBalance: expect.arrayContaining([expect.objectContaining({ mission: 'PLEIADES', reserved: '0' })]),
      },
    },
  },
  'docs/imagery-requests.md WholeDesk': { as: 'office', answer: { imageryRequests: { totalCount: 0, nodes: [] } } },
  'docs/imagery-requests.md PutRight': {
    as: 'office',
    variables: {
      correction: {
        accountId: 'acc-scientist',
        mission: 'PLEIADES',
        origin: 'FREE',
        amount: '1.5',
        reason: 'Ordered by telephone',
      },
      key: 'telephone-2026-11',
    },
    answer: { correctQuota: { quota: { used: '1.5' }, errors: [] } },
  },
  'docs/imagery-requests.md GiveBack': {
    as: 'office',
    variables: { request: 'none', amount: null, reason: 'Under clouds', key: 'clouds-1' },
    answer: { refundRequest: { request: null, errors: [{ code: 'REQUEST_UNKNOWN' }] } },
  },
};

describe('the operations in documents', () => {
  let graph: TestGraph;
  beforeAll(async () => (graph = await testGraph()), 120_000);
  afterAll(() => graph.close());

  it('are served', () => {
    expect(shown.flatMap((operation) => faultsOf(operation, schema))).toEqual([]);
  });

  const named = shown.map((operation) => {
    const at = `${operation.document}:${operation.line}`;
    const isWhole = faultsOf(operation, schema).length === 0;
    const { kind, name } = isWhole ? namedOperation(operation) : { kind: 'none', name: null };
    return { at, kind, text: operation.text, key: `${operation.document} ${name ?? 'anonymous'}` };
  });

  it('are all asked here, but for mutations that nobody said how to ask', () => {
    const unasked = named.filter(({ key, kind }) => kind !== 'mutation' && !(key in askings)).map(({ at }) => at);
    expect(unasked).toEqual([]);
    expect(Object.keys(askings).filter((key) => !named.some((one) => one.key === key))).toEqual([]);
  });

  it.each(named.filter(({ key }) => key in askings))('answer: $at', async ({ text, key }) => {
    const asking = askings[key];
    if (!asking) throw new Error(`nobody said how to ask ${key}`);
    const { data, errors } = await graph.as(asking.as).run(text, asking.variables);
    expect(errors ?? []).toEqual([]);
    expect(data).toMatchObject(asking.answer as object);
  });
});

describe('operationsIn', () => {
  const text = ['# Asking', '```graphql', '{', '  viewer {', '    nme', '  }', '}', '```', '```sh', 'ask \\', `  -d '{"query":"{ nobody }"}'`, '```', '```json', '{"query":"{ no }"}', '```'].join('\n'); // prettier-ignore

  it('finds blocks and what commands send, and says where they are wrong', () => {
    const found = operationsIn('docs/a.md', text);
    expect(found.map(({ line }) => line)).toEqual([3, 11]);
    expect(found.flatMap((operation) => faultsOf(operation, schema))).toEqual([
      'docs/a.md:5: Cannot query field "nme" on type "Account".',
      'docs/a.md:11: Cannot query field "nobody" on type "Query".',
    ]);
    expect(faultsOf({ document: 'docs/a.md', line: 3, text: '{ viewer {\n  id' }, schema)).toEqual([
      'docs/a.md:4: Syntax Error: Expected Name, found <EOF>.',
    ]);
  });
});
