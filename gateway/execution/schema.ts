import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type GraphQLSchema,
  Kind,
  parseType,
  isScalarType,
  type GraphQLScalarType,
} from 'graphql';
import type { SchemaSources, VirtualField } from '../supergraph/adapt.ts';
import { namingEnumValues } from './enum-values.ts';
import { IntrospectionTexts } from './introspect.ts';
import { definitionsInSteps, schemaInSteps } from './schema-steps.ts';
import { finished, inTurns, type Steps } from './steps.ts';
import {
  type SubgraphFacts,
  SubgraphIndex,
  type TypeFacts,
  type TypeKind,
  typeRef,
  type TypeRef,
} from './subgraph-facts.ts';

/** Everything that compiling an operation needs to know of one version of the graph. */
export interface CompiledSchema {
  /** What clients see. */
  readonly api: GraphQLSchema;
  /** What introspection has answered of it. */
  readonly introspection: IntrospectionTexts;
  /** @returns undefined for a name the supergraph does not have. */
  type(name: string): TypeFacts | undefined;
  /** Names of the interfaces and unions an object type can stand for. */
  abstractOf(type: string): readonly string[];
  /** By the name of the service. @throws Error when there is none. */
  subgraph(name: string): SubgraphFacts;
  readonly subgraphs: readonly SubgraphFacts[];
  /** The real field that stands behind a virtual one; names of virtual fields are unique. */
  virtual(field: string): VirtualField | undefined;
  /** Whether a field is marked `@tag(name: "public")`, or its type that is no entity; of an interface, in all that implement it. */
  isPublic(type: string, field: string): boolean;
}

/** What a schema is compiled from, and by. */
export interface SchemaOptions extends SchemaSources {
  /** How the values of scalars are read, by name; what is not named takes any value, and its hub judges it. */
  scalars?: Readonly<Record<string, GraphQLScalarType>> | undefined;
}

const kinds: Partial<Record<Kind, TypeKind>> = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'object',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface',
  [Kind.UNION_TYPE_DEFINITION]: 'union',
  [Kind.SCALAR_TYPE_DEFINITION]: 'scalar',
  [Kind.ENUM_TYPE_DEFINITION]: 'enum',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'input',
};

const deferDirective = 'directive @defer(label: String, if: Boolean! = true) on FRAGMENT_SPREAD | INLINE_FRAGMENT';

/**
 * Reads what the executor needs out of a supergraph; the expensive models are the planner's.
 * @throws GraphQLError when a text is not GraphQL.
 */
export function compileSchema(sources: SchemaOptions): CompiledSchema {
  return finished(schemaSteps(sources));
}

/** The same, with turns of the loop in between: a large graph takes tenths of a second, and others are being answered. */
export function compileSchemaInTurns(sources: SchemaOptions): Promise<CompiledSchema> {
  return inTurns(schemaSteps(sources));
}

function* schemaSteps({ adaptedSdl, virtuals, apiSdl, scalars = {} }: SchemaOptions): Steps<CompiledSchema> {
  const sdl = /directive @defer\b/.test(apiSdl) ? apiSdl : `${apiSdl}\n${deferDirective}`;
  const api = namingEnumValues(yield* schemaInSteps(yield* definitionsInSteps(sdl)));
  for (const [name, { parseValue, parseLiteral }] of Object.entries(scalars)) {
    const type = api.getType(name);
    if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral });
  }
  const supergraph = yield* readSupergraph(yield* definitionsInSteps(adaptedSdl));
  const abstractions = new Map<string, string[]>();
  for (const { name, kind, possible } of supergraph.types.values()) {
    if (kind === 'interface' || kind === 'union')
      for (const type of possible) abstractions.set(type, [...(abstractions.get(type) ?? []), name]);
  }
  const byVirtualName = new Map(virtuals.map((virtual) => [virtual.name, virtual]));
  return {
    api,
    introspection: new IntrospectionTexts(),
    type: (name) => supergraph.types.get(name),
    abstractOf: (type) => abstractions.get(type) ?? [],
    subgraph(name) {
      const found = supergraph.subgraphs.get(name);
      if (!found) throw new Error(`the supergraph has no subgraph ${name}`);
      return found;
    },
    subgraphs: [...supergraph.subgraphs.values()],
    virtual: (field) => byVirtualName.get(field),
    isPublic(type, field) {
      const facts = supergraph.types.get(type);
      const types = facts?.kind === 'interface' ? [...facts.possible] : [type];
      return types.length > 0 && types.every((one) => supergraph.publicFields.has(`${one}.${field}`));
    },
  };
}

interface MutableFacts {
  name: string;
  kind: TypeKind;
  fields: Map<string, TypeRef>;
  possible: Set<string>;
  values: Set<string>;
}

