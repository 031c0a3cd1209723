import type {
  DeferNode,
  FetchDataKeyRenamer,
  FetchDataRewrite,
  FetchNode,
  PlanNode,
  QueryPlanSelectionNode,
  SubscriptionNode,
} from '@apollo/query-planner';
import { type FieldNode, Kind, parse, type SelectionSetNode, type VariableDefinitionNode, visit } from 'graphql';
import { decideOperation, type Decisions } from './decide.ts';
import { nameInResults, renamesOf } from './fetched-fields.ts';
import type { CompiledSchema } from './schema.ts';
import { neededPaths, pruneRequires, splitFetch, withoutUnmet } from './split.ts';

/** One fetch of a plan, with what must have come before it. */
export interface PlannedFetch {
  readonly id: number;
  readonly hub: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** To the things it adds to, from the root: field names, and `@` for each item of a list. Empty for the root. */
  readonly path: readonly string[];
  /** Undefined for a fetch of root fields. */
  readonly requires: readonly QueryPlanSelectionNode[] | undefined;
  /** Root fields, or for entities what is asked of them. */
  readonly selection: SelectionSetNode;
  readonly variables: readonly VariableDefinitionNode[];
  readonly inputRewrites: readonly FetchDataRewrite[];
  readonly outputRewrites: readonly FetchDataRewrite[];
  readonly contextRewrites: readonly FetchDataKeyRenamer[];
  /** Which part of a deferred answer it belongs to: 0 for what is answered at once. */
  readonly block: number;
  /** Fetches that bring what this one reads. */
  readonly after: readonly number[];
}

/** A part of the answer that comes later. */
export interface PlannedDefer {
  readonly block: number;
  /** The block whose answer it adds to. */
  readonly parent: number;
  /** As {@link ClientDefer.name}. */
  readonly name: string;
}

export interface PlanGraph {
  readonly fetches: readonly PlannedFetch[];
  readonly defers: readonly PlannedDefer[];
}

/**
 * A plan as fetches and what each waits for, conditions decided. The planner's sequences say what comes after what; a
 * fetch waits only for those that bring something it reads, but mutations are left in their order.
 */
export function readPlanGraph(
  root: PlanNode | SubscriptionNode | undefined,
  decisions: Decisions,
  schema: CompiledSchema,
): PlanGraph {
  const reader = new GraphReader(decisions, schema);
  const start = { path: [], before: [], block: 0 };
  if (root?.kind === 'Subscription') {
    const before = reader.read(root.primary, start);
    if (root.rest) reader.read(root.rest, { ...start, before });
  } else if (root) reader.read(root, start);
  return { fetches: reader.fetches, defers: reader.defers };
}

interface Place {
  path: readonly string[];
  before: readonly number[];
  block: number;
}

class GraphReader {
  readonly fetches: PlannedFetch[] = [];
  readonly defers: PlannedDefer[] = [];
  private readonly writes: ReadonlySet<string>[] = [];
  private readonly decisions: Decisions;

  private readonly schema: CompiledSchema;

  constructor(decisions: Decisions, schema: CompiledSchema) {
    this.decisions = decisions;
    this.schema = schema;
  }

  /** @returns the fetches of this node. */
  read(node: PlanNode, place: Place): number[] {
    switch (node.kind) {
      case 'Sequence': {
        const all: number[] = [];
        for (const child of node.nodes) all.push(...this.read(child, { ...place, before: [...place.before, ...all] }));
        return all;
      }
      case 'Parallel':
        return node.nodes.flatMap((child) => this.read(child, place));
      case 'Flatten':
        return this.read(node.node, { ...place, path: [...place.path, ...node.path.map(String)] });
      case 'Condition': {
        const chosen = this.decisions.get(node.condition) ? node.ifClause : node.elseClause;
        return chosen ? this.read(chosen, place) : [];
      }
      case 'Defer':
        return this.readDefer(node, place);
      case 'Fetch':
        return this.readFetch(node, place);
    }
  }

  private readDefer({ primary, deferred }: DeferNode, place: Place): number[] {
    const first = primary.node ? this.read(primary.node, place) : [];
    for (const part of deferred) {
      const block = this.defers.length + 1;
      this.defers.push({ block, parent: place.block, name: part.label ?? '' });
      if (part.node) this.read(part.node, { path: place.path, before: [...place.before, ...first], block });
    }
    return first;
  }

