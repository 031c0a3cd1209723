import { describe, expect, it } from 'vitest';
import { inProcess } from '../../../gateway/transport/in-process.ts';
import type { FetchContext } from '../../../gateway/transport/transport.ts';
import type { HubRequest, HubResponse } from '../../../subgraphs/kit/hub.ts';

const query = { query: '{ greeting }' };
const contextUntil = (signal: AbortSignal): FetchContext => ({
  identity: null,
  language: undefined,
  requestId: 'r1',
  signal,
  deadline: Date.now() + 30_000,
});
const here = () => contextUntil(new AbortController().signal);

/** A hub that answers when it is no longer waited for, and says so. */
function slowHub() {
  const asked: HubRequest[] = [];
  const execute = (request: HubRequest) => {
    asked.push(request);
    return new Promise<HubResponse>((resolve) => {
      request.signal?.addEventListener('abort', () => resolve({ data: { greeting: 'too late' } }));
    });
  };
  return { asked, hubs: new Map([['one', { execute }]]) };
}

describe('hubs of this process', () => {
  it('have the deadline that fetches over HTTP have, long before that of the request', async () => {
    const { asked, hubs } = slowHub();
    const transport = inProcess(hubs, () => undefined, { timeoutMs: 20 });
    await expect(transport.fetch('one', query, here())).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT', hub: 'one' });
    expect(asked[0]?.signal?.aborted).toBe(true);
  });

  it('are told when the client is gone', async () => {
    const { asked, hubs } = slowHub();
    const leaving = new AbortController();
    const answer = inProcess(hubs, () => undefined).fetch('one', query, contextUntil(leaving.signal));
    leaving.abort();
    await expect(answer).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
    expect(asked[0]?.signal?.aborted).toBe(true);
  });

  it('are told nothing once they have answered', async () => {
    let signal: AbortSignal | undefined;
    const execute = async (request: HubRequest): Promise<HubResponse> => {
      ({ signal } = request);
      return { data: { greeting: 'hello' } };
    };
    const leaving = new AbortController();
    const transport = inProcess(new Map([['one', { execute }]]), () => undefined);
    expect(await transport.fetch('one', query, contextUntil(leaving.signal))).toEqual({ data: { greeting: 'hello' } });
    leaving.abort();
    expect(signal?.aborted).toBe(false);
  });
});
