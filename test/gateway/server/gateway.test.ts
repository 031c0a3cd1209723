import { request as httpRequest } from 'node:http';
import { GraphQLError } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Gateway, createGateway } from '../../../gateway/server/gateway.ts';
import { identifyWith } from '../../../gateway/identity/identify.ts';
import { TokenError } from '../../../gateway/errors.ts';
import { inProcess } from '../../../gateway/transport/in-process.ts';
import type { HubRequest, HubResponse } from '../../../subgraphs/kit/hub.ts';
import { hubKey, verifyHubToken } from '../../../subgraphs/kit/identity.ts';
import { composeSupergraph } from '../../../gateway/supergraph/compose.ts';
import { keptLog } from '../../support/log.ts';
import { viewerOf } from '../../support/viewer.ts';

const key = hubKey('a secret of the tests', 'one');
const viewer = viewerOf({ subject: 'demo:office', roles: ['OFFICE'] });
const { supergraphSdl } = composeSupergraph([
  {
    name: 'one',
    url: 'http://one.invalid/graphql',
    sdl: 'type Query { greeting: String strict: Strict } type Strict { name: String! }',
  },
]);

/** A gateway over one hub that answers what the test says. */
async function gatewayOver(
  execute: (request: HubRequest) => Promise<HubResponse>,
  options: { corsOrigins?: string[] } = {},
) {
  const { log, entries } = keptLog();
  const gateway = await createGateway(
    { host: '127.0.0.1', port: 0, bodyMaxBytes: 2_000, requestTimeoutMs: 200, ...options },
    {
      supergraphSdl,
      transport: inProcess(new Map([['one', { execute }]]), () => key),
      identify: identifyWith(async (token) => {
        if (token === 'good') return viewer;
        throw new TokenError('TOKEN_INVALID', new Error('as the test says'));
      }),
      log,
      files: new Map([
        [
          'one',
          async (path, query) =>
            path === 'numbers.csv'
              ? { mediaType: 'text/csv; charset=utf-8', body: lines(Number(query['rows']), Number(query['fails'])) }
              : null,
        ],
      ]),
      playground: { stories: false },
    },
  );
  return { gateway, entries };
}

async function* lines(rows: number, failsAt: number) {
  for (let row = 1; row <= rows; row += 1) {
    if (row === failsAt) throw new Error('the disk is gone');
    yield `${row}\n`;
  }
}

const greets = async (): Promise<HubResponse> => ({ data: { greeting: 'hello' } });
const ask = (gateway: Gateway, query: string, headers: Record<string, string> = {}) =>
  gateway.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-request-id': 'r1', ...headers },
    payload: { query },
  });

