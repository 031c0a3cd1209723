import type { ClientField, ClientSelection, Condition } from './client-operation.ts';

/** A field where it stands at the root, with everything that decides whether it is there. */
interface Standing {
  field: ClientField;
  conditions: readonly Condition[];
}

/**
 * The fields of a mutation's root as they are planned: each name of the client's once, where it is there first, with what is
 * wanted of it anywhere. A plan goes by places, and would carry out twice what stands in two of them.
 */
export function eachOnce(selections: readonly ClientSelection[]): readonly ClientSelection[] {
  const standings: Standing[] = [];
  const byKey = new Map<string, Standing[]>();
  const collect = (found: readonly ClientSelection[], around: readonly Condition[]) => {
    for (const selection of found) {
      const conditions = [...around, ...selection.conditions];
      if (selection.kind === 'fragment') {
        collect(selection.selections, conditions);
        continue;
      }
      const standing = { field: selection, conditions };
      standings.push(standing);
      const known = byKey.get(selection.key);
      if (known) known.push(standing);
      else byKey.set(selection.key, [standing]);
    }
  };
  collect(selections, []);
  if (byKey.size === standings.length) return selections;
  return standings.flatMap((standing): ClientSelection[] => {
    const alike = byKey.get(standing.field.key) ?? [];
    const [first = standing] = alike;
    const wanted = alike.flatMap(({ field, conditions }) => under(conditions, field.selections));
    const field: ClientField = { ...first.field, conditions: [], selections: wanted };
    const before = alike.slice(0, alike.indexOf(standing)).map(({ conditions }) => conditions);
    return firstHere(standing.conditions, before).flatMap((conditions) => under(conditions, [field]));
  });
}

/** Selections under conditions, one fragment for each: a field bears no directive twice. */
function under(conditions: readonly Condition[], selections: readonly ClientSelection[]): readonly ClientSelection[] {
  return conditions.reduceRight<readonly ClientSelection[]>(
    (inner, condition) =>
      inner.length === 0
        ? inner
        : [{ kind: 'fragment', on: undefined, conditions: [condition], defer: undefined, selections: inner }],
    selections,
  );
}

/** Ways in which this holds and nothing before it did, no two of which ever hold together; each is a conjunction. */
function firstHere(
  way: readonly Condition[],
  before: readonly (readonly Condition[])[],
): readonly (readonly Condition[])[] {
  const consistent = withMore([], way);
  let ways: (readonly Condition[])[] = consistent ? [consistent] : [];
  for (const other of before) ways = ways.flatMap((one) => without(one, other));
  return ways;
}

/** Where the one holds and the other does not. */
function without(one: readonly Condition[], other: readonly Condition[]): Condition[][] {
  const ways: Condition[][] = [];
  let before: Condition[] | undefined = [...one];
  for (const { variable, is } of other) {
    if (!before) break;
    const way = withMore(before, [{ variable, is: !is }]);
    if (way) ways.push(way);
    before = withMore(before, [{ variable, is }]);
  }
  return ways;
}

/** @returns undefined when they contradict each other. */
function withMore(conditions: readonly Condition[], more: readonly Condition[]): Condition[] | undefined {
  const all = [...conditions];
  for (const condition of more) {
    const known = all.find(({ variable }) => variable === condition.variable);
    if (!known) all.push(condition);
    else if (known.is !== condition.is) return undefined;
  }
  return all;
}
