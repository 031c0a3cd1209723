import { describe, expect, it } from 'vitest';
import { sourceLine } from '../../../../../gateway/registry/subgraph/domain/source.ts';

describe('sourceLine', () => {
  it('is the source, the place in it and its address, as far as they are known', () => {
    expect(sourceLine({ title: 'Slides', locator: 'S10', url: null })).toBe('Slides, S10');
    expect(sourceLine({ title: 'Page', locator: null, url: 'https://example.org/' })).toBe(
      'Page (https://example.org/)',
    );
  });
});