function* readSupergraph(definitions: readonly DefinitionNode[]) {
  const types = new Map<string, MutableFacts>();
  const graphs = graphNames(definitions);
  const subgraphs = new Map([...graphs.values()].map((name) => [name, new SubgraphIndex(name, types)]));
  const publicFields = new Set<string>();
  const of = (directive: ConstDirectiveNode) => subgraphs.get(graphs.get(argument(directive, 'graph') ?? '') ?? '');

  for (const definition of definitions) {
    const kind = kinds[definition.kind];
    if (!kind || !('name' in definition) || !definition.name || definition.name.value.startsWith('join__')) continue;
    const name = definition.name.value;
    types.set(name, {
      name,
      kind,
      fields: new Map(),
      possible: new Set(kind === 'object' ? [name] : []),
      values: new Set(),
    });
  }
  for (const definition of definitions) {
    yield;
    if (!kinds[definition.kind] || !('name' in definition) || !definition.name) continue;
    const name = definition.name.value;
    const facts = types.get(name);
    if (!facts) continue;
    const applied = 'directives' in definition ? ((definition.directives ?? []) as readonly ConstDirectiveNode[]) : [];
    let isEntity = false;
    const homes = new Set<SubgraphIndex>();
    for (const directive of applied) {
      const home = of(directive);
      if (!home) continue;
      if (directive.name.value === 'join__type') {
        homes.add(home);
        isEntity ||= argument(directive, 'key') !== undefined;
        home.addType(name, {
          interfaceObject: argument(directive, 'isInterfaceObject') === 'true',
          key: argument(directive, 'resolvable') === 'false' ? undefined : argument(directive, 'key'),
        });
      }
      if (directive.name.value === 'join__implements') home.addPossible(argument(directive, 'interface') ?? '', name);
      if (directive.name.value === 'join__unionMember') home.addPossible(name, argument(directive, 'member') ?? '');
    }
    if (definition.kind === Kind.UNION_TYPE_DEFINITION)
      for (const member of definition.types ?? []) facts.possible.add(member.name.value);
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
      for (const value of definition.values ?? []) {
        facts.values.add(value.name.value);
        const joined = (value.directives ?? []).filter((directive) => directive.name.value === 'join__enumValue');
        const holders = joined.length > 0 ? joined.map(of) : homes;
        for (const home of holders) home?.addValue(name, value.name.value);
      }
    }
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      for (const parent of definition.interfaces ?? []) types.get(parent.name.value)?.possible.add(name);
    }
    // On an entity it would stand for what other hubs add, which they have not said.
    const typeIsPublic = !isEntity && isTaggedPublic(applied);
    for (const field of definition.fields ?? []) {
      const type = typeRef(field.type);
      facts.fields.set(field.name.value, type);
      if (typeIsPublic || isTaggedPublic(field.directives ?? [])) publicFields.add(`${name}.${field.name.value}`);
      const joined = (field.directives ?? []).filter((directive) => directive.name.value === 'join__field');
      const stated = joined.filter((directive) => argument(directive, 'graph') !== undefined);
      // Said of no hub at all: what a stand-in for the interface adds, which no hub that knows the type itself has.
      if (joined.length === 0) for (const home of homes) home.addField(name, field.name.value, type);
      for (const directive of stated) {
        const own = argument(directive, 'type');
        const requires = argument(directive, 'requires');
        if (requires !== undefined) of(directive)?.addRequires(name, field.name.value, requires);
        const isBorrowed = ['external', 'usedOverridden'].some((flag) => argument(directive, flag) === 'true');
        if (isBorrowed || requires !== undefined) of(directive)?.addBorrowed(name, field.name.value);
        of(directive)?.addField(name, field.name.value, own === undefined ? type : typeRef(parseType(own)));
      }
    }
  }
  return { types: types as ReadonlyMap<string, TypeFacts>, subgraphs, publicFields };
}

/** Service names by the values of the enum that stands for them. */
function graphNames(definitions: readonly DefinitionNode[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      const joined = value.directives?.find((directive) => directive.name.value === 'join__graph');
      names.set(value.name.value, (joined && argument(joined, 'name')) ?? value.name.value);
    }
  }
  return names;
}

function isTaggedPublic(directives: readonly ConstDirectiveNode[]): boolean {
  return directives.some(
    (directive) => /^(federation__)?tag$/.test(directive.name.value) && argument(directive, 'name') === 'public',
  );
}

function argument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((given) => given.name.value === name)?.value;
  if (value?.kind === Kind.STRING || value?.kind === Kind.ENUM) return value.value;
  if (value?.kind === Kind.BOOLEAN) return String(value.value);
  return undefined;
}
