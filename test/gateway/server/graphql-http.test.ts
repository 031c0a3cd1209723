import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationEvent } from '../../../gateway/server/on-operation.ts';
import type { Gateway } from '../../../gateway/server/gateway.ts';
import { json, raw, type RawRequest } from './raw.ts';
import { shopGateway, shopHubs } from './shop.ts';

let gateway: Gateway;
let url: string;
const events: OperationEvent[] = [];

beforeAll(async () => {
  gateway = await shopGateway(
    { bodyMaxBytes: 4_000, showPlans: true },
    { onOperation: (event) => void events.push(event) },
  );
  url = await gateway.listen();
});
afterAll(() => gateway.close());

const ask = (query: string, request: RawRequest = {}, more: object = {}) =>
  raw(url, {
    body: JSON.stringify({ query, ...more }),
    ...request,
    headers: { ...json, 'x-request-id': 'r1', ...request.headers },
  });
const codeOf = ({ body }: { body: string }) =>
  (JSON.parse(body) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

describe('GraphQL over HTTP', () => {
  for (const audit of serverAudits({ url: () => `${url}/graphql` })) {
    it(`${audit.id}: ${audit.name}`, async () => {
      const result = await audit.fn();
      expect(result.status, 'reason' in result ? result.reason : '').toBe('ok');
    });
  }

  it('is audited in all 61 points', () => {
    expect(serverAudits({ url: 'http://localhost' })).toHaveLength(61);
  });
});

describe('an answer', () => {
  it('is written as the program gives it, with its length and its request id', async () => {
    const { status, headers, body } = await ask('{ items { id name inStock shipping } }');
    expect(body).toBe(
      '{"data":{"items":[{"id":"1","name":"Table","inStock":true,"shipping":90},{"id":"2","name":"Chaise « Été »","inStock":false,"shipping":12}]}}',
    );
    expect([
      status,
      headers['content-length'],
      headers['x-request-id'],
      headers['cache-control'],
      headers['content-type'],
    ]).toEqual([200, String(Buffer.byteLength(body)), 'r1', 'no-store', 'application/json; charset=utf-8']);
  });

  it('shows the plan to whoever asks, where that is allowed', async () => {
    const { body } = await ask('{ item(id: 1) { shipping } }', { headers: { 'x-archipel-plan': '1' } });
    expect(JSON.parse(body)).toMatchObject({
      data: { item: { shipping: 90 } },
      extensions: { plan: expect.stringMatching(/^1 query to goods\n/) },
    });
    const other = await shopGateway();
    const answer = await other.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-archipel-plan': '1' },
      payload: { query: '{ item(id: 1) { shipping } }' },
    });
    expect(answer.json()).toEqual({ data: { item: { shipping: 90 } } });
    await other.close();
  });
});

