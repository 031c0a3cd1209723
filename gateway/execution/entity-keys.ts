import { Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { fieldType } from './expect.ts';
import type { Layout } from './layout.ts';
import type { PlannedFetch } from './plan-graph.ts';
import { chooseKey } from './represent.ts';
import type { CompiledSchema } from './schema.ts';
import type { SubgraphFacts } from './subgraph-facts.ts';

/** Which fields of an entity are compared with what was asked for, by type: an answer about another is not taken. */
export type EntityKeys = ReadonlyMap<string, readonly EntityKeyField[]>;

export interface EntityKeyField {
  readonly key: string;
  readonly slot: number;
  readonly inner: readonly EntityKeyField[] | undefined;
}

/** Has the key that entities are asked for by answered back, to compare. */
export function withKeys(
  fetch: PlannedFetch,
  layout: Layout,
  schema: CompiledSchema,
  subgraph: SubgraphFacts,
): { selection: SelectionSetNode; keys: EntityKeys } {
  const keys = new Map<string, readonly EntityKeyField[]>();
  const selections = fetch.selection.selections.map((node): SelectionNode => {
    if (node.kind !== Kind.INLINE_FRAGMENT || !node.typeCondition) return node;
    const on = node.typeCondition.name.value;
    const key = chooseKey(schema, subgraph, on, fetch.requires ?? []);
    const compared = key && comparable(key, on, layout, schema, subgraph);
    if (!compared) return node;
    const types = [on, ...(schema.type(on)?.possible ?? [])];
    for (const type of types) if (!keys.has(type)) keys.set(type, compared.fields);
    const own = new Set(
      node.selectionSet.selections.flatMap((inner) =>
        inner.kind === Kind.FIELD && !inner.selectionSet ? [inner.alias?.value ?? inner.name.value] : [],
      ),
    );
    const added = compared.selection.selections.filter(
      (inner) => inner.kind !== Kind.FIELD || inner.selectionSet || !own.has(inner.name.value),
    );
    return { ...node, selectionSet: { ...node.selectionSet, selections: [...node.selectionSet.selections, ...added] } };
  });
  return { selection: { ...fetch.selection, selections }, keys };
}

/** Of a key, the fields that can be compared: scalars of the language and enums, as hubs may write others in several ways. */
function comparable(
  key: SelectionSetNode,
  type: string,
  layout: Layout,
  schema: CompiledSchema,
  subgraph: SubgraphFacts,
): { fields: EntityKeyField[]; selection: SelectionSetNode } | undefined {
  const fields: EntityKeyField[] = [];
  const selections: SelectionNode[] = [];
  for (const node of key.selections) {
    if (node.kind !== Kind.FIELD || node.name.value === '__typename') continue;
    const name = node.name.value;
    const slot = layout.slot(name);
    const ref = fieldType({ schema, subgraph }, type, type, name);
    if (slot === undefined || !ref || ref.item) continue;
    const child = layout.child(name);
    if (node.selectionSet) {
      const inner = child && comparable(node.selectionSet, ref.name, child, schema, subgraph);
      if (!inner) continue;
      fields.push({ key: name, slot, inner: inner.fields });
      selections.push({ ...node, selectionSet: inner.selection });
    } else if (/^(ID|String|Int|Boolean)$/.test(ref.name) || schema.type(ref.name)?.kind === 'enum') {
      fields.push({ key: name, slot, inner: undefined });
      selections.push(node);
    }
  }
  return fields.length > 0 ? { fields, selection: { ...key, selections } } : undefined;
}
