import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Gateway } from '../../../gateway/server/gateway.ts';
import type { HubRequest } from '../../../subgraphs/kit/hub.ts';
import { verifyHubToken } from '../../../subgraphs/kit/identity.ts';
import { ask, gatewayOver, greets, key, viewer } from './one-hub.ts';

describe('the gateway', () => {
  let gateway: Gateway;
  let seen: HubRequest[];
  beforeEach(async () => {
    seen = [];
    ({ gateway } = await gatewayOver(async (request) => {
      seen.push(request);
      return greets();
    }));
  });
  afterEach(() => gateway.close());

  it('answers, and gives each request the id that came with it or a new one', async () => {
    const answer = await ask(gateway, '{ greeting }');
    expect([answer.statusCode, answer.json(), answer.headers['x-request-id']]).toEqual([
      200,
      { data: { greeting: 'hello' } },
      'r1',
    ]);
    const renamed = await ask(gateway, '{ greeting }', { 'x-request-id': 'evil\u0009id' });
    expect(renamed.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('tells a hub who asks in a token for that hub alone, and hands on no header of the client but the language', async () => {
    await ask(gateway, '{ greeting }', {
      authorization: 'Bearer good',
      'accept-language': 'fr',
      cookie: 'a=b',
      'x-user-id': 'root',
    });
    const headers: HubRequest['headers'] = seen[0]?.headers ?? {};
    expect(Object.keys(headers).sort()).toEqual(['accept-language', 'authorization', 'x-request-id']);
    expect(verifyHubToken(headers['authorization']?.slice(7), 'one', key, Date.now())).toEqual(viewer);
    await ask(gateway, '{ greeting }');
    expect(verifyHubToken(seen[1]?.headers['authorization']?.slice(7), 'one', key, Date.now())).toBeNull();
  });

  it('answers introspection, and prints the schema that clients see', async () => {
    expect((await ask(gateway, '{ __type(name: "Strict") { name } }')).json()).toEqual({
      data: { __type: { name: 'Strict' } },
    });
    expect((await gateway.inject('/schema.graphql')).body).toContain('greeting: String');
  });
});
