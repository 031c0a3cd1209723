import { type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { fetchedFields, nameInResults, renamesOf } from './fetched-fields.ts';
import { type PlanGraph, type PlannedFetch, withoutListMarks } from './plan-graph.ts';
import type { CompiledSchema } from './schema.ts';

/** A place at which several fetches bring the same objects, each some of their fields: they meet there by position. */
export interface Meeting {
  /** The key by which all who bring them can tell which they are; undefined where there is none. */
  readonly key: string | undefined;
}

/** By the path from the root, names joined by dots. */
export type Meetings = ReadonlyMap<string, Meeting>;

/**
 * Finds where objects of several fetches meet, and has each of them ask for the key as well: what stands at one position in
 * two lists is one thing only if both say so.
 */
export function withKeysWhereTheyMeet(
  graph: PlanGraph,
  schema: CompiledSchema,
  rootType: string,
): { graph: PlanGraph; meetings: Meetings } {
  const brought = new Map<string, { type: string; hubs: Set<string>; times: number }>();
  for (const fetch of graph.fetches) {
    const own = new Set<string>();
    for (const { place, childType } of fetchedFields(fetch, schema, rootType, withoutListMarks(fetch.path))) {
      if (childType === undefined) continue;
      const known = brought.get(place) ?? { type: childType, hubs: new Set<string>(), times: 0 };
      known.hubs.add(fetch.hub);
      if (!own.has(place)) known.times++;
      own.add(place);
      brought.set(place, known);
    }
  }
  const meetings = new Map<string, Meeting>();
  for (const [place, { type, hubs, times }] of brought)
    if (times > 1) meetings.set(place, { key: commonKey(schema, type, [...hubs]) });
  if (meetings.size === 0) return { graph, meetings };
  const fetches = graph.fetches.map((fetch) => ({ ...fetch, selection: withMeetingKeys(fetch, meetings) }));
  return { graph: { ...graph, fetches }, meetings };
}

/** A field that alone is a key of a type in one of these hubs, and that all of them have. */
function commonKey(schema: CompiledSchema, type: string, hubs: readonly string[]): string | undefined {
  if (schema.type(type)?.kind !== 'object') return undefined;
  const subgraphs = hubs.map((hub) => schema.subgraph(hub));
  for (const subgraph of subgraphs)
    for (const { selections } of subgraph.keys(type)) {
      const [only] = selections;
      if (selections.length !== 1 || only?.kind !== Kind.FIELD || only.selectionSet) continue;
      const { value } = only.name;
      if (subgraphs.every((each) => each.field(type, value))) return value;
    }
  return undefined;
}

function withMeetingKeys(fetch: PlannedFetch, meetings: Meetings): SelectionSetNode {
  const renames = renamesOf(fetch);
  const within = (set: SelectionSetNode, prefix: string): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((node): SelectionNode => {
      if (node.kind === Kind.INLINE_FRAGMENT) return { ...node, selectionSet: within(node.selectionSet, prefix) };
      if (node.kind !== Kind.FIELD || !node.selectionSet) return node;
      const place = prefix + nameInResults(node, renames);
      const inner = within(node.selectionSet, `${place}.`);
      const key = meetings.get(place)?.key;
      const isThere = inner.selections.some((one) => one.kind === Kind.FIELD && !one.alias && one.name.value === key);
      if (key === undefined || isThere) return { ...node, selectionSet: inner };
      const field: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: key } };
      return { ...node, selectionSet: { ...inner, selections: [...inner.selections, field] } };
    }),
  });
  const path = withoutListMarks(fetch.path).join('.');
  return within(fetch.selection, path && `${path}.`);
}

/** Meetings as they are called from one of these places on. */
export function meetingsFrom(places: readonly (readonly string[])[], meetings: Meetings): ReadonlySet<string> {
  if (meetings.size === 0) return nowhere;
  const prefixes = places.map((path) => withoutListMarks(path).join('.')).map((path) => path && `${path}.`);
  return new Set(
    [...meetings.keys()].flatMap((place) =>
      prefixes.flatMap((prefix) => (place.startsWith(prefix) ? [place.slice(prefix.length)] : [])),
    ),
  );
}

const nowhere: ReadonlySet<string> = new Set();
