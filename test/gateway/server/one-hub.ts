import { TokenError } from '../../../gateway/errors.ts';
import { identifyWith } from '../../../gateway/identity/identify.ts';
import { createGateway, type Gateway } from '../../../gateway/server/gateway.ts';
import { composeSupergraph } from '../../../gateway/supergraph/compose.ts';
import { inProcess } from '../../../gateway/transport/in-process.ts';
import type { HubRequest, HubResponse } from '../../../subgraphs/kit/hub.ts';
import { hubKey } from '../../../subgraphs/kit/identity.ts';
import { keptLog } from '../../support/log.ts';
import { viewerOf } from '../../support/viewer.ts';

/** What the hub shares with the gateway. */
export const key = hubKey('a secret of the tests', 'one');
/** Whose token is `good`. */
export const viewer = viewerOf({ subject: 'demo:office', roles: ['OFFICE'] });
const { supergraphSdl } = composeSupergraph([
  {
    name: 'one',
    url: 'http://one.invalid/graphql',
    sdl: 'type Query { greeting: String strict: Strict } type Strict { name: String! }',
  },
]);

/** A gateway over one hub that answers what the test says, and exports `numbers.csv`. */
export async function gatewayOver(
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

/** The hub's answer to `{ greeting }`. */
export const greets = async (): Promise<HubResponse> => ({ data: { greeting: 'hello' } });
/** Asks without a port, as request `r1`. */
export const ask = (gateway: Gateway, query: string, headers: Record<string, string> = {}) =>
  gateway.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-request-id': 'r1', ...headers },
    payload: { query },
  });
