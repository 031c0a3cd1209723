import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Gateway } from '../../../gateway/server/gateway.ts';
import type { HubRequest } from '../../../subgraphs/kit/hub.ts';
import { ask, gatewayOver, greets } from './one-hub.ts';

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

  it('refuses a bad token with 401, and asks no hub', async () => {
    const answer = await ask(gateway, '{ greeting }', { authorization: 'Bearer bad' });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    expect(answer.json()).toEqual({
      errors: [
        {
          message: 'the bearer token is not one this gateway accepts; get another, or ask without one',
          extensions: { code: 'TOKEN_INVALID', requestId: 'r1' },
        },
      ],
    });
    expect(seen).toEqual([]);
  });

  it.each([
    [
      'a batch',
      { method: 'POST', headers: { 'content-type': 'application/json' }, payload: '[{"query":"{greeting}"}]' },
      400,
      'BAD_REQUEST',
    ],
    [
      'a form of another site',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, payload: '{"query":"{greeting}"}' },
      400,
      'BAD_REQUEST',
    ],
    [
      'a link of another site',
      { method: 'GET', query: { query: '{greeting}' }, headers: { 'sec-fetch-site': 'cross-site' } },
      400,
      'BAD_REQUEST',
    ],
    [
      'half of a request',
      { method: 'POST', headers: { 'content-type': 'application/json' }, payload: '{"query"' },
      400,
      'BAD_REQUEST',
    ],
    [
      'a request that is too large',
      { method: 'POST', payload: { query: `{ greeting } #${'x'.repeat(2_000)}` } },
      413,
      'BODY_TOO_LARGE',
    ],
    [
      'another content type',
      { method: 'POST', headers: { 'content-type': 'text/xml' }, payload: '<a/>' },
      415,
      'BAD_REQUEST',
    ],
    [
      'a field that is not there',
      { method: 'POST', payload: { query: '{ nothing }' } },
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['what is not GraphQL', { method: 'POST', payload: { query: '{' } }, 400, 'GRAPHQL_PARSE_FAILED'],
  ] as const)('refuses %s', async (_, request, status, code) => {
    const answer = await gateway.inject({ url: '/graphql', ...request });
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([status, code]);
    expect(seen).toEqual([]);
  });

  it('says as JSON that there is nothing at an address', async () => {
    const answer = await gateway.inject({ url: '/nothing', headers: { 'x-request-id': 'r1' } });
    expect([answer.statusCode, answer.json()]).toEqual([
      404,
      { errors: [{ message: 'there is nothing at this address', extensions: { code: 'NOT_FOUND', requestId: 'r1' } }] },
    ]);
  });
});
