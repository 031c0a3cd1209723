import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { type InlineFragmentNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { isOf } from './expect.ts';
import type { PlannedFetch } from './plan-graph.ts';
import type { CompiledSchema } from './schema.ts';

/**
 * A representation has one place for a field, so a fetch that needs the same field with different arguments becomes
 * several, each with the fields whose needs agree.
 */
export function splitFetch(fetch: PlannedFetch, schema: CompiledSchema): PlannedFetch[] {
  const { requires } = fetch;
  if (!requires) return [fetch];
  const needs = requiredPaths(requires, schema);
  if (!conflicts(needs)) return [fetch];
  const subgraph = schema.subgraph(fetch.hub);
  const groups: { paths: RequiredPath[]; selections: SelectionNode[] }[] = [];
  const neededByFields = new Set<string>();
  for (const node of fetch.selection.selections) {
    if (node.kind !== Kind.INLINE_FRAGMENT) continue;
    const type = node.typeCondition?.name.value ?? '';
    for (const inner of node.selectionSet.selections) {
      const set =
        inner.kind === Kind.FIELD
          ? requiresOn(schema, (on, field) => subgraph.requires(on, field), type, inner.name.value)
          : undefined;
      const paths = set ? selectedPaths(set, schema) : [];
      for (const { written } of paths) neededByFields.add(written);
      const only: SelectionNode = { ...node, selectionSet: { ...node.selectionSet, selections: [inner] } };
      const group = groups.find((candidate) => !conflicts([...candidate.paths, ...paths]));
      if (group) {
        group.paths.push(...paths);
        group.selections.push(only);
      } else groups.push({ paths, selections: [only] });
    }
  }
  return groups.map(({ paths, selections }) => {
    const mine = new Set(paths.map(({ written }) => written));
    const kept = (path: string) => mine.has(path) || !neededByFields.has(path);
    return {
      ...fetch,
      requires: pruneRequires(requires, '', kept),
      selection: { kind: Kind.SELECTION_SET, selections } satisfies SelectionSetNode,
    };
  });
}

/**
 * Of an entity fetch, what can be asked for with a key alone: for things that lack, because of a failure, what other fields
 * need.
 * @returns undefined when everything needs something, or nothing does.
 */
export function independentFetch(fetch: PlannedFetch, schema: CompiledSchema): PlannedFetch | undefined {
  const { requires, selection, hub } = fetch;
  const subgraph = schema.subgraph(hub);
  const needed = requires ? neededPaths(selection, schema, hub) : undefined;
  if (!requires || !needed || needed.size === 0) return undefined;
  const keys = new Set<string>();
  const selections: SelectionNode[] = [];
  for (const node of selection.selections) {
    if (node.kind !== Kind.INLINE_FRAGMENT) continue;
    const type = node.typeCondition?.name.value ?? '';
    for (const key of subgraph.keys(type)) for (const { written } of selectedPaths(key, schema)) keys.add(written);
    const free = node.selectionSet.selections.filter(
      (inner) =>
        inner.kind === Kind.FIELD &&
        !requiresOn(schema, (on, field) => subgraph.requires(on, field), type, inner.name.value),
    );
    if (free.length > 0) selections.push({ ...node, selectionSet: { ...node.selectionSet, selections: free } });
  }
  if (selections.length === 0) return undefined;
  return {
    ...fetch,
    requires: pruneRequires(requires, '', (path) => keys.has(path) || !needed.has(path)),
    selection: { kind: Kind.SELECTION_SET, selections },
  };
}

interface RequiredPath {
  /** As the plan names it. */
  written: string;
  /** As the representation will. */
  real: string;
}

function conflicts(paths: readonly RequiredPath[]): boolean {
  const known = new Map<string, string>();
  return paths.some(({ written, real }) => {
    const other = known.get(real);
    known.set(real, written);
    return other !== undefined && other !== written;
  });
}

/** What the fields of an entity fetch need, as paths in representations, each beginning with a dot. */
export function neededPaths(selection: SelectionSetNode, schema: CompiledSchema, hub: string): ReadonlySet<string> {
  const subgraph = schema.subgraph(hub);
  const needed = new Set<string>();
  for (const node of selection.selections) {
    if (node.kind !== Kind.INLINE_FRAGMENT) continue;
    for (const inner of node.selectionSet.selections) {
      if (inner.kind !== Kind.FIELD) continue;
      const set = requiresOn(
        schema,
        (on, field) => subgraph.requires(on, field),
        node.typeCondition?.name.value ?? '',
        inner.name.value,
      );
      for (const { written } of set ? selectedPaths(set, schema) : []) needed.add(written);
    }
  }
  return needed;
}

/** Of what is asked of entities, that of which all needs are met. */
export function withoutUnmet(
  selection: SelectionSetNode,
  schema: CompiledSchema,
  hub: string,
  isMet: (path: string) => boolean,
): SelectionSetNode {
  const selections = selection.selections.flatMap((node): SelectionNode[] => {
    if (node.kind !== Kind.INLINE_FRAGMENT) return [node];
    const met = node.selectionSet.selections.filter((inner) =>
      [...neededPaths(fragmentOf(node, [inner]), schema, hub)].every(
        (path) => path.endsWith('.__typename') || isMet(path),
      ),
    );
    return met.length > 0 ? fragmentOf(node, met).selections.slice() : [];
  });
  return { ...selection, selections };
}

function fragmentOf(node: InlineFragmentNode, selections: readonly SelectionNode[]): SelectionSetNode {
  return {
    kind: Kind.SELECTION_SET,
    selections: [{ ...node, selectionSet: { ...node.selectionSet, selections } }],
  };
}

function requiredPaths(
  selections: readonly QueryPlanSelectionNode[],
  schema: CompiledSchema,
  written = '',
  real = '',
): RequiredPath[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'InlineFragment') return requiredPaths(selection.selections, schema, written, real);
    const path = pathOf(selection.name, schema, written, real);
    return [path, ...requiredPaths(selection.selections ?? [], schema, path.written, path.real)];
  });
}

