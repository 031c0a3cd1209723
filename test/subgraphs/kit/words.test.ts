import { describe, expect, it } from 'vitest';
import { fold } from '../../../subgraphs/kit/fold.ts';
import { hasWords, wordsAsked } from '../../../subgraphs/kit/words.ts';

describe('wordsAsked', () => {
  it.each([
    [undefined, null],
    [null, null],
    ['', null],
    ['  \t\n', null],
    ['Débit', ['debit']],
    [" l'Île-de-France,  2020 ", ['l', 'ile', 'de', 'france', '2020']],
    // Asked, but by nothing that could be found.
    ['???', []],
    ['%', []],
    ["'; --", []],
  ])('of %j are %j', (text, words) => {
    expect(wordsAsked(text)).toEqual(words);
  });

  it('refuses what is too long by the name of its argument', () => {
    expect(() => wordsAsked('a'.repeat(201), ['filter', 'text'])).toThrow(
      expect.objectContaining({
        message: 'text must be at most 200 characters; got 201',
        extensions: expect.objectContaining({ code: 'TEXT_TOO_LONG', argument: 'filter.text' }) as unknown,
      }),
    );
  });
});

describe('hasWords', () => {
  const held = fold('Débit des eaux de surface (m³/s)');
  it.each([
    ['débit', true],
    ['EAU', true],
    ['surface debit', true],
    ['face', false],
    ['debit glacier', false],
    ['???', false],
  ])('%j: %s', (text, found) => {
    expect(hasWords(held, wordsAsked(text) ?? [])).toBe(found);
  });
});
