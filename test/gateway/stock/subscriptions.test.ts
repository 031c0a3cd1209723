import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gateway } from '../../../gateway/server/gateway.ts';
import { composeSupergraph } from '../../../gateway/supergraph/compose.ts';
import { shopGateway } from '../server/shop.ts';

const { supergraphSdl } = composeSupergraph([
  { name: 'one', url: 'http://one.invalid', sdl: 'type Query { a: String } type Subscription { ticks: Int }' },
]);

describe('a subscription behind the stock executor', () => {
  let gateway: Gateway;
  const sent: string[] = [];
  beforeAll(async () => {
    const transport = {
      async fetch(_: string, { query }: { query: string }) {
        sent.push(query);
        return { data: { a: 'subscription' } };
      },
      async close() {},
    };
    gateway = await shopGateway({ executor: 'stock' }, { supergraphSdl, transport });
  });
  afterAll(() => gateway.close());

  const query = 'subscription Ticks { ticks }';
  const refused = {
    errors: [
      {
        message: 'subscriptions are not served by the stock executor of this gateway; ask again by queries',
        extensions: { code: 'SUBSCRIPTIONS_NOT_SERVED', requestId: 'r1' },
      },
    ],
  };

  it.each([
    ['text/event-stream', 'POST', { query }],
    ['application/json', 'POST', { query }],
    ['multipart/mixed;subscriptionSpec=1.0, application/json', 'POST', { query }],
    ['application/json', 'POST', { query: `query A { a } ${query}`, operationName: 'Ticks' }],
    ['text/event-stream', 'GET', { query }],
  ] as const)('is refused in words, to whoever accepts %s, by %s', async (accept, method, asked) => {
    const answer = await gateway.inject({
      method,
      url: method === 'GET' ? `/graphql?${new URLSearchParams(asked).toString()}` : '/graphql',
      headers: { accept, 'x-request-id': 'r1', 'apollo-require-preflight': '1' },
      ...(method === 'GET' ? {} : { payload: asked }),
    });
    expect([answer.statusCode, answer.json()]).toEqual([406, refused]);
  });

  it.each([
    ['query that speaks of one', { query: 'query subscription { a }' }],
    ['query beside one', { query: `query A { a } ${query}`, operationName: 'A' }],
  ])('is not what a %s is', async (_, payload) => {
    const answer = await gateway.inject({ method: 'POST', url: '/graphql', payload });
    expect([answer.statusCode, answer.json()]).toEqual([200, { data: { a: 'subscription' } }]);
  });
});
