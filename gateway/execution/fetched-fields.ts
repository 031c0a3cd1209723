import { type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import type { PlannedFetch } from './plan-graph.ts';
import type { CompiledSchema } from './schema.ts';

/** A field that a fetch asks for. */
export interface FetchedField {
  /** Its name in results. */
  readonly name: string;
  /** The same behind the path from the root, joined by dots. */
  readonly place: string;
  /** The type that it is asked of. */
  readonly type: string;
  /** The type of the objects under it; undefined where there are none. */
  readonly childType: string | undefined;
}

/**
 * The fields that a fetch asks for, `__typename` aside, each before those below it.
 * @param path to the things it adds to, without list marks; empty for the root.
 */
export function* fetchedFields(
  fetch: PlannedFetch,
  schema: CompiledSchema,
  rootType: string,
  path: readonly string[] = [],
): Generator<FetchedField, void> {
  const renames = renamesOf(fetch);
  function* within(set: SelectionSetNode, type: string, around: readonly string[]): Generator<FetchedField, void> {
    for (const node of set.selections) {
      if (node.kind === Kind.INLINE_FRAGMENT)
        yield* within(node.selectionSet, node.typeCondition?.name.value ?? type, around);
      if (node.kind !== Kind.FIELD || node.name.value === '__typename') continue;
      const name = nameInResults(node, renames);
      const here = [...around, name];
      const childType = node.selectionSet && namedTypeOf(schema, type, node.name.value);
      yield { name, place: here.join('.'), type, childType };
      if (node.selectionSet && childType !== undefined) yield* within(node.selectionSet, childType, here);
    }
  }
  yield* within(fetch.selection, rootType, path);
}

/** The planner's own response names, with those they stand for. */
export function renamesOf({ outputRewrites }: PlannedFetch): ReadonlyMap<string, string> {
  return new Map(
    outputRewrites.flatMap((rewrite): [string, string][] => {
      const last = rewrite.path.at(-1);
      return rewrite.kind === 'KeyRenamer' && last !== undefined ? [[last, rewrite.renameKeyTo]] : [];
    }),
  );
}

/** What results call a field that a hub answers under its alias, or under its own name. */
export function nameInResults(node: FieldNode, renames: ReadonlyMap<string, string>): string {
  const key = node.alias?.value ?? node.name.value;
  return renames.get(key) ?? key;
}

/** The type at the bottom of a field, a virtual one's too; undefined for a field that the graph has not got. */
function namedTypeOf(schema: CompiledSchema, type: string, field: string): string | undefined {
  return schema.type(type)?.fields.get(schema.virtual(field)?.field ?? field)?.name;
}
