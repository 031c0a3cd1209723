import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { request as httpRequest, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { signalOf } from '../../../gateway/transport/departure.ts';
import { json, raw } from './raw.ts';
import { kept, level, open, type Stations, stations } from './stations.ts';

let running: Stations;
afterEach(() => running.close());

async function start(...given: Parameters<typeof stations>): Promise<Stations> {
  return (running = await stations(...given));
}

const deferred = '{ station { id name ... @defer(label: "later") { level } } }';
const partsOf = (text: string) =>
  text
    .split('\r\n---')
    .slice(1)
    .filter((part) => part.includes('{'))
    .map((part) => JSON.parse(part.slice(part.indexOf('\r\n\r\n') + 4)) as Record<string, unknown>);

describe('an answer in parts', () => {
  it('comes as Apollo Client reads it: the first part before the slow hub has answered', async () => {
    const { url, hubs, told } = await start();
    const reading = await open(url, deferred, 'multipart/mixed; deferSpec=20220824, application/json');
    expect(reading.response.headers['content-type']).toBe('multipart/mixed; boundary="-"; deferSpec=20220824');
    const first = await reading.until((text) => partsOf(text).length === 1 && text.endsWith('\r\n---'));
    expect(partsOf(first)).toEqual([{ data: { station: { id: 's1', name: 'Draix' } }, hasNext: true }]);
    hubs.slow.keep(level);
    const whole = await reading.until((text) => text.endsWith('\r\n-----\r\n'));
    expect(partsOf(whole).slice(1)).toEqual([
      { incremental: [{ label: 'later', path: ['station'], data: { level: 1.5 } }], hasNext: false },
    ]);
    expect(await told).toMatchObject({ kind: 'query', outcome: 'ok', status: 200 });
  });

  it('comes as the current specification has it', async () => {
    const { url, hubs } = await start();
    const reading = await open(url, deferred, 'multipart/mixed, application/json;q=0.9');
    expect(reading.response.headers['content-type']).toBe('multipart/mixed; boundary="-"');
    hubs.slow.keep(level);
    const [first, ...rest] = partsOf(await reading.until((text) => text.endsWith('\r\n-----\r\n')));
    expect(first).toMatchObject({
      data: { station: { id: 's1', name: 'Draix' } },
      pending: [{ label: 'later', path: ['station'] }],
      hasNext: true,
    });
    expect(rest).toMatchObject([{ incremental: [{ data: { level: 1.5 } }], completed: [{}], hasNext: false }]);
  });

  it('comes whole to whoever does not read parts', async () => {
    const { url, hubs } = await start();
    hubs.slow.keep(level);
    const { body, headers } = await raw(url, {
      headers: { ...json, accept: 'application/json' },
      body: JSON.stringify({ query: deferred }),
    });
    expect([headers['content-type'], body]).toEqual([
      'application/json; charset=utf-8',
      '{"data":{"station":{"id":"s1","name":"Draix","level":1.5}}}',
    ]);
  });

  it('asks nobody for a client that left while it was read', async () => {
    const identified = kept<null>();
    const identifying = kept<true>();
    const left = kept<true>();
    const { url, hubs, told } = await start({
      identify() {
        identifying.keep(true);
        return identified.promise;
      },
    });
    const received = (message: unknown) =>
      void (message as { response: ServerResponse }).response.once('close', () => left.keep(true));
    subscribe('http.server.request.start', received);
    const asking = httpRequest(`${url}/graphql`, { method: 'POST', agent: false, headers: json });
    asking.on('error', () => {});
    asking.end(JSON.stringify({ query: '{ station { id } }' }));
    await identifying.promise;
    unsubscribe('http.server.request.start', received);
    asking.destroy();
    await left.promise;
    identified.keep(null);
    expect(await told).toMatchObject({ outcome: 'left' });
    expect(hubs.asked).toBe(0);
  });

  it('stops asking when the client leaves', async () => {
    const { url, hubs, told } = await start();
    const reading = await open(url, deferred, 'multipart/mixed; deferSpec=20220824');
    const { signal } = await hubs.askedSlow.promise;
    expect(signal.aborted).toBe(false);
    const gone = new Promise((resolve) => signalOf(signal).addEventListener('abort', resolve));
    reading.response.destroy();
    await gone;
    expect(await told).toMatchObject({ outcome: 'left' });
  });
});
