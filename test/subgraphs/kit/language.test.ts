import { describe, expect, it } from 'vitest';
import { inLanguage, negotiateLanguage } from '../../../subgraphs/kit/language.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'EN'],
    ['', 'EN'],
    ['fr', 'FR'],
    ['fr-FR,fr;q=0.9,en;q=0.8', 'FR'],
    ['en;q=0.4, fr;q=0.9', 'FR'],
    ['de, fr;q=0.5', 'FR'],
    ['de', 'EN'],
    ['*', 'EN'],
    ['fr;q=0', 'EN'],
    ['fr;q=nonsense, en;q=0.1', 'EN'],
    ['en, fr', 'EN'],
    ['FRANCAIS', 'EN'],
  ] as const)('of Accept-Language %j is %s', (header, language) => {
    expect(negotiateLanguage(header)).toBe(language);
  });

  it('is the argument first, then what was negotiated', () => {
    const text = { en: 'Forest', fr: 'Forêt' };
    expect([inLanguage(text, 'FR', 'EN'), inLanguage(text, null, 'FR'), inLanguage(text, undefined, 'EN')]).toEqual([
      'Forêt',
      'Forêt',
      'Forest',
    ]);
  });
});
