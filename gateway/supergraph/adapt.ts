import { createHash } from 'node:crypto';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DirectiveNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type TypeNode,
} from 'graphql';

/** A field without arguments that stands, in what the planner is given, for one use of a field with arguments. */
export interface VirtualField {
  /** The type that has it. */
  type: string;
  name: string;
  /** The field it stands for. */
  field: string;
  /** As they are written in an operation, brackets included: `(unit: KM)`. */
  arguments: string;
}

export interface AdaptedSupergraph {
  /** What the planner is given. */
  sdl: string;
  virtuals: VirtualField[];
}

/** What a supergraph is served from, once it is adapted and built: enough to compile operations on it. */
export interface SchemaSources {
  /** What the planner is given. */
  adaptedSdl: string;
  virtuals: readonly VirtualField[];
  /** What clients see. */
  apiSdl: string;
}

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * Prepares a supergraph for the planner, so that plans are right where the planner alone would have them wrong:
 * - a key that its subgraph does not resolve is dropped where the same subgraph resolves another, as the planner takes the
 *   first whose fields are at hand;
 * - a field that `@requires` selects with arguments becomes a field of its own without any, as one name cannot hold what
 *   the client and several `@requires` want of it with different arguments.
 * @throws GraphQLError when the text is not GraphQL.
 */
export function adaptSupergraph(sdl: string): AdaptedSupergraph {
  const document = parse(sdl, { noLocation: true });
  const virtuals = new Virtuals(document.definitions);
  const resolvable = document.definitions.map(withoutUnresolvedKeys);
  const required = resolvable.map((definition) => virtuals.require(definition));
  const used = usedFields(required, virtuals.all);
  const definitions = required.map((definition) => virtuals.declare(definition, used));
  return {
    sdl: print({ ...document, definitions: virtuals.all.length > 0 ? withInaccessible(definitions) : definitions }),
    virtuals: virtuals.all,
  };
}

function isComposite(definition: DefinitionNode): definition is Composite {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

function withoutUnresolvedKeys(definition: DefinitionNode): DefinitionNode {
  if (!isComposite(definition)) return definition;
  const keys = (definition.directives ?? []).filter(({ name }) => name.value === 'join__type');
  const resolving = new Set(
    keys.filter((key) => !isUnresolved(key) && text(key, 'key') !== undefined).map((key) => text(key, 'graph')),
  );
  const directives = definition.directives?.filter(
    (directive) => !(isUnresolved(directive) && resolving.has(text(directive, 'graph'))),
  );
  return { ...definition, directives };
}

function isUnresolved(directive: ConstDirectiveNode): boolean {
  if (directive.name.value !== 'join__type') return false;
  const resolvable = directive.arguments?.find(({ name }) => name.value === 'resolvable')?.value;
  return resolvable?.kind === Kind.BOOLEAN && !resolvable.value;
}

class Virtuals {
  readonly all: VirtualField[] = [];
  private readonly byName = new Map<string, VirtualField>();
  private readonly types: ReadonlyMap<string, Composite>;

  constructor(definitions: readonly DefinitionNode[]) {
    this.types = new Map(definitions.filter(isComposite).map((definition) => [definition.name.value, definition]));
  }

  /** Rewrites the `requires` of a type's fields. */
  require(definition: DefinitionNode): DefinitionNode {
    if (!isComposite(definition)) return definition;
    const fields = definition.fields?.map((field) => ({
      ...field,
      directives: field.directives?.map((directive) => this.requireIn(directive, definition.name.value)),
    }));
    return { ...definition, fields };
  }

  private requireIn(directive: ConstDirectiveNode, type: string): ConstDirectiveNode {
    const requires = directive.name.value === 'join__field' ? text(directive, 'requires') : undefined;
    if (!requires?.includes('(')) return directive;
    const [operation] = parse(`{${requires}}`, { noLocation: true }).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) return directive;
    const rewritten = stripIgnoredCharacters(print(this.select(operation.selectionSet, type))).slice(1, -1);
    return {
      ...directive,
      arguments: directive.arguments?.map((argument) =>
        argument.name.value === 'requires' ? { ...argument, value: { kind: Kind.STRING, value: rewritten } } : argument,
      ),
    };
  }

  private select(set: SelectionSetNode, type: string): SelectionSetNode {
    return { ...set, selections: set.selections.map((node) => this.selected(node, type)) };
  }

  private selected(node: SelectionNode, type: string): SelectionNode {
    if (node.kind === Kind.FRAGMENT_SPREAD) return node;
    if (node.kind === Kind.INLINE_FRAGMENT) {
      return { ...node, selectionSet: this.select(node.selectionSet, node.typeCondition?.name.value ?? type) };
    }
    const field = this.types.get(type)?.fields?.find(({ name }) => name.value === node.name.value);
    const selectionSet =
      node.selectionSet && field ? this.select(node.selectionSet, namedType(field.type)) : node.selectionSet;
    if (!node.arguments?.length) return { ...node, selectionSet };
    return { ...node, name: { ...node.name, value: this.virtual(node, type).name }, arguments: [], selectionSet };
  }

  private virtual(node: FieldNode, type: string): VirtualField {
    const given = (node.arguments ?? []).map((argument) => stripIgnoredCharacters(print(argument))).sort();
    const written = `(${given.join(' ')})`;
    const field = node.name.value;
    const name = `${field}__with_${createHash('sha256').update(`${type}.${field}${written}`).digest('hex').slice(0, 12)}`;
    const known = this.byName.get(name);
    if (known) return known;
    const made = { type, name, field, arguments: written };
    this.byName.set(name, made);
    this.all.push(made);
    return made;
  }

  /**
   * Adds what was required of a type to it, wherever the real field is. A subgraph that has the real field for this alone
   * does not have it any more.
   * @param used what subgraphs still name in keys, `@requires` and `@provides`, as `GRAPH Type.field`.
   */
  declare(definition: DefinitionNode, used: ReadonlySet<string>): DefinitionNode {
    if (!isComposite(definition)) return definition;
    const own = definition.name.value;
    const isFor = ({ type }: VirtualField) =>
      type === own || definition.interfaces?.some(({ name }) => name.value === type) === true;
    const virtual = this.all.filter(isFor);
    // Composition refuses a subgraph that has a field of another's and no use for it.
    const isIdle = (directive: ConstDirectiveNode, field: string) =>
      directive.name.value === 'join__field' &&
      isExternal(directive) &&
      !used.has(`${text(directive, 'graph')} ${own}.${field}`);
    const added = virtual.flatMap(({ name, field }): FieldDefinitionNode[] => {
      const real = definition.fields?.find((candidate) => candidate.name.value === field);
      if (!real) return [];
      const joined = hidden(real).filter((directive) => !isIdle(directive, name));
      return [{ ...real, name: { ...real.name, value: name }, arguments: [], directives: [...joined, inaccessible] }];
    });
    if (added.length === 0) return definition;
    const stood = new Set(virtual.map(({ field }) => field));
    const kept = definition.fields?.map((field) => {
      if (!stood.has(field.name.value)) return field;
      return { ...field, directives: field.directives?.filter((directive) => !isIdle(directive, field.name.value)) };
    });
    return { ...definition, fields: [...(kept ?? []), ...added] };
  }
}

