import { describe, expect, it } from 'vitest';
import { checkedText } from '../../../subgraphs/kit/text.ts';

describe('a text that somebody asks with', () => {
  it('is itself, however many words it has, up to 200 characters', () => {
    expect(checkedText('a'.repeat(200))).toBe('a'.repeat(200));
    expect([checkedText(null), checkedText(undefined), checkedText('')]).toEqual(['', '', '']);
  });

  it('is refused beyond, with the argument that it is', () => {
    const refusal = { code: 'TEXT_TOO_LONG', needed: 'at most 200 characters', found: '201' };
    const long = 'a'.repeat(201);
    expect(() => checkedText(long)).toThrow(expect.objectContaining({ extensions: { ...refusal, argument: 'text' } }));
    expect(() => checkedText(long, ['filter', 'text'])).toThrow(
      expect.objectContaining({ extensions: { ...refusal, argument: 'filter.text' } }),
    );
  });
});
