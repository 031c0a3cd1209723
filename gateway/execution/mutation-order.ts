import type { ClientField, ClientSelection, Condition } from './client-operation.ts';

/** A field where it stands at the root, with everything that decides whether it is there. */
interface Standing {
  field: ClientField;
  conditions: readonly Condition[];
}

/**
 * The fields of a mutation's root as they are planned: each name of the client's once, where it stands first, with what is
 * wanted of it anywhere. A plan goes by places, and would carry out twice what stands in two of them.
 */
export function eachOnce(selections: readonly ClientSelection[]): readonly ClientSelection[] {
  const byKey = new Map<string, Standing[]>();
  let isRepeated = false;
  const collect = (found: readonly ClientSelection[], around: readonly Condition[]) => {
    for (const selection of found) {
      const conditions = [...around, ...selection.conditions];
      if (selection.kind === 'fragment') {
        collect(selection.selections, conditions);
        continue;
      }
      const known = byKey.get(selection.key);
      if (known) known.push({ field: selection, conditions });
      else byKey.set(selection.key, [{ field: selection, conditions }]);
      isRepeated ||= known !== undefined;
    }
  };
  collect(selections, []);
  if (!isRepeated) return selections;
  return [...byKey.values()].flatMap((standings): ClientSelection[] => {
    const [first] = standings;
    if (!first) return [];
    const wanted = standings.flatMap(({ field, conditions }) => under(conditions, field.selections));
    const field: ClientField = { ...first.field, conditions: [], selections: wanted };
    return disjoint(standings.map(({ conditions }) => conditions)).flatMap((conditions) => under(conditions, [field]));
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

/** Ways in which at least one of these holds, no two of which ever hold together; each is a conjunction. */
function disjoint(ways: readonly (readonly Condition[])[]): (readonly Condition[])[] {
  const found: (readonly Condition[])[] = [];
  for (const way of ways) {
    const consistent = withMore([], way);
    let rest = consistent ? [consistent] : [];
    for (const other of found) rest = rest.flatMap((one) => without(one, other));
    found.push(...rest);
  }
  return found;
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
