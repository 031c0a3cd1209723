import { type ClientField, type ClientSelection, type Condition, selectionsMax, tooLarge } from './client-operation.ts';

/** In more ways than this together, fields of a mutation's root are not planned: under n conditions there are 2ⁿ of them. */
const waysMax = 1_000;

/** A field where it stands at the root, with everything that decides whether it is there. */
interface Standing {
  field: ClientField;
  conditions: readonly Condition[];
}

/**
 * The fields of a mutation's root as they are planned: each name of the client's once, where it is there first, with what is
 * wanted of it anywhere. A plan goes by places, and would carry out twice what stands in two of them.
 * @throws GraphQLError with code OPERATION_TOO_LARGE when that is to be told in too many ways.
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
  const wanted = new Map<string, ClientField>();
  for (const [key, alike] of byKey) {
    const selections = alike.flatMap(({ field, conditions }) => under(conditions, field.selections));
    for (const { field } of alike.slice(0, 1)) wanted.set(key, { ...field, conditions: [], selections });
  }
  const ways = firstWays(byKey);
  let told = 0;
  return standings.flatMap((standing): readonly ClientSelection[] => {
    const field = wanted.get(standing.field.key);
    const here = ways.get(standing) ?? [];
    if (!field || here.length === 0) return [];
    told += here.length * sizeOf(field);
    if (told > selectionsMax) throw tooLarge(selectionsMax, 'fields, those of a mutation in each way it can be first');
    return here.flatMap((conditions) => under(conditions, [field]));
  });
}

function sizeOf({ selections }: ClientSelection): number {
  return selections.reduce((sum, selection) => sum + sizeOf(selection), 1);
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

/**
 * For each place, the ways in which it holds and nothing of its name before it did, no two of which ever hold together; each
 * is a conjunction.
 */
function firstWays(
  byKey: ReadonlyMap<string, readonly Standing[]>,
): ReadonlyMap<Standing, readonly (readonly Condition[])[]> {
  const found = new Map<Standing, readonly (readonly Condition[])[]>();
  let tried = 0;
  for (const alike of byKey.values())
    for (const [index, standing] of alike.entries()) {
      const consistent = withMore([], standing.conditions);
      let ways: (readonly Condition[])[] = consistent ? [consistent] : [];
      for (let before = 0; before < index && ways.length > 0; before++) {
        const other = alike[before]?.conditions ?? [];
        ways = ways.flatMap((one) => without(one, other));
        tried += ways.length;
        if (tried > waysMax)
          throw tooLarge(waysMax, 'ways in which a field of a mutation can be the first of its name');
      }
      found.set(standing, ways);
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
