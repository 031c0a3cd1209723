import {
  type FieldNode,
  Kind,
  parseValue,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
} from 'graphql';
import { type EntityKeys, withKeys } from './entity-keys.ts';
import { ExpectedObject, type Reading } from './expect.ts';
import { fetchedFields, renamesOf } from './fetched-fields.ts';
import { printMinified, type PlannedPart, type PlannedRequest } from './improve.ts';
import type { Layout, Layouts } from './layout.ts';
import { type Meetings, meetingsFrom } from './meeting.ts';
import type { PlannedFetch } from './plan-graph.ts';
import { Representation } from './represent.ts';
import type { SubgraphFacts } from './subgraph-facts.ts';
import type { CompiledSchema } from './schema.ts';
import { independentFetch } from './split.ts';
import { type SurroundingArgument, surroundingArguments } from './surroundings.ts';
import { compileWalk, type Walk } from './walk.ts';

/** Things that one request asks a hub to add to. */
export interface CompiledPart {
  /** Of `_entities` in the answer. */
  readonly alias: string;
  /** The name of the variable that holds the representations. */
  readonly variable: string;
  readonly walks: readonly Walk[];
  readonly representation: Representation;
  readonly expected: ExpectedObject;
  readonly identity: EntityKeys;
  /** How it is written in the operation, after its name in the answer. */
  readonly field: string;
  /** Arguments that differ with what is around an entity; entities are then asked for in as many fields as there are values. */
  readonly surroundings: readonly SurroundingArgument[];
  /** What of it can be asked for where something that the rest needs has failed. */
  readonly independent: CompiledPart | undefined;
}

/** One field of entities in a request. */
export interface EntitiesField {
  /** Its name in the answer. */
  readonly alias: string;
  readonly variable: string;
  readonly part: CompiledPart;
  /** Put behind the names of variables that are this field's alone. */
  readonly suffix: string;
}

export interface CompiledRequest {
  readonly id: number;
  readonly hub: string;
  readonly kind: PlannedFetch['kind'];
  readonly block: number;
  /** What is asked of the root; undefined for entities. */
  readonly root: ExpectedObject | undefined;
  readonly parts: readonly CompiledPart[];
  /** Names of the client's variables that it uses. */
  readonly variables: readonly string[];
  /** The text that asks these of its parts, and the beginning of a body in which the variables and a brace are left to write. */
  textFor(asked: readonly EntitiesField[]): { query: string; head: string };
  /** Everything it asks for is the same for everybody. */
  readonly isPublic: boolean;
  /** How many requests it waits for, and which wait for it. */
  readonly waits: number;
  readonly dependents: readonly number[];
}

/** Says which fields the answers of a request will bring. */
export function holdFields(request: PlannedRequest, layouts: Layouts, schema: CompiledSchema, rootType: string): void {
  for (const { fetch } of request.parts)
    for (const { type, name, childType } of fetchedFields(fetch, schema, rootType)) layouts.hold(type, name, childType);
}

/** Texts in an operation, in which a dollar is a dollar. */
const quoted = /"""(?:[^\\]|\\.)*?"""|"(?:[^"\\]|\\.)*"/gs;

/**
 * Makes a request ready: its text, how its entities are represented, and how its answers are read.
 * @param requests all of the plan, to know which of them wait for this one.
 * @param layouts of the whole plan: every request's fields are held already, see {@link holdFields}.
 * @throws Error when entities are asked for in a place that nothing brings.
 */
export function compileRequest(
  request: PlannedRequest,
  requests: readonly PlannedRequest[],
  layouts: Layouts,
  schema: CompiledSchema,
  rootType: string,
  meetings: Meetings,
): CompiledRequest {
  const subgraph = schema.subgraph(request.hub);
  const rootLayout = layouts.of(rootType);
  const roots = request.parts.filter(({ fetch }) => !fetch.requires);
  const rootSelection: SelectionSetNode = {
    kind: Kind.SELECTION_SET,
    selections: roots.flatMap(({ fetch }) => withRealFields(fetch.selection, schema).selections),
  };
  const entities = request.parts.filter(({ fetch }) => fetch.requires);
  const reading = (renames: ReadonlyMap<string, string>): Reading => ({
    schema,
    subgraph,
    renames,
    meetings: new Set(meetings.keys()),
  });
  const parts = entities.map((part, index) =>
    compilePart(part, index, entities.length, { schema, subgraph, rootLayout, rootType, meetings }),
  );
  const ownVariables = new Set(parts.flatMap(({ surroundings }) => surroundings.map(({ variable }) => variable)));
  const isOwn = ({ variable }: VariableDefinitionNode) => ownVariables.has(variable.name.value);
  const shared = request.variables.filter((definition) => !isOwn(definition));
  const typeOf = new Map(request.variables.map(({ variable, type }) => [variable.name.value, print(type)]));
  const definitions = shared.map((definition) => ({
    // A hub refuses variables that are not used, as they are not when a part has nothing to ask for.
    isUsed: new RegExp(`\\$${definition.variable.name.value}\\b`),
    text: stripIgnoredCharacters(print({ ...definition, directives: [] })),
  }));
  const rootText = printMinified(rootSelection).slice(1, -1);
  const textOf = (asked: readonly EntitiesField[]) => {
    const own = asked.flatMap(({ part, suffix }) =>
      part.surroundings.map(({ variable }) => `$${variable}${suffix}:${typeOf.get(variable)}`),
    );
    const body = [rootText, ...asked.map(fieldText)].join(' ').trim();
    const unquoted = body.replaceAll(quoted, '');
    const used = definitions.filter(({ isUsed }) => isUsed.test(unquoted)).map(({ text }) => text);
    const declared = [...asked.map(({ variable }) => `$${variable}:[_Any!]!`), ...own, ...used].join(' ');
    const query = `${request.kind}${declared && `(${declared})`}{${body}}`;
    return { query, head: `{"query":${JSON.stringify(query)},"variables":` };
  };
  const whole = textOf(parts.map((part) => ({ ...part, part, suffix: '' })));
  const isWhole = (asked: readonly EntitiesField[]) =>
    ownVariables.size === 0 && asked.length === parts.length && asked.every(({ part }, index) => part === parts[index]);
  return {
    id: request.id,
    hub: request.hub,
    kind: request.kind,
    block: request.block,
    root:
      roots.length > 0
        ? new ExpectedObject(
            reading(new Map(roots.flatMap(({ fetch }) => [...renamesOf(fetch)]))),
            rootType,
            rootSelection,
            rootLayout,
          )
        : undefined,
    parts,
    variables: shared.map(({ variable }) => variable.name.value),
    textFor: (asked) => (isWhole(asked) ? whole : textOf(asked)),
    isPublic:
      request.kind === 'query' && request.parts.every(({ fetch }) => isPublic(fetch.selection, rootType, schema)),
    waits: request.after.length,
    dependents: requests.filter(({ after }) => after.includes(request.id)).map(({ id }) => id),
  };
}

