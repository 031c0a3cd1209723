import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gateway } from '../../../../gateway/server/gateway.ts';
import { raw, type RawAnswer, type RawRequest } from '../raw.ts';
import { shopGateway } from '../shop.ts';
import { differences, type Shown } from './differences.ts';
import { requests } from './requests.ts';

/** Headers that say something; the others are the date, the connection's and the length. */
const headersThatMatter = [
  'content-type',
  'allow',
  'www-authenticate',
  'cache-control',
  'x-request-id',
  'vary',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'retry-after',
  'set-cookie',
  'location',
];

const shown = ({ status, headers, body }: RawAnswer): Shown => ({
  status,
  headers: Object.fromEntries(
    headersThatMatter.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  ),
  body,
});

describe('the gateway’s own handler and Apollo Server', () => {
  let compiled: Gateway;
  let stock: Gateway;
  const urls = { compiled: '', stock: '' };
  beforeAll(async () => {
    const config = { corsOrigins: ['https://maps.example'] };
    compiled = await shopGateway({ ...config, executor: 'compiled' });
    stock = await shopGateway({ ...config, executor: 'stock' });
    urls.compiled = await compiled.listen();
    urls.stock = await stock.listen();
  });
  afterAll(async () => {
    await compiled.close();
    await stock.close();
  });

  it('are asked at least five hundred requests', () => {
    expect(requests.length).toBeGreaterThanOrEqual(500);
    expect(new Set(requests.map(([name]) => name)).size).toBe(requests.length);
  });

  it('answer alike in status, headers and bytes, but for the differences that are listed', async () => {
    const seen = new Map(differences.map(({ name }) => [name, 0]));
    const unexplained: object[] = [];
    for (const [name, request] of requests) {
      const sent: RawRequest = { ...request, headers: { 'x-request-id': 'r1', ...request.headers } };
      const right = shown(await raw(urls.compiled, sent));
      let left = shown(await raw(urls.stock, sent));
      for (const difference of differences) {
        if (isDeepStrictEqual(left, right)) break;
        const instead = difference.askStockInstead?.(left, sent);
        const levelled = instead
          ? shown(await raw(urls.stock, { ...sent, ...instead }))
          : difference.level?.(left, right, sent);
        if (!levelled) continue;
        seen.set(difference.name, (seen.get(difference.name) ?? 0) + 1);
        left = levelled;
      }
      if (!isDeepStrictEqual(left, right)) unexplained.push({ name, stock: left, compiled: right });
    }
    expect(unexplained.slice(0, 5)).toEqual([]);
    // A difference that is no more should leave the list.
    expect([...seen].filter(([, times]) => times === 0)).toEqual([]);
  });
});