  readFetch(node: FetchNode, { path, before, block }: Place): number[] {
    // Conditions may leave nothing in the place to which it would add.
    if (this.decisions.size > 0 && path.length > 0 && !before.some((id) => this.writes[id]?.has(dotted(path))))
      return [];
    const { selection, variables } = decideOperation(parse(node.operation, { noLocation: true }), this.decisions);
    const fetch: PlannedFetch = {
      id: -1,
      hub: node.serviceName,
      kind: node.operationKind,
      path,
      requires: node.requires,
      selection: node.requires ? entitySelection(selection) : selection,
      variables: usedOf(variables, selection),
      inputRewrites: node.inputRewrites ?? [],
      outputRewrites: node.outputRewrites ?? [],
      contextRewrites: node.contextRewrites ?? [],
      block,
      after: [],
    };
    const read = this.withoutUnread(fetch, before);
    if (read.selection.selections.length === 0) return [];
    return splitFetch(read, this.schema).map((part) => {
      const id = this.fetches.length;
      this.writes.push(writesOf(part));
      this.fetches.push({ ...part, id, after: this.awaited(part, before) });
      return id;
    });
  }

  /**
   * Drops what only a field that conditions leave out is about: the planner has its needs sent though nothing brings them,
   * and, where the condition stood on a fragment, asks for the field itself. What is wanted all the same is missed when
   * the plan is checked.
   */
  private withoutUnread(fetch: PlannedFetch, before: readonly number[]): PlannedFetch {
    const { requires, path, hub } = fetch;
    if (!requires || this.decisions.size === 0) return fetch;
    const prefix = dotted(path);
    const isBrought = (at: string) => before.some((id) => this.writes[id]?.has(`${prefix}${at}`));
    const selection = withoutUnmet(fetch.selection, this.schema, hub, isBrought);
    const needed = neededPaths(selection, this.schema, hub);
    return {
      ...fetch,
      selection,
      requires: pruneRequires(requires, '', (at) => at.endsWith('.__typename') || needed.has(at) || isBrought(at)),
    };
  }

  private awaited(fetch: PlannedFetch, before: readonly number[]): readonly number[] {
    const all = [...new Set(before)];
    const inOrder = fetch.kind === 'mutation' || all.some((id) => this.fetches[id]?.kind === 'mutation');
    if (inOrder || fetch.contextRewrites.length > 0) return all;
    const reads = readsOf(fetch);
    return all.filter((id) => reads.some((read) => this.writes[id]?.has(read)));
  }
}

/** The client's variables that are left in a selection when conditions are decided. */
function usedOf(variables: readonly VariableDefinitionNode[], selection: SelectionSetNode): VariableDefinitionNode[] {
  const used = new Set<string>();
  visit(selection, { Variable: ({ name }) => void used.add(name.value) });
  used.delete('representations');
  return variables.filter(({ variable }) => used.has(variable.name.value));
}

/** What is selected of `_entities`. */
function entitySelection({ selections }: SelectionSetNode): SelectionSetNode {
  const entities = selections.find(
    (node): node is FieldNode => node.kind === Kind.FIELD && node.name.value === '_entities',
  );
  if (!entities?.selectionSet) throw new Error('an entity fetch that does not ask for _entities');
  return entities.selectionSet;
}

const dotted = (path: readonly string[]): string => withoutListMarks(path).join('.');

/** A path without its list marks. An element may bear type conditions (`@|[Book,Movie]`, `name|[Book]`). */
export function withoutListMarks(path: readonly string[]): string[] {
  return path.map((element) => element.replace(/\|\[.*$/, '')).filter((element) => element !== '@');
}

function readsOf({ path, requires }: PlannedFetch): string[] {
  const reads: string[] = [];
  for (let length = 1; length <= path.length; length++) {
    const prefix = dotted(path.slice(0, length));
    reads.push(prefix);
    if (path[length - 1]?.includes('|')) reads.push(`${prefix}.__typename`);
  }
  const add = (selections: readonly QueryPlanSelectionNode[], prefix: string) => {
    for (const selection of selections) {
      if (selection.kind === 'InlineFragment') add(selection.selections, prefix);
      else {
        const place = prefix ? `${prefix}.${selection.name}` : selection.name;
        reads.push(place);
        if (selection.selections) add(selection.selections, place);
      }
    }
  };
  if (requires) add(requires, dotted(path));
  return reads;
}

function writesOf(fetch: PlannedFetch): ReadonlySet<string> {
  const writes = new Set<string>();
  const renames = renamesOf(fetch);
  const add = (set: SelectionSetNode, prefix: string) => {
    for (const node of set.selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) add(node.selectionSet, prefix);
      if (node.kind !== Kind.FIELD) continue;
      const name = nameInResults(node, renames);
      const place = prefix ? `${prefix}.${name}` : name;
      writes.add(place);
      if (node.selectionSet) add(node.selectionSet, place);
    }
  };
  add(fetch.selection, dotted(fetch.path));
  return writes;
}