describe('the gateway', () => {
  let gateway: Gateway;
  let entries: ReturnType<typeof keptLog>['entries'];
  let seen: HubRequest[];
  beforeEach(async () => {
    seen = [];
    ({ gateway, entries } = await gatewayOver(async (request) => {
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

  it('writes what a hub exports as the hub makes it', async () => {
    const file = await gateway.inject('/files/one/numbers.csv?rows=3');
    expect([file.statusCode, file.headers['content-type'], file.body]).toEqual([
      200,
      'text/csv; charset=utf-8',
      '1\n2\n3\n',
    ]);
    expect((await gateway.inject('/files/one/other.csv')).statusCode).toBe(404);
    expect((await gateway.inject('/files/two/numbers.csv')).statusCode).toBe(404);
  });

  it('answers what fails before the first piece of a file, and logs what cuts it later', async () => {
    const early = await gateway.inject({
      url: '/files/one/numbers.csv?rows=3&fails=1',
      headers: { 'x-request-id': 'r1' },
    });
    expect([early.statusCode, early.json()]).toMatchObject([500, { errors: [{ extensions: { code: 'INTERNAL' } }] }]);
    const url = await gateway.listen();
    const late = await fetch(`${url}/files/one/numbers.csv?rows=3&fails=3`, { headers: { 'x-request-id': 'r2' } });
    expect(late.status).toBe(200);
    await expect(late.text()).rejects.toThrow();
    expect(entries.map(({ message, fields }) => [message, fields.requestId, fields.cause])).toEqual([
      ['a request failed', 'r1', new Error('the disk is gone')],
      ['a file was cut off', 'r2', new Error('the disk is gone')],
    ]);
  });

  it('answers introspection, and prints the schema that clients see', async () => {
    expect((await ask(gateway, '{ __type(name: "Strict") { name } }')).json()).toEqual({
      data: { __type: { name: 'Strict' } },
    });
    expect((await gateway.inject('/schema.graphql')).body).toContain('greeting: String');
  });
});

describe('what a client reads of an error', () => {
  const answerTo = async (response: HubResponse, query = '{ greeting }') => {
    const { gateway } = await gatewayOver(async () => response);
    const answer = (await ask(gateway, query)).json();
    await gateway.close();
    return answer;
  };
  const errorOf = (message: string, code: string) =>
    new GraphQLError(message, { path: ['greeting'], extensions: { code, found: 'x' } }).toJSON();

  it('is a refusal of a hub as it stands', async () => {
    const answer = await answerTo({ data: { greeting: null }, errors: [errorOf('first must be …', 'PAGE_TOO_LARGE')] });
    expect(answer.errors).toEqual([
      {
        message: 'first must be …',
        path: ['greeting'],
        extensions: { code: 'PAGE_TOO_LARGE', found: 'x', hub: 'one', requestId: 'r1' },
      },
    ]);
  });

  it.each([
    ['a fault', 'INTERNAL', 'INTERNAL'],
    ['a code that nobody knows', 'SQLSTATE_42P01', 'INTERNAL'],
    ['a hub that does not know its own contract', 'GRAPHQL_VALIDATION_FAILED', 'UPSTREAM_INVALID'],
    ['a hub that does not know the gateway', 'IDENTITY_INVALID', 'UPSTREAM_INVALID'],
  ])('is a constant sentence for %s', async (_, code, shown) => {
    const answer = await answerTo({ data: { greeting: null }, errors: [errorOf('select * from secrets', code)] });
    expect(answer.errors).toMatchObject([
      { path: ['greeting'], extensions: { code: shown, hub: 'one', requestId: 'r1' } },
    ]);
    expect(JSON.stringify(answer)).not.toContain('secrets');
  });

  it('is told of a hole that an answer against the contract leaves', async () => {
    const answer = await answerTo({ data: { strict: { name: null } } }, '{ strict { name } }');
    expect(answer).toEqual({
      data: { strict: null },
      errors: [
        {
          message: 'this hub gave an answer that does not fit its contract',
          path: ['strict', 'name'],
          extensions: { code: 'UPSTREAM_INVALID', hub: 'one', requestId: 'r1' },
        },
      ],
    });
  });

  it('is that a hub of this process did not answer in time', async () => {
    const { gateway } = await gatewayOver(() => new Promise(() => {}));
    const answer = (await ask(gateway, '{ greeting }')).json();
    await gateway.close();
    expect(answer.errors).toMatchObject([{ path: ['greeting'], extensions: { code: 'UPSTREAM_TIMEOUT', hub: 'one' } }]);
  });
});

describe('front ends served elsewhere', () => {
  it('may ask only from the origins that are allowed', async () => {
    const { gateway } = await gatewayOver(greets, { corsOrigins: ['https://maps.example'] });
    const from = async (origin: string) =>
      (await ask(gateway, '{ greeting }', { origin })).headers['access-control-allow-origin'];
    expect([await from('https://maps.example'), await from('https://evil.example')]).toEqual([
      'https://maps.example',
      undefined,
    ]);
    await gateway.close();
  });
});

describe('a gateway that stops', () => {
  it('says so first, ends what is under way, and only then closes', async () => {
    let answerNow = () => {};
    let asked = () => {};
    const underWay = new Promise<void>((resolve) => (asked = resolve));
    const { gateway } = await gatewayOver(() => {
      asked();
      return new Promise((resolve) => (answerNow = () => resolve({ data: { greeting: 'at last' } })));
    });
    expect((await gateway.inject('/readyz')).json()).toEqual({ status: 'starting' });
    const url = await gateway.listen();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);

    const answer = post(`${url}/graphql`, { query: '{ greeting }' });
    await underWay;
    const closed = gateway.close(50);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'stopping' }]);
    answerNow();
    expect(await answer).toEqual({ data: { greeting: 'at last' } });
    await closed;
    await expect(fetch(`${url}/livez`)).rejects.toThrow();
  });
});

/** On a connection of its own, which `fetch` does not promise. */
function post(url: string, body: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      url,
      { method: 'POST', agent: false, headers: { 'content-type': 'application/json' } },
      (response) => {
        let text = '';
        response
          .setEncoding('utf8')
          .on('data', (chunk: string) => (text += chunk))
          .on('end', () => resolve(JSON.parse(text)));
      },
    );
    request.on('error', reject).end(JSON.stringify(body));
  });
}
