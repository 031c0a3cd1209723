import type { Text } from './model.ts';

/** A category as it was counted: how many datastreams it holds, through itself and everything narrower, each once. */
export interface CountedCategory {
  id: string;
  label: Text;
  broader: string[];
  count: number;
}

export interface Facet {
  category: { id: string; label: Text };
  count: number;
  narrower: Facet[];
}

/**
 * The tree of counted categories, in the order they came. A category with several broader ones stands under each of
 * them; one whose broader ones are unknown, or that is broader than itself, stands at the top.
 */
export function facetTree(counted: readonly CountedCategory[]): Facet[] {
  const known = new Map(counted.map((category) => [category.id, category]));
  const narrower = new Map<string, CountedCategory[]>();
  for (const category of counted) {
    for (const broader of category.broader) narrower.set(broader, [...(narrower.get(broader) ?? []), category]);
  }
  const reached = new Set<string>();
  const facetOf = (category: CountedCategory, above: ReadonlySet<string>): Facet => {
    reached.add(category.id);
    const path = new Set([...above, category.id]);
    const below = (narrower.get(category.id) ?? []).filter(({ id }) => !path.has(id));
    return {
      category: { id: category.id, label: category.label },
      count: category.count,
      narrower: below.map((child) => facetOf(child, path)),
    };
  };
  const isHead = ({ broader }: CountedCategory): boolean => !broader.some((id) => known.has(id));
  const heads = counted.filter(isHead).map((head) => facetOf(head, new Set()));
  // What is left lies on circles that no head leads to; it is shown rather than lost.
  const circles = counted.flatMap((category) => (reached.has(category.id) ? [] : [facetOf(category, new Set())]));
  return [...heads, ...circles];
}