const inaccessible: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'inaccessible' } };

/** What a virtual field takes over from the real one. */
function hidden({ directives = [] }: FieldDefinitionNode): ConstDirectiveNode[] {
  return directives.filter(({ name }) => name.value === 'join__field');
}

const inaccessibleUrl = 'https://specs.apollo.dev/inaccessible/';
const inaccessibleSdl = `
  directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
  schema @link(url: "${inaccessibleUrl}v0.2", for: SECURITY) { query: Query }`;

/** Lets a supergraph that hides nothing yet hide virtual fields. */
function withInaccessible(definitions: readonly DefinitionNode[]): readonly DefinitionNode[] {
  const schema = definitions.find((definition) => definition.kind === Kind.SCHEMA_DEFINITION);
  if (!schema || schema.directives?.some((link) => text(link, 'url')?.startsWith(inaccessibleUrl))) return definitions;
  const [directive, extra] = parse(inaccessibleSdl, { noLocation: true }).definitions;
  if (!directive || extra?.kind !== Kind.SCHEMA_DEFINITION) return definitions;
  const linked: DefinitionNode = { ...schema, directives: [...(schema.directives ?? []), ...(extra.directives ?? [])] };
  return [...definitions.map((definition) => (definition === schema ? linked : definition)), directive];
}

function isExternal(directive: ConstDirectiveNode): boolean {
  const external = directive.arguments?.find(({ name }) => name.value === 'external')?.value;
  return external?.kind === Kind.BOOLEAN && external.value;
}

/** Every field that a key, `@requires` or `@provides` of a subgraph names; below virtual fields, too. */
function usedFields(definitions: readonly DefinitionNode[], virtuals: readonly VirtualField[]): Set<string> {
  const realNames = new Map(virtuals.map(({ name, field }) => [name, field]));
  const types = new Map(definitions.filter(isComposite).map((definition) => [definition.name.value, definition]));
  const used = new Set<string>();
  const use = (graph: string | undefined, fields: string | undefined, type: string) => {
    if (fields === undefined) return;
    const [operation] = parse(`{${fields}}`, { noLocation: true }).definitions;
    if (operation?.kind === Kind.OPERATION_DEFINITION) add(graph, operation.selectionSet, type);
  };
  const add = (graph: string | undefined, set: SelectionSetNode, type: string) => {
    for (const node of set.selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) add(graph, node.selectionSet, node.typeCondition?.name.value ?? type);
      if (node.kind !== Kind.FIELD) continue;
      used.add(`${graph} ${type}.${node.name.value}`);
      const real = realNames.get(node.name.value) ?? node.name.value;
      const field = types.get(type)?.fields?.find(({ name }) => name.value === real);
      if (node.selectionSet && field) add(graph, node.selectionSet, namedType(field.type));
    }
  };
  for (const [name, { directives, fields }] of types) {
    for (const directive of directives ?? []) use(text(directive, 'graph'), text(directive, 'key'), name);
    for (const field of fields ?? []) {
      for (const directive of field.directives ?? []) {
        use(text(directive, 'graph'), text(directive, 'requires'), name);
        use(text(directive, 'graph'), text(directive, 'provides'), namedType(field.type));
      }
    }
  }
  return used;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function text(directive: DirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
