import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../cli/ask.ts';
import { findStory } from '../../cli/stories.ts';
import { examples } from '../../gateway/playground/examples.ts';
import { type HubName, hubNames } from '../../gateway/supergraph/hubs.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { archipel, type Running } from '../support/processes.ts';
import { roundRobin } from './round-robin.ts';

const planAStudy = { query: findStory('01').text, variables: examples['PlanAStudy']?.variables };

/** What compose.yaml runs, as processes of this machine: five hubs, two gateways, one door. */
describe('the graph in processes of its own', () => {
  let database: TestDatabase;
  let ARCHIPEL_DATA: string;
  let door: Awaited<ReturnType<typeof roundRobin>>;
  let gateways: Running[] = [];
  let token: string;
  const hubs = new Map<HubName, Running>();

  beforeAll(async () => {
    // Hubs of several processes share the embedded database through the process that holds it, here this one.
    database = await testDatabase();
    ARCHIPEL_DATA = mkdtempSync(join(tmpdir(), 'archipel-processes-'));
    const common = {
      ARCHIPEL_DATA,
      DATABASE_URL: database.url,
      ARCHIPEL_SECRET: 'the secret of these processes',
      HUB_TIMEOUT_MS: '20000',
    };
    for (const name of hubNames) hubs.set(name, archipel(['hub', name, '--port', '0'], common));
    const urls = await Promise.all(
      [...hubs].map(async ([name, hub]) => `${name}=${(await hub.printed(/^hub \S+ +(\S+)$/m))[1]}`),
    );
    gateways = [1, 2].map(() => archipel(['gateway', '--port', '0'], { ...common, HUB_URLS: urls.join(',') }));
    const addresses = await Promise.all(
      gateways.map(async (gateway) => (await gateway.printed(/^gateway +(\S+)\/graphql$/m))[1] ?? ''),
    );
    door = await roundRobin(addresses);
    token = (await archipel(['token', 'scientist'], common).finished).stdout.trim();
  }, 240_000);
  afterAll(async () => {
    const left = [...hubs.values(), ...gateways];
    for (const process of left) process.kill('SIGKILL');
    await Promise.all(left.map((process) => process.finished));
    await door?.close();
    await database?.close();
    rmSync(ARCHIPEL_DATA, { recursive: true });
  });

  const ask = async (request: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${door.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(request),
    });
    return {
      answer: (await response.json()) as Answer,
      status: response.status,
      by: response.headers.get('x-answered-by'),
    };
  };

  it('answers alike through both gateways, signed in too', async () => {
    const headers = { authorization: `Bearer ${token}` };
    const [one, two] = [await ask(planAStudy, headers), await ask(planAStudy, headers)];
    expect(one.answer.errors).toBeUndefined();
    expect(one.answer.data).toMatchObject({ viewer: { id: 'acc-scientist' } });
    expect(one.by).not.toBe(two.by);
    const withoutMoments = (answer: Answer) =>
      JSON.stringify(answer, (key, value: unknown) => (key === 'asOf' ? undefined : value));
    expect(withoutMoments(two.answer)).toBe(withoutMoments(one.answer));
  }, 120_000);

  it('lets nobody speak to a hub but a gateway', async () => {
    const [, url = ''] = (await hubs.get('imagery')?.printed(/^hub \S+ +(\S+)$/m)) ?? [];
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    });
    expect([response.status, ((await response.json()) as Answer).errors?.[0]?.extensions?.['code']]).toEqual([
      401,
      'IDENTITY_INVALID',
    ]);
  });

  it('hands out the files of a hub elsewhere, and says what is wrong with an address', async () => {
    const { answer } = await ask({ query: '{ products(first: 1) { exportUrl(format: GEOJSON) } }' });
    const { exportUrl } = (answer.data as { products: { exportUrl: string } }).products;
    const path = new URL(exportUrl).pathname + new URL(exportUrl).search;
    const file = await fetch(`${door.url}${path}`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, expect.stringContaining('geo+json')]);
    expect(await file.json()).toMatchObject({ type: 'FeatureCollection' });

    const wrong = await fetch(`${door.url}/files/land-surface/products?search=nonsense`);
    expect([wrong.status, await wrong.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: expect.any(String) } }] },
    ]);
    expect((await fetch(`${door.url}/files/land-surface/nothing`)).status).toBe(404);
    expect((await fetch(`${door.url}/files/imagery/..%2Fgraphql`)).status).toBe(404);
    const [, url = ''] = (await hubs.get('land-surface')?.printed(/^hub \S+ +(\S+)$/m)) ?? [];
    expect((await fetch(new URL(path.replace('/files/land-surface/', '/files/'), url))).status).toBe(401);
  });

  it('goes on without a hub, and says which', async () => {
    hubs.get('processing')?.kill('SIGTERM');
    expect((await hubs.get('processing')?.finished)?.code).toBe(0);
    const { answer } = await ask(planAStudy);
    expect((answer.data as { scenes: { totalCount: number } }).scenes.totalCount).toBeGreaterThan(0);
    expect(answer.errors?.map(({ path, extensions }) => [path, extensions?.['code'], extensions?.['hub']])).toEqual([
      [['scenes', 'nodes'], 'UPSTREAM_UNAVAILABLE', 'processing'],
    ]);
  }, 120_000);

  it('drops nobody while a gateway stops', async () => {
    const [first] = gateways;
    const answers: Promise<{ status: number }>[] = [];
    let stopped = false;
    first?.kill('SIGTERM');
    const ended = first?.finished.then(({ code }) => {
      stopped = true;
      return code;
    });
    while (!stopped) {
      answers.push(ask({ query: '{ __typename }' }));
      await answers.at(-1);
    }
    expect(await ended).toBe(0);
    answers.push(ask({ query: '{ __typename }' }));
    expect(new Set((await Promise.all(answers)).map(({ status }) => status))).toEqual(new Set([200]));
  }, 120_000);
});
