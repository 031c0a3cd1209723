import { type FieldNode, getNamedType, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { fieldType, isOf } from './expect.ts';
import type { Decisions } from './decide.ts';
import type { ClientField, ClientSelection } from './client-operation.ts';
import type { NormalisedOperation } from './normalise.ts';
import { nameInResults, renamesOf } from './fetched-fields.ts';
import { type PlanGraph, type PlannedFetch, withoutListMarks } from './plan-graph.ts';
import type { CompiledSchema } from './schema.ts';
import { collectFields } from './shape.ts';

/** A plan that does not bring something that is asked for; nobody is served by it. */
export class UncoveredError extends Error {
  override name = 'UncoveredError';
  /** In the client's words. */
  readonly path: readonly string[];

  constructor(path: readonly string[], type: string, field: string) {
    super(`the plan does not bring ${type}.${field}, asked for at ${path.join('.')}`);
    this.path = path;
  }
}

/** What one fetch asks of the objects of one place. */
interface Contribution {
  fetch: PlannedFetch;
  set: SelectionSetNode;
  /** The type it is asked of. */
  type: string;
  /** Whether the fetch brings the objects themselves, or adds to those that others brought. */
  brings: boolean;
}

/**
 * Checks that every field that is asked for is brought, for every type that can stand in its place. Where the planner left
 * out a field that the hub which brings the object can answer by itself, it is asked there: of a union whose members
 * differ from hub to hub, the planner asks no more than all hubs have in common. What that hub cannot answer is then left
 * out: a field that several hubs have has the same value in all of them, which one that not all of them know cannot be.
 * @returns the plan, completed.
 * @throws UncoveredError
 */
export function coverPlan(
  graph: PlanGraph,
  operation: NormalisedOperation,
  schema: CompiledSchema,
  decisions: Decisions,
): PlanGraph {
  const cover = new Cover(graph, schema, decisions);
  const roots = graph.fetches.filter(({ requires }) => !requires);
  const contributions = roots.map((fetch): Contribution => ({
    fetch,
    set: fetch.selection,
    type: operation.rootType,
    brings: true,
  }));
  cover.check(operation.selections, [operation.rootType], contributions, {
    path: [],
    names: [],
    certain: new Set([operation.rootType]),
  });
  return {
    ...graph,
    fetches: graph.fetches.map((fetch) => ({ ...fetch, selection: cover.completed(fetch.selection) })),
  };
}

interface Place {
  /** In the client's words. */
  path: readonly string[];
  /** In those of results. */
  names: readonly string[];
  /** Types that can stand there by the word of every hub that could be asked for it. */
  certain: ReadonlySet<string>;
}

/** A field with objects below it, for the types on which the same is asked of it. */
interface Inner {
  field: ClientField;
  selections: readonly ClientSelection[];
  contributions: Set<Contribution>;
  path: readonly string[];
  certain: Set<string>;
}

class Cover {
  private readonly graph: PlanGraph;
  private readonly schema: CompiledSchema;
  private readonly decisions: Decisions;
  private readonly added = new Map<SelectionSetNode, Map<string, SelectionNode>>();

  constructor(graph: PlanGraph, schema: CompiledSchema, decisions: Decisions) {
    this.graph = graph;
    this.schema = schema;
    this.decisions = decisions;
  }

  check(
    selections: readonly ClientSelection[],
    types: readonly string[],
    contributions: readonly Contribution[],
    place: Place,
  ): void {
    const inner: Inner[] = [];
    for (const typename of types) {
      const wanted = new Map<string, { field: ClientField; selections: ClientSelection[] }>();
      collectFields(
        { schema: this.schema, decisions: this.decisions, deferred: new Set() },
        selections,
        typename,
        wanted,
      );
      for (const [key, { field, selections: below }] of wanted) {
        if (field.field.startsWith('__')) continue;
        const path = [...place.path, key];
        const found = contributions.flatMap((contribution) => this.brought(contribution, typename, field.name));
        if (found.length === 0) {
          const isCompleted = this.complete(contributions, typename, field, below);
          if (!isCompleted && place.certain.has(typename)) throw new UncoveredError(path, typename, field.field);
        } else if (below.length > 0) {
          let known = inner.find((each) => each.path.at(-1) === key && isSame(each.selections, below));
          if (!known) {
            known = { field, selections: below, contributions: new Set(), path, certain: new Set() };
            inner.push(known);
          }
          for (const contribution of found) known.contributions.add(contribution);
          for (const name of this.certain(typename, field)) known.certain.add(name);
        }
      }
    }
    for (const { field, selections: below, contributions: found, path, certain } of inner) {
      const names = [...place.names, field.name];
      const entities = this.graph.fetches.filter(
        ({ requires, path: at }) => requires && withoutListMarks(at).join('.') === names.join('.'),
      );
      const declared = getNamedType(field.type).name;
      const all = [
        ...found,
        ...entities.map((fetch): Contribution => ({ fetch, set: fetch.selection, type: declared, brings: false })),
      ];
      this.check(below, this.possible(all), all, { path, names, certain });
    }
  }

  /** Of a field's possible types, those that all hubs which answer it can give. */
  private certain(typename: string, { field, type }: ClientField): ReadonlySet<string> {
    const declared = getNamedType(type).name;
    const holders = [typename, ...this.schema.abstractOf(typename)];
    const all = new Set(this.schema.type(declared)?.possible);
    for (const subgraph of this.schema.subgraphs) {
      const holder = holders.find(
        (each) => (each === typename || subgraph.isInterfaceObject(each)) && subgraph.resolves(each, field),
      );
      const given = holder === undefined ? undefined : subgraph.field(holder, field);
      if (!given) continue;
      const possible = subgraph.possible(given.name);
      for (const name of all) if (!possible.has(name)) all.delete(name);
    }
    return all;
  }

  /** The types that objects can be of, as far as the hubs that bring them say. */
  private possible(contributions: readonly Contribution[]): string[] {
    const types = new Set<string>();
    for (const { fetch, type, brings } of contributions) {
      if (brings) for (const name of this.schema.subgraph(fetch.hub).possible(type)) types.add(name);
    }
    return [...types].filter((name) => this.schema.api.getType(name) !== undefined);
  }

  /** Selections of a field on objects of one type. */
  private brought(contribution: Contribution, typename: string, name: string): Contribution[] {
    const { fetch, set, type } = contribution;
    const subgraph = this.schema.subgraph(fetch.hub);
    const renames = renamesOf(fetch);
    const found: Contribution[] = [];
    const look = (inner: SelectionSetNode, on: string) => {
      for (const node of inner.selections) {
        if (node.kind === Kind.INLINE_FRAGMENT) {
          const condition = node.typeCondition?.name.value ?? on;
          if (isOf(this.schema, subgraph, typename, condition)) look(node.selectionSet, condition);
        } else if (node.kind === Kind.FIELD) {
          if (nameInResults(node, renames) !== name) continue;
          const ref = fieldType({ schema: this.schema, subgraph }, typename, on, node.name.value);
          found.push({ fetch, set: node.selectionSet ?? leafSet, type: ref?.name ?? '', brings: true });
        }
      }
    };
    look(set, type);
    return found;
  }

  /**
   * Has the hub that brings the objects asked for a field that the plan left out.
   * @returns false when it cannot answer it.
   */
  private complete(
    contributions: readonly Contribution[],
    typename: string,
    field: ClientField,
    below: readonly ClientSelection[],
  ): boolean {
    for (const { fetch, set, brings } of contributions) {
      const node = brings ? this.written(fetch.hub, typename, field, below) : undefined;
      if (!node) continue;
      const added = this.added.get(set) ?? new Map<string, SelectionNode>();
      added.set(`${typename}.${field.name}`, {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: typename } },
        selectionSet: { kind: Kind.SELECTION_SET, selections: [node] },
      });
      this.added.set(set, added);
      return true;
    }
    return false;
  }

  /** A field and all below it as one hub is asked for it; undefined when that hub cannot answer all of it. */
  private written(
    hub: string,
    typename: string,
    field: ClientField,
    below: readonly ClientSelection[],
  ): FieldNode | undefined {
    const subgraph = this.schema.subgraph(hub);
    if (
      !subgraph.resolves(typename, field.field) ||
      field.node.arguments?.some(({ value }) => value.kind !== Kind.INT && value.kind !== Kind.STRING)
    ) {
      return undefined;
    }
    const alias = field.name === field.field ? undefined : ({ kind: Kind.NAME, value: field.name } as const);
    const own: FieldNode = { kind: Kind.FIELD, name: field.node.name, alias, arguments: field.node.arguments };
    if (below.length === 0) return own;
    const declared = getNamedType(field.type).name;
    const selections: SelectionNode[] = [typenameField];
    for (const inner of subgraph.possible(declared)) {
      const wanted = new Map<string, { field: ClientField; selections: ClientSelection[] }>();
      collectFields({ schema: this.schema, decisions: this.decisions, deferred: new Set() }, below, inner, wanted);
      for (const { field: each, selections: further } of wanted.values()) {
        if (each.field.startsWith('__')) continue;
        const node = this.written(hub, inner, each, further);
        if (!node) return undefined;
        selections.push({
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: inner } },
          selectionSet: { kind: Kind.SELECTION_SET, selections: [node] },
        });
      }
    }
    return { ...own, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  }

  /** A selection with what was added to it, or below it. */
  completed(set: SelectionSetNode): SelectionSetNode {
    if (this.added.size === 0) return set;
    const added = this.added.get(set);
    const selections = set.selections.map((node) =>
      node.kind !== Kind.FRAGMENT_SPREAD && node.selectionSet
        ? { ...node, selectionSet: this.completed(node.selectionSet) }
        : node,
    );
    return { ...set, selections: [...selections, ...(added?.values() ?? [])] };
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

const leafSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };
const typenameField: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
