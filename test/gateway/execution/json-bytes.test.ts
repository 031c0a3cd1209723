import { describe, expect, it } from 'vitest';
import { JsonBytes } from '../../../gateway/execution/json-bytes.ts';

/** As the engine writes it. */
const standard = (value: unknown) => JSON.stringify(value);

function written(write: (json: JsonBytes) => void): string {
  const json = new JsonBytes();
  write(json);
  return json.take().toString();
}

describe('JSON that is written as bytes', () => {
  it.each([
    '',
    'plain',
    'Ariège, été, Nîmes',
    '地球 and €',
    'a "quote" and a \\',
    'tab\tline\nbell\u0007',
    'pair \u{1f30d}',
    'half \ud83c of a pair',
    'the other half \udf0d',
    'é'.repeat(511),
    'é'.repeat(512),
    'long "' + 'x'.repeat(100_000),
  ])('has strings as JSON.stringify has them: %#', (text) => {
    expect(written((json) => json.string(text))).toBe(standard(text));
  });

  it('has every letter', () => {
    for (let from = 0; from < 0x10000; from += 64) {
      const text = String.fromCharCode(...Array.from({ length: 64 }, (_, index) => from + index));
      expect(written((json) => json.string(text))).toBe(standard(text));
    }
  });

  it.each([0, -1, 1.5, 1e21, 5e-324, -1.7976931348623157e308, 2 ** 53])('has numbers: %d', (value) => {
    expect(written((json) => json.number(value))).toBe(standard(value));
  });

  it('grows with what is written, and repeats what was', () => {
    const text = written((json) => {
      json.raw(Buffer.from('['));
      json.string('x'.repeat(60_000));
      const end = json.length;
      json.sign(44);
      json.again(1, end);
      json.sign(44);
      json.string('é'.repeat(70_000));
      json.sign(93);
    });
    expect(JSON.parse(text)).toEqual(['x'.repeat(60_000), 'x'.repeat(60_000), 'é'.repeat(70_000)]);
  });

  it('gives away nothing that the next one writes over', () => {
    const first = new JsonBytes();
    first.string('first');
    const kept = first.take();
    const second = new JsonBytes();
    second.string('other');
    second.take();
    expect(kept.toString()).toBe('"first"');
  });

  it('serves two that write at once', () => {
    const [one, other] = [new JsonBytes(), new JsonBytes()];
    one.string('one');
    other.string('other');
    expect([one.take().toString(), other.take().toString()]).toEqual(['"one"', '"other"']);
  });
});
