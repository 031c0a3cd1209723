import type { FetchDataKeyRenamer } from '@apollo/query-planner';
import { isOf } from './expect.ts';
import { Fault } from './failures.ts';
import { type Layout, type Row, typenameSlot } from './layout.ts';
import type { CompiledSchema } from './schema.ts';

/** An argument that comes from the things around an entity. */
export interface SurroundingArgument {
  /** The variable that the plan made for it. */
  readonly variable: string;
  /** Where it may stand; the first place that fits is taken. */
  readonly sources: readonly Source[];
}

interface Source {
  /** How many objects up from the entity. */
  readonly up: number;
  /** Types that the object up there must be of. */
  readonly types: readonly string[];
  readonly names: readonly string[];
}

/**
 * The arguments that a fetch takes from around its entities, each with the places where it may stand.
 * @param rewrites of the plan: paths go up by `..`, then down by names and `... on Type`.
 */
export function surroundingArguments(rewrites: readonly FetchDataKeyRenamer[]): SurroundingArgument[] {
  const byVariable = new Map<string, Source[]>();
  for (const { path, renameKeyTo } of rewrites) {
    const types = path
      .filter((element) => element.startsWith('... on '))
      .map((element) => element.slice('... on '.length));
    const source = {
      up: path.filter((element) => element === '..').length,
      types,
      names: path.filter((element) => element !== '..' && !element.startsWith('... on ')),
    };
    byVariable.set(renameKeyTo, [...(byVariable.get(renameKeyTo) ?? []), source]);
  }
  return [...byVariable].map(([variable, sources]) => ({ variable, sources }));
}

/**
 * The value of an argument for one entity, as JSON text.
 * @param ancestors the objects around the entity, from the root on.
 * @returns a fault when it is missing because of a failure.
 */
export function surroundingValue(
  { sources }: SurroundingArgument,
  ancestors: readonly Row[],
  layouts: readonly Layout[],
  schema: CompiledSchema,
): string | Fault {
  for (const { up, types, names } of sources) {
    const at = ancestors.length - up;
    const row = ancestors[at];
    const layout = layouts[at];
    const typename = row?.[typenameSlot];
    if (
      !row ||
      !layout ||
      (typeof typename === 'string' && !types.every((type) => isOf(schema, undefined, typename, type)))
    )
      continue;
    const value = read(row, layout, names);
    if (value instanceof Fault) return value;
    if (value !== undefined) return JSON.stringify(value);
  }
  return 'null';
}

function read(row: Row, layout: Layout, [name, ...rest]: readonly string[]): unknown {
  const slot = name === undefined ? undefined : layout.slot(name);
  if (slot === undefined || name === undefined) return undefined;
  const value = row[slot];
  const child = layout.child(name);
  if (rest.length === 0 || value == null || value instanceof Fault || !child) return value;
  return read(value as Row, child, rest);
}
