import { print, type SelectionSetNode, stripIgnoredCharacters, type VariableDefinitionNode } from 'graphql';
import type { PlanGraph, PlannedDefer, PlannedFetch } from './plan-graph.ts';

/** Things to which one request adds the same. */
export interface PlannedPart {
  /** Where they stand; several places when the same is asked for in several. */
  readonly paths: readonly (readonly string[])[];
  /** What is asked: the planner's fetch, of which the path is one of {@link paths}. */
  readonly fetch: PlannedFetch;
}

/** What one hub is asked in one request. */
export interface PlannedRequest {
  readonly id: number;
  readonly hub: string;
  readonly kind: PlannedFetch['kind'];
  readonly parts: readonly PlannedPart[];
  /** Requests whose answers it needs. */
  readonly after: readonly number[];
  readonly block: number;
  /** Of the client's variables, those it uses. */
  readonly variables: readonly VariableDefinitionNode[];
}

/** A plan as it is carried out. */
export interface ImprovedPlan {
  /** Each stands behind those it waits for. */
  readonly requests: readonly PlannedRequest[];
  readonly defers: readonly PlannedDefer[];
}

/**
 * Lets fetches travel together: those to one hub that become ready at the same stage of a plan are one request, where each
 * keeps its own errors. A fetch that nothing waits for lets one stage pass if its hub is asked then anyway. Nothing crosses
 * from one deferred part into another, and mutations stay alone.
 */
export function improvePlan({ fetches, defers }: PlanGraph): ImprovedPlan {
  return { requests: together(fetches), defers };
}

function together(fetches: readonly PlannedFetch[]): PlannedRequest[] {
  const groups = new Map<string, PlannedFetch[]>();
  for (const [fetch, stage] of stagesOf(fetches)) {
    const key =
      fetch.kind === 'query'
        ? `${stage} ${fetch.block} ${fetch.hub}`
        : `${stage} ${fetch.block} ${fetch.hub} ${fetch.id}`;
    const group = groups.get(key);
    if (group) group.push(fetch);
    else groups.set(key, [fetch]);
  }
  const ordered = [...groups.values()];
  const requestOf = new Map<number, number>();
  for (const [id, group] of ordered.entries()) for (const fetch of group) requestOf.set(fetch.id, id);
  return ordered.map((group, id) => requestFrom(group, id, requestOf));
}

/** The stage at which each fetch goes, in order of stages. */
function stagesOf(fetches: readonly PlannedFetch[]): [PlannedFetch, number][] {
  const stages = new Map<number, number>();
  // A plan names fetches behind those they wait for.
  for (const { id, after } of fetches) stages.set(id, 1 + Math.max(0, ...after.map((other) => stages.get(other) ?? 0)));
  const awaited = new Set(fetches.flatMap(({ after }) => after));
  const delayed = new Set<number>();
  const at = (fetch: PlannedFetch, stage: number) =>
    fetches.filter(
      (other) =>
        other.hub === fetch.hub &&
        other.block === fetch.block &&
        other.kind === 'query' &&
        stages.get(other.id) === stage,
    );
  for (const fetch of [...fetches].sort((a, b) => (stages.get(a.id) ?? 0) - (stages.get(b.id) ?? 0))) {
    const stage = stages.get(fetch.id) ?? 0;
    if (fetch.kind !== 'query' || delayed.has(fetch.id)) continue;
    const company = at(fetch, stage);
    // What can go at once does: only what has waited already waits for company.
    const mayWait = company.every(({ id, requires }) => requires && !awaited.has(id) && !delayed.has(id));
    if (!mayWait || at(fetch, stage + 1).length === 0) continue;
    for (const { id } of company) {
      stages.set(id, stage + 1);
      delayed.add(id);
    }
  }
  return fetches
    .map((fetch): [PlannedFetch, number] => [fetch, stages.get(fetch.id) ?? 0])
    .sort(([a, stageOfA], [b, stageOfB]) => stageOfA - stageOfB || a.id - b.id);
}

function requestFrom(
  group: readonly PlannedFetch[],
  id: number,
  requestOf: ReadonlyMap<number, number>,
): PlannedRequest {
  const [first] = group;
  if (!first) throw new Error('a request without a fetch');
  const parts = new Map<string, { paths: (readonly string[])[]; fetch: PlannedFetch }>();
  for (const fetch of group) {
    const key = sameness(fetch);
    const part = parts.get(key);
    if (!part) parts.set(key, { paths: [fetch.path], fetch });
    else if (!part.paths.some((path) => path.join('.') === fetch.path.join('.'))) part.paths.push(fetch.path);
  }
  const variables = new Map(
    group.flatMap((fetch) => fetch.variables.map((variable) => [variable.variable.name.value, variable])),
  );
  const after = new Set(group.flatMap((fetch) => fetch.after.map((other) => requestOf.get(other) ?? -1)));
  return {
    id,
    hub: first.hub,
    kind: first.kind,
    parts: [...parts.values()],
    after: [...after],
    block: first.block,
    variables: [...variables.values()],
  };
}

/** Fetches of which this is equal ask the same. */
function sameness({ requires, selection, inputRewrites, outputRewrites, contextRewrites }: PlannedFetch): string {
  return JSON.stringify([requires, printMinified(selection), inputRewrites, outputRewrites, contextRewrites]);
}

/** A selection as text, braces included, without a blank that GraphQL does not need. */
export function printMinified(selection: SelectionSetNode): string {
  return stripIgnoredCharacters(print(selection));
}

/** A plan for people: each request, what it waits for, and what it asks. */
export function printPlan({ requests, defers }: ImprovedPlan): string {
  const lines = requests.flatMap(({ id, hub, kind, parts, after, block }) => {
    const defer = defers.find((candidate) => candidate.block === block);
    const waits = after.length > 0 ? ` after ${after.map((other) => other + 1).join(', ')}` : '';
    return [
      `${id + 1} ${kind} to ${hub}${waits}${defer ? `, deferred as ${defer.name}` : ''}`,
      ...parts.flatMap(({ paths, fetch }) => [
        ...(fetch.requires ? paths.map((path) => `    at ${path.join('.')}`) : []),
        ...print(fetch.selection)
          .split('\n')
          .map((line) => `    ${line}`),
      ]),
    ];
  });
  return `${lines.join('\n')}\n`;
}