function fieldText({ alias, variable, part, suffix }: EntitiesField): string {
  const { field, surroundings } = part;
  const own = surroundings.reduce(
    (text, argument) => text.replaceAll(`$${argument.variable}`, `$${argument.variable}${suffix}`),
    field,
  );
  return `${alias === '_entities' ? '' : `${alias}:`}_entities(representations:$${variable})${own}`;
}

/** Whether every field of a selection is marked as public; the keys that entities are asked for by among them. */
function isPublic(set: SelectionSetNode, type: string, schema: CompiledSchema): boolean {
  return set.selections.every((node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return false;
    if (node.kind === Kind.INLINE_FRAGMENT)
      return isPublic(node.selectionSet, node.typeCondition?.name.value ?? type, schema);
    const name = schema.virtual(node.name.value)?.field ?? node.name.value;
    if (name === '__typename') return true;
    const child = schema.type(type)?.fields.get(name)?.name;
    if (!schema.isPublic(type, name) || child === undefined) return false;
    return !node.selectionSet || isPublic(node.selectionSet, child, schema);
  });
}

interface PartContext {
  schema: CompiledSchema;
  subgraph: SubgraphFacts;
  rootLayout: Layout;
  rootType: string;
  meetings: Meetings;
}

function compilePart(part: PlannedPart, index: number, of: number, context: PartContext): CompiledPart {
  const { fetch } = part;
  const [alias, variable] = of === 1 ? ['_entities', 'representations'] : [`_${index}`, `representations_${index}`];
  const alone = compileEntities(part, { alias, variable }, context);
  const surroundings = surroundingArguments(fetch.contextRewrites);
  const free = surroundings.length === 0 ? independentFetch(fetch, context.schema) : undefined;
  const names = { alias: `_free_${index}`, variable: `representations_free_${index}` };
  const independent = free && compileEntities({ ...part, fetch: free }, names, context);
  return { ...alone, surroundings, independent };
}

function compileEntities(
  { paths, fetch }: PlannedPart,
  names: { alias: string; variable: string },
  { schema, subgraph, rootLayout, rootType, meetings }: PartContext,
): CompiledPart {
  const walks = paths.map((path) => compileWalk(path, rootLayout, rootType));
  const [first] = walks;
  if (!first) throw new Error('an entity fetch without a place');
  const { inputRewrites: rewrites, requires = [] } = fetch;
  const { layout, type: declared } = first;
  const { selection, keys: identity } = withKeys(fetch, layout, schema, subgraph);
  return {
    ...names,
    walks,
    representation: new Representation({ schema, subgraph, requires, rewrites, layout, declared, isTop: true }),
    expected: new ExpectedObject(
      { schema, subgraph, renames: renamesOf(fetch), meetings: meetingsFrom(paths, meetings) },
      declared,
      selection,
      layout,
    ),
    identity,
    field: printMinified(withRealFields(selection, schema)),
    surroundings: [],
    independent: undefined,
  };
}

/** Virtual fields as what they stand for, under their own names. */
function withRealFields(set: SelectionSetNode, schema: CompiledSchema): SelectionSetNode {
  const selections = set.selections.map((node): SelectionNode => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return node;
    const selectionSet = node.selectionSet && withRealFields(node.selectionSet, schema);
    if (node.kind === Kind.INLINE_FRAGMENT) return { ...node, selectionSet: selectionSet ?? node.selectionSet };
    const virtual = schema.virtual(node.name.value);
    if (!virtual) return { ...node, selectionSet };
    const real: FieldNode = {
      ...node,
      alias: { kind: Kind.NAME, value: node.alias?.value ?? node.name.value },
      name: { kind: Kind.NAME, value: virtual.field },
      arguments: argumentsFrom(virtual.arguments),
      selectionSet,
    };
    return real;
  });
  return { ...set, selections };
}

function argumentsFrom(text: string): FieldNode['arguments'] {
  const object = parseValue(`{${text.slice(1, -1)}}`, { noLocation: true });
  if (object.kind !== Kind.OBJECT) return [];
  return object.fields.map(({ name, value }) => ({ kind: Kind.ARGUMENT, name, value }));
}
