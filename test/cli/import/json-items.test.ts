import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonItems } from '../../../cli/import/json-items.ts';

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const read = async (text: string, size = 1_000_000) => {
  const found: { place: string; value: unknown }[] = [];
  for await (const { place, text: item, fault } of jsonItems(pieces(text, size))) {
    let value: unknown = fault;
    if (item !== null) {
      try {
        value = JSON.parse(item);
      } catch {
        value = `not JSON: ${item}`;
      }
    }
    found.push({ place, value });
  }
  return found;
};

describe('the items of a document', () => {
  it.each([
    [
      'a collection',
      '{"type":"FeatureCollection","features":[{"id":1},{"id":2}],"links":[{"id":3}]}',
      ['$.features[0]', '$.features[1]'],
    ],
    ['an array', '[{"id":1},{"id":2}]', ['$[0]', '$[1]']],
    ['lines', '{"id":1}\n{"id":2}\n', ['$', 'line 2 $']],
    ['one item', '{"id":1,"bbox":[1,2]}', ['$']],
    ['a collection behind a byte order mark', '\uFEFF{"features":[{"id":1}]}', ['$.features[0]']],
    ['an empty collection', '{"features":[]}', []],
    ['a collection whose links come first', '{"links":[{"features":[1]}],"features": [ {"id":1} ]}', ['$.features[0]']],
    ['an item with features of its own inside', '{"id":1,"properties":{"features":[1,2]}}', ['$']],
  ])('are found in %s', async (_, text, places) => {
    expect((await read(text)).map(({ place }) => place)).toEqual(places);
  });

  it('are the same however the bytes are cut', async () => {
    const values = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 }), {
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(
        values,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('array', 'collection'),
        async (items, size, kind) => {
          const text =
            kind === 'array'
              ? JSON.stringify(items)
              : JSON.stringify({ type: 'FeatureCollection', a: '"]}', features: items, z: [[]] });
          // As JSON has them: -0 is 0.
          expect((await read(text, size)).map(({ value }) => value)).toEqual(JSON.parse(JSON.stringify(items)));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('that are no JSON cost only themselves', async () => {
    const found = await read('{"features":[{"id":1},{"id":nope},7,{"id":2}]}');
    expect(found.map(({ value }) => value)).toEqual([{ id: 1 }, 'not JSON: {"id":nope}', 7, { id: 2 }]);
  });

  it.each([
    ['{"features":[{"id":1},{"id":', ['$.features[0]', '$.features[1]'], 'the file ends before this item does'],
    ['{"features":[{"id":1}', ['$.features[0]'], undefined],
    ['', ['$'], 'the file is empty'],
    [']', ['$'], 'a bracket closes that was not opened'],
  ])('of %j are given with what is wrong at its end', async (text, places, fault) => {
    const found = await read(text);
    expect(found.slice(0, places.length).map(({ place }) => place)).toEqual(places);
    if (fault) expect(found.at(-1)?.value).toBe(fault);
    else expect(found.at(-1)?.value).toBe('the file ends before this item does');
  });
});
