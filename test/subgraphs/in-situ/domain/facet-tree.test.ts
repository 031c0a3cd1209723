import { describe, expect, it } from 'vitest';
import { facetTree, type Facet } from '../../../../subgraphs/in-situ/domain/facet-tree.ts';

const category = (id: string, broader: string[], count = 0) => ({ id, label: { en: id }, broader, count });
const shape = (facets: Facet[]): unknown[] =>
  facets.map(({ category: { id }, count, narrower }) => [id, count, ...shape(narrower)]);

describe('facetTree', () => {
  it('puts categories under their broader ones, in the order they came, with the counts they came with', () => {
    const tree = facetTree([
      category('water', [], 3),
      category('ions', ['water'], 2),
      category('nitrogen', ['water'], 2),
    ]);
    expect(shape(tree)).toEqual([['water', 3, ['ions', 2], ['nitrogen', 2]]]);
  });

  it('shows a category under each of its broader ones', () => {
    const tree = facetTree([category('soil', []), category('water', []), category('soil water', ['soil', 'water'], 1)]);
    expect(shape(tree)).toEqual([
      ['soil', 0, ['soil water', 1]],
      ['water', 0, ['soil water', 1]],
    ]);
  });

  it('loses nothing to a broader category that is unknown, or to a circle', () => {
    const tree = facetTree([category('orphan', ['gone'], 1), category('a', ['b'], 2), category('b', ['a'], 2)]);
    expect(shape(tree)).toEqual([
      ['orphan', 1],
      ['a', 2, ['b', 2]],
    ]);
  });
});
