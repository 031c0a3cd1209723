import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importStac } from '../../cli/import/stac.ts';
import type { HubName } from '../../gateway/supergraph/hubs.ts';
import { fromRoot } from '../../subgraphs/kit/package-root.ts';
import { shared } from '../support/shared.ts';
import { type TestGraph, testGraph } from '../support/graph.ts';

const document = /```graphql\n([^`]*PlanAStudyInParts[^`]*)```/.exec(
  readFileSync(fromRoot('docs/front-ends.md'), 'utf8'),
)?.[1];
const variables = {
  area: { bbox: [1.0, 42.8, 1.1, 42.9] },
  during: { start: '2020-01-01T00:00:00Z', end: '2020-01-31T23:59:59Z' },
};
const slowMs = 500;
const roundsMax = 5;

type Part = Record<string, unknown> & {
  data?: Record<string, never>;
  incremental?: { label: string; path: unknown[] }[];
};

interface Parted {
  firstMs: number;
  wholeMs: number;
  parts: Part[];
}

/** Asks over a port, and takes the time of the first part and of the last. */
function askInParts(url: string, token: string): Promise<Parted> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      accept: 'multipart/mixed; deferSpec=20220824, application/json',
      authorization: `Bearer ${token}`,
    };
    const asked = request(`${url}/graphql`, { method: 'POST', agent: false, headers }, (response) => {
      let text = '';
      let firstMs: number | undefined;
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        if (text.split('\r\n---').length > 2) firstMs ??= performance.now() - begun;
      });
      response.on('error', reject).on('end', () => {
        const bodies = text.split('\r\n---').filter((part) => part.includes('{'));
        const parts = bodies.map((part) => JSON.parse(part.slice(part.indexOf('\r\n\r\n') + 4)) as Part);
        resolve({ firstMs: firstMs ?? Infinity, wholeMs: performance.now() - begun, parts });
      });
    });
    asked.on('error', reject).end(JSON.stringify({ query: document, variables }));
  });
}

describe('story 01 in parts', () => {
  let graph: TestGraph;
  let url: string;
  let token: string;
  let slow: HubName | undefined;

  beforeAll(async () => {
    graph = await testGraph({
      now: () => new Date('2026-03-02T12:00:00Z'),
      between: (hubs) => ({
        ...hubs,
        async fetch(hub, asked, context) {
          if (hub === slow) await new Promise((resolve) => setTimeout(resolve, slowMs));
          return hubs.fetch(hub, asked, context);
        },
      }),
    });
    const { db } = graph.database;
    const source = shared('data/stac-geodes/geodes_items_ariege_2020-01.geojson');
    await importStac({ source, imagery: db, landSurface: db });
    url = await graph.gateway.listen();
    token = await graph.tokenFor('scientist');
    // Planned and compiled before the time is taken, and the statements' first time is past.
    await askInParts(url, token);
  }, 120_000);
  afterAll(() => graph.close());

  it.each(['processing', 'in-situ'] as const)(
    `has quotas and scenes in half of the time or less when %s takes ${slowMs} ms`,
    async (hub) => {
      slow = hub;
      // On a machine that others keep busy a round may be spoilt by them.
      const rounds: Parted[] = [];
      const share = ({ firstMs, wholeMs }: Parted) => firstMs / wholeMs;
      while (rounds.length < roundsMax && !rounds.some((round) => share(round) <= 0.5)) {
        rounds.push(await askInParts(url, token));
      }
      const best = rounds.reduce((one, other) => (share(other) < share(one) ? other : one));
      const { firstMs, wholeMs, parts } = best;
      process.stdout.write(
        `${hub} slow: first part after ${firstMs.toFixed(0)} ms, all after ${wholeMs.toFixed(0)} ms\n`,
      );
      expect(share(best)).toBeLessThanOrEqual(0.5);
      expect(wholeMs).toBeGreaterThanOrEqual(slowMs);

      const [first, ...rest] = parts;
      expect(first).toMatchObject({
        data: {
          viewer: { id: 'acc-scientist', quotas: expect.arrayContaining([expect.objectContaining({ unit: 'KM2' })]) },
          scenes: { totalCount: 57 },
        },
        hasNext: true,
      });
      expect(JSON.stringify(first)).not.toMatch(/"services"|"stations"|"errors"/);
      expect(JSON.stringify(rest)).not.toContain('"errors"');
      const later = rest.flatMap(({ incremental = [] }) => incremental.map(({ label }) => label));
      expect(later.filter((label) => label === 'services')).toHaveLength(20);
      expect(later.filter((label) => label === 'stations')).toHaveLength(20);
      // What the slow hub adds comes last, and did not keep the other part waiting.
      expect(later.at(-1)).toBe(hub === 'processing' ? 'services' : 'stations');
      expect(rest.at(-1)).toMatchObject({ hasNext: false });
    },
    60_000,
  );
});
