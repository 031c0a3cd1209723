import { request as httpRequest } from 'node:http';
import { describe, expect, it } from 'vitest';
import { gatewayOver } from './one-hub.ts';

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
