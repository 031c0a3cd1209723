import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Gateway } from '../../../gateway/server/gateway.ts';
import type { keptLog } from '../../support/log.ts';
import { gatewayOver, greets } from './one-hub.ts';

describe('the gateway', () => {
  let gateway: Gateway;
  let entries: ReturnType<typeof keptLog>['entries'];
  beforeEach(async () => {
    ({ gateway, entries } = await gatewayOver(greets));
  });
  afterEach(() => gateway.close());

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
});