describe('what a page of another site can have a browser send', () => {
  const link = `/graphql?query=${encodeURIComponent('{ greeting }')}`;
  const mutation = `/graphql?query=${encodeURIComponent('mutation { rename(id: 1, name: "x") { id } }')}`;
  it.each<[string, RawRequest, number]>([
    ['a link from another site', { method: 'GET', path: link, headers: { 'sec-fetch-site': 'cross-site' } }, 400],
    ['a link from a neighbour', { method: 'GET', path: link, headers: { 'sec-fetch-site': 'same-site' } }, 400],
    ['a link that bears a cookie', { method: 'GET', path: link, headers: { cookie: 'session=1' } }, 400],
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query={greeting}' }, 400],
    ['a form of parts', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' }, 400],
    ['JSON that says it is text', { headers: { 'content-type': 'text/plain' }, body: '{"query":"{greeting}"}' }, 400],
    ['JSON that says nothing', { body: '{"query":"{greeting}"}' }, 400],
    ['a GET with the type of a form', { method: 'GET', path: link, headers: { 'content-type': 'text/plain' } }, 415],
    ['a mutation by a link', { method: 'GET', path: mutation }, 405],
    [
      'a mutation by a link, allowed to send',
      { method: 'GET', path: mutation, headers: { 'apollo-require-preflight': '1' } },
      405,
    ],
  ])('is refused: %s', async (_, request, status) => {
    const answer = await raw(url, request);
    expect([answer.status, codeOf(answer)]).toEqual([status, 'BAD_REQUEST']);
  });

  it.each<[string, Record<string, string>]>([
    ['a program', {}],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['its own page', { 'sec-fetch-site': 'same-origin' }],
    ['another site that asked first', { 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': '1' }],
    ['a program with cookies that says what it is', { cookie: 'a=b', 'x-apollo-operation-name': 'x' }],
  ])('is answered: a link, from %s', async (_, headers) => {
    const answer = await raw(url, { method: 'GET', path: link, headers });
    expect([answer.status, answer.body]).toEqual([200, '{"data":{"greeting":"hello you"}}']);
  });

  it('never brings anybody’s identity: cookies name nobody', async () => {
    const answer = await ask('{ greeting }', {
      headers: { cookie: 'authorization=Bearer%20good', authorization: 'Bearer bad' },
    });
    expect([answer.status, codeOf(answer), answer.headers['www-authenticate']]).toEqual([
      401,
      'TOKEN_INVALID',
      'Bearer error="invalid_token"',
    ]);
  });
});

describe('a request that cannot be read', () => {
  it.each<[string, RawRequest, number, string]>([
    ['a batch', { headers: json, body: '[{"query":"{greeting}"}]' }, 400, 'BAD_REQUEST'],
    [
      'another charset',
      { headers: { 'content-type': 'application/json; charset=utf-7' }, body: '{"query":"{greeting}"}' },
      415,
      'BAD_REQUEST',
    ],
    ['bytes that are not UTF-8', { headers: json, body: Buffer.from([0x7b, 0xff, 0x7d]) }, 400, 'BAD_REQUEST'],
    ['a compressed body', { headers: { ...json, 'content-encoding': 'gzip' }, body: 'x' }, 415, 'BAD_REQUEST'],
    ['half of a body', { headers: json, body: '{"query"' }, 400, 'BAD_REQUEST'],
    ['nothing', { headers: json }, 400, 'BAD_REQUEST'],
    ['too much, and it says so', { headers: json, body: `{"query":"${'x'.repeat(4_000)}"}` }, 413, 'BODY_TOO_LARGE'],
    ['another method', { method: 'PUT', headers: json, body: '{}' }, 405, 'BAD_REQUEST'],
    ['a parameter given twice', { method: 'GET', path: '/graphql?query={greeting}&query={a}' }, 400, 'BAD_REQUEST'],
    [
      'variables that are a list',
      { method: 'GET', path: '/graphql?query={greeting}&variables=[]' },
      400,
      'BAD_REQUEST',
    ],
    [
      'only what we do not write',
      { headers: { ...json, accept: 'image/png' }, body: '{"query":"{greeting}"}' },
      406,
      'BAD_REQUEST',
    ],
  ])('is refused: %s', async (_, request, status, code) => {
    const answer = await raw(url, request);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  it('is refused when it grows too large without having said so', async () => {
    const answer = await raw(url, { headers: { ...json, 'transfer-encoding': 'chunked' }, body: 'x'.repeat(9_000) });
    expect([answer.status, codeOf(answer), answer.headers['connection']]).toEqual([413, 'BODY_TOO_LARGE', 'close']);
  });
});

describe('a document that cannot be run', () => {
  it.each([
    ['not GraphQL', '{', 'GRAPHQL_PARSE_FAILED'],
    ['not of this schema', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['without what it needs', 'query ($id: ID!) { item(id: $id) { id } }', 'BAD_USER_INPUT'],
  ])('has status 200 for clients that know JSON alone, 400 for others: %s', async (_, query, code) => {
    const statusFor = async (headers: Record<string, string>) => {
      const answer = await ask(query, { headers });
      expect(codeOf(answer)).toBe(code);
      return answer.status;
    };
    expect(await statusFor({ accept: 'application/json' })).toBe(200);
    expect(await statusFor({ accept: 'application/graphql-response+json' })).toBe(400);
    expect(await statusFor({ accept: 'application/graphql-response+json, application/json;q=0.9' })).toBe(400);
    expect(await statusFor({ accept: '*/*' })).toBe(400);
    expect(await statusFor({})).toBe(400);
  });
});

describe('what is told of each operation', () => {
  it.each([
    ['{ greeting }', { name: null, kind: 'query', outcome: 'ok', code: null, status: 200, bytes: 33 }],
    [
      'query Fails { item(id: 1) { fails } }',
      { name: 'Fails', kind: 'query', outcome: 'errors', code: null, status: 200 },
    ],
    ['mutation M { rename(id: 1, name: "x") { id } }', { name: 'M', kind: 'mutation', outcome: 'ok' }],
    [
      '{ nothing }',
      { name: null, kind: 'unknown', hash: null, outcome: 'refused', code: 'GRAPHQL_VALIDATION_FAILED', status: 400 },
    ],
  ])('is told once: %s', async (query, told) => {
    events.length = 0;
    await ask(query);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ requestId: 'r1', ...told });
  });

  it('is counted, by kind and outcome', async () => {
    const before = await raw(url, { method: 'GET', path: '/metrics' });
    expect(before.headers['content-type']).toContain('text/plain');
    await ask('{ greeting }');
    const after = await raw(url, { method: 'GET', path: '/metrics' });
    const count = ({ body }: { body: string }) =>
      Number(/archipel_operation_seconds_count\{kind="query",outcome="ok"\} (\d+)/.exec(body)?.[1]);
    expect(count(after)).toBe(count(before) + 1);
  });
});

describe('identical queries that come at the same moment', () => {
  /** A gateway over a hub that answers when the test says. */
  async function heldGateway() {
    const held: (() => void)[] = [];
    const asked: string[] = [];
    const hubs = new Map(shopHubs).set('goods', {
      async execute(request) {
        asked.push(request.query);
        if (!request.query.startsWith('mutation')) await new Promise<void>((resolve) => held.push(resolve));
        return shopHubs.get('goods')?.execute(request) ?? {};
      },
    });
    const shared = await shopGateway({}, {}, hubs);
    const post = (query: string, headers: Record<string, string> = {}) =>
      shared.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
    return { shared, asked, held, post };
  }
  const until = async (condition: () => boolean) => {
    while (!condition()) await new Promise((resolve) => setImmediate(resolve));
  };

  it('are run once for one asker, and apart for different askers and languages', async () => {
    const { shared, asked, held, post } = await heldGateway();
    const answers = [
      post('{ greeting }'),
      post('{ greeting }'),
      post('{ greeting }', { authorization: 'Bearer good' }),
      post('{ greeting }', { 'accept-language': 'fr' }),
      post('{ again: greeting }'),
    ];
    await until(() => asked.length >= 4);
    held.forEach((answer) => answer());
    expect((await Promise.all(answers)).map(({ body }) => body)).toEqual([
      '{"data":{"greeting":"hello you"}}',
      '{"data":{"greeting":"hello you"}}',
      '{"data":{"greeting":"hello you"}}',
      '{"data":{"greeting":"hello you"}}',
      '{"data":{"again":"hello you"}}',
    ]);
    expect(asked).toHaveLength(4);
    await shared.close();
  });

  it('do not join what was begun before a mutation of this asker was answered', async () => {
    const { shared, asked, held, post } = await heldGateway();
    const before = post('{ greeting }');
    await until(() => held.length === 1);
    await post('mutation { rename(id: 1, name: "x") { id } }');
    const after = post('{ greeting }');
    await until(() => held.length === 2);
    held.forEach((answer) => answer());
    await Promise.all([before, after]);
    expect(asked.filter((query) => !query.startsWith('mutation'))).toHaveLength(2);
    await shared.close();
  });
});
