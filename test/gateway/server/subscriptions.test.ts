import { afterEach, describe, expect, it } from 'vitest';
import { TokenError } from '../../../gateway/errors.ts';
import { viewerOf } from '../../support/viewer.ts';
import { json, raw } from './raw.ts';
import { kept, level, open, type Stations, stations } from './stations.ts';

let running: Stations;
afterEach(() => running.close());

async function start(...given: Parameters<typeof stations>): Promise<Stations> {
  return (running = await stations(...given));
}

describe('a subscription', () => {
  const measured = 'subscription { measured { id level } }';
  const event = { data: { measured: { __typename: 'Station', id: 's1' } } };

  it.each(['POST', 'GET'] as const)('comes as events, each completed from the other hubs: by %s', async (method) => {
    const { url, hubs } = await start();
    const reading = await open(url, measured, 'text/event-stream', method);
    expect(reading.response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    await reading.until((text) => text === ':\n\n');
    hubs.slow.keep(level);
    hubs.event(0, event);
    await reading.until((text) => text.includes('event: next'));
    hubs.event(1, event);
    hubs.event(2, null);
    const whole = await reading.until((text) => text.includes('event: complete'));
    const next = 'event: next\ndata: {"data":{"measured":{"id":"s1","level":1.5}}}\n\n';
    expect(whole).toBe(`:\n\n${next}${next}event: complete\ndata:\n\n`);
  });

  it('ends at the hub when the client leaves', async () => {
    const { url, hubs } = await start();
    const reading = await open(url, measured, 'text/event-stream');
    const { signal } = await hubs.subscribed.promise;
    reading.response.destroy();
    expect(await hubs.ended.promise).toBe(true);
    expect(signal.aborted).toBe(true);
  });

  it('ends at the first event after its client may not see it any more', async () => {
    let isGood = true;
    const who = viewerOf({ subject: 'ada' });
    const { url, hubs } = await start({
      async identify() {
        if (isGood) return who;
        throw new TokenError('TOKEN_INVALID');
      },
    });
    const reading = await open(url, measured, 'text/event-stream');
    hubs.slow.keep(level);
    hubs.event(0, event);
    await reading.until((text) => text.includes('event: next'));
    isGood = false;
    hubs.event(1, event);
    const whole = await reading.until((text) => text.includes('event: complete'));
    expect(whole.match(/event: next/g)).toHaveLength(1);
    expect(await hubs.ended.promise).toBe(true);
  });

  it('is answered whole where it asks for parts', async () => {
    const { url, hubs } = await start();
    const inParts = 'subscription { measured { id ... @defer { level } } }';
    const reading = await open(url, inParts, 'text/event-stream, multipart/mixed');
    hubs.slow.keep(level);
    hubs.event(0, event);
    await reading.until((text) => text.includes('{"data":{"measured":{"id":"s1","level":1.5}}}'));
  });

  it('ends when the gateway stops', async () => {
    const { url, hubs, close } = await start();
    const reading = await open(url, measured, 'text/event-stream');
    await hubs.subscribed.promise;
    await close();
    expect(await hubs.ended.promise).toBe(true);
    await reading.until(() => reading.ended);
  });

  it('ends before it begins when the gateway stops while it is read', async () => {
    const identified = kept<null>();
    const identifying = kept<true>();
    const { url, close } = await start({
      identify() {
        identifying.keep(true);
        return identified.promise;
      },
    });
    const opened = open(url, measured, 'text/event-stream');
    await identifying.promise;
    const closed = close();
    identified.keep(null);
    const reading = await opened;
    await reading.until((text) => text === ':\n\nevent: complete\ndata:\n\n');
    await closed;
  });

  it('is refused to whoever does not read events', async () => {
    const { url } = await start();
    const { status } = await raw(url, {
      headers: { ...json, accept: 'application/json' },
      body: JSON.stringify({ query: measured }),
    });
    expect(status).toBe(406);
  });
});
