import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../gateway/config.ts';
import { type GatewayProcess, startGateway } from '../../gateway/process.ts';
import { silentLog } from '../support/log.ts';
import { shared } from '../support/shared.ts';
import { benchmarkHubs } from './benchmark-hubs.ts';

describe('a gateway over a supergraph of somebody else', () => {
  let hubs: Awaited<ReturnType<typeof benchmarkHubs>>;
  let gateway: GatewayProcess;

  beforeAll(async () => {
    hubs = await benchmarkHubs();
    const HUB_URLS = [...hubs.urls].map(([name, url]) => `${name}=${url}`).join(',');
    const settings = readSettings({ PORT: '0', HUB_URLS, ARCHIPEL_DEV_ISSUER: '0', HUB_TIMEOUT_MS: '20000' });
    gateway = await startGateway(settings, silentLog, shared('data/gateway-benchmark/supergraph.graphql'));
  });
  afterAll(async () => {
    await gateway.close();
    await hubs.close();
  });

  const ask = async (query: string) => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'fr', cookie: 'a=b' },
      body: JSON.stringify({ query }),
    });
    return response.json();
  };

  it('answers the common benchmark exactly, in seven fetches', async () => {
    const before = hubs.received.length;
    const answer = await ask(readFileSync(shared('data/gateway-benchmark/query.graphql'), 'utf8'));
    expect(answer).toEqual(JSON.parse(readFileSync(shared('data/gateway-benchmark/expected.json'), 'utf8')));
    expect(hubs.received.length - before).toBe(7);
  });

  it('tells hubs of somebody else the language and the request, and nothing of who asks', async () => {
    await ask('{ me { id } }');
    const { headers } = hubs.received.at(-1) ?? { headers: {} };
    expect(headers).toMatchObject({
      'accept-language': 'fr',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(headers).not.toHaveProperty('authorization');
    expect(headers).not.toHaveProperty('cookie');
  });

  it('serves the schema that clients see', async () => {
    const sdl = await (await fetch(`${gateway.url}/schema.graphql`)).text();
    expect(sdl).toContain('topProducts(first: Int = 5): [Product]');
    expect(sdl).not.toContain('join__');
  });
});
