import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { HubResponse } from '../../../subgraphs/kit/hub.ts';
import { ask, gatewayOver } from '../server/one-hub.ts';

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