function selectedPaths(set: SelectionSetNode, schema: CompiledSchema, written = '', real = ''): RequiredPath[] {
  return set.selections.flatMap((node) => {
    if (node.kind === Kind.INLINE_FRAGMENT) return selectedPaths(node.selectionSet, schema, written, real);
    if (node.kind !== Kind.FIELD) return [];
    const path = pathOf(node.name.value, schema, written, real);
    return [path, ...(node.selectionSet ? selectedPaths(node.selectionSet, schema, path.written, path.real) : [])];
  });
}

function pathOf(name: string, schema: CompiledSchema, written: string, real: string): RequiredPath {
  return { written: `${written}.${name}`, real: `${real}.${schema.virtual(name)?.field ?? name}` };
}

/** What a field needs, on the type it is asked of or on one that this type can be. */
function requiresOn(
  schema: CompiledSchema,
  requires: (type: string, field: string) => SelectionSetNode | undefined,
  type: string,
  field: string,
): SelectionSetNode | undefined {
  const direct = requires(type, field);
  if (direct) return direct;
  for (const other of schema.type(type)?.possible ?? []) {
    const found = isOf(schema, undefined, other, type) ? requires(other, field) : undefined;
    if (found) return found;
  }
  return undefined;
}

/**
 * What is left of a fetch's requirements when some fields are taken out, with all below them.
 * @param at where the selections stand; empty at the top. @param kept told paths such as `.size.unit`.
 */
export function pruneRequires(
  selections: readonly QueryPlanSelectionNode[],
  at: string,
  kept: (path: string) => boolean,
): QueryPlanSelectionNode[] {
  return selections.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === 'InlineFragment')
      return [{ ...selection, selections: pruneRequires(selection.selections, at, kept) }];
    const path = `${at}.${selection.name}`;
    if (!kept(path)) return [];
    return [
      selection.selections ? { ...selection, selections: pruneRequires(selection.selections, path, kept) } : selection,
    ];
  });
}
