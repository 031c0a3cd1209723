import { describe, expect, it } from 'vitest';
import { UpstreamError } from '../../../gateway/errors.ts';
import { readEvents } from '../../../gateway/transport/events.ts';

/** What is read of a stream that comes in these pieces: answers, and the codes of what is none. */
async function read(pieces: readonly (string | Uint8Array)[], maxBytes = 1_000): Promise<unknown[]> {
  const got: unknown[] = [];
  async function* body() {
    for (const piece of pieces) yield Buffer.from(piece);
  }
  try {
    for await (const event of readEvents('one', body(), maxBytes))
      got.push(event instanceof UpstreamError ? event.code : event);
  } catch (error) {
    got.push(['ended by', (error as UpstreamError).code]);
  }
  return got;
}

const complete = 'event: complete\ndata:\n\n';
const next = (data: string) => `event: next\ndata: ${data}\n\n`;
const lost = ['ended by', 'UPSTREAM_UNAVAILABLE'];

describe('the events of a hub', () => {
  const stream = `:\n\n${next('{"data":{"é":1}}')}:\n\nid: 7\n${next('{"data":{"é":2}}')}${complete}${next('{"data":{}}')}`;
  const both = [{ data: { é: 1 } }, { data: { é: 2 } }];

  it.each([
    ['LF', '\n'],
    ['CR', '\r'],
    ['CRLF', '\r\n'],
  ])('are read until the last, with lines that end in %s, in one piece and byte by byte', async (_, end) => {
    const bytes = Buffer.from(stream.replaceAll('\n', end));
    expect(await read([bytes])).toEqual(both);
    expect(await read([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(both);
  });

  it('may begin with the mark of UTF-8, leave out spaces and name no type', async () => {
    expect(await read([`\ufeffevent:next\ndata:{"data":{"a":1}}\n\ndata: {}\n\nevent\n\nevent:complete\n\n`])).toEqual([
      { data: { a: 1 } },
    ]);
  });

  it('are joined from several lines of data', async () => {
    expect(await read(['event: next\ndata: {"data":\ndata: {"a":\ndata\ndata:1}}\n\n', complete])).toEqual([
      { data: { a: 1 } },
    ]);
  });

  it('that are lost are an error', async () => {
    expect(await read([next('{"data":{"a":1}}'), 'event: next\ndata: {"data":{"a":2}}\n'])).toEqual([
      { data: { a: 1 } },
      lost,
    ]);
  });

  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['nothing', ''],
    ['cut off', '{"data":'],
    ['without data and errors', '{"extensions":{}}'],
    ['with data that is a text', '{"data":"x"}'],
    ['with errors that are a text', '{"data":{"a":1},"errors":"x"}'],
  ])('that are %s are refused one by one', async (_, data) => {
    expect(await read([next(data), next('{"data":{"a":1}}'), complete])).toEqual([
      'UPSTREAM_INVALID',
      { data: { a: 1 } },
    ]);
  });

  it('that are not written in UTF-8 are refused one by one', async () => {
    const damaged = Buffer.from(next('{"data":{"a":"?"}}'));
    damaged[damaged.indexOf('?')] = 0xff;
    expect(await read([damaged, next('{"data":{"a":1}}'), complete])).toEqual(['UPSTREAM_INVALID', { data: { a: 1 } }]);
  });

  it('may be as large as is taken, and no byte larger', async () => {
    const data = '{"data":{"a":1}}';
    expect(await read([next(data), next(data), complete], data.length)).toEqual([
      { data: { a: 1 } },
      { data: { a: 1 } },
    ]);
    const bytes = Buffer.from(next(data) + complete);
    expect(
      await read(
        [...bytes].map((byte) => Uint8Array.of(byte)),
        data.length,
      ),
    ).toEqual([{ data: { a: 1 } }]);
    const tooLarge = [['ended by', 'UPSTREAM_TOO_LARGE']];
    expect(await read([next(data)], data.length - 1)).toEqual(tooLarge);
    expect(await read([`event: next\n${'data: 12345\n'.repeat(3)}`], 16)).toEqual(tooLarge);
    expect(await read(['event: next\ndata: 12345', '6789', '0123456789'], 16)).toEqual(tooLarge);
  });
});
