import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getVariableValues,
  GraphQLError,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { eachOnce } from './mutation-order.ts';
import { hashOf, privateName, privateVariable } from './names.ts';
import type { Variables } from './program.ts';

/** Part of an operation that is there only when a variable says so. */
export interface Condition {
  readonly variable: string;
  /** What the variable must be. */
  readonly is: boolean;
}

/** One field as the client asked for it. */
export interface ClientField {
  readonly kind: 'field';
  /** How it is called in the answer. */
  readonly key: string;
  /** How it is called in the schema. */
  readonly field: string;
  /** How hubs are asked for it. */
  readonly name: string;
  readonly type: GraphQLOutputType;
  /** As in the document, with private variables; for introspection, which is answered here. */
  readonly node: FieldNode;
  readonly conditions: readonly Condition[];
  readonly selections: readonly ClientSelection[];
}

/** A part of a selection for some types, or under some conditions, or to be had later. */
export interface ClientFragment {
  readonly kind: 'fragment';
  /** Undefined for the type around it. */
  readonly on: string | undefined;
  readonly conditions: readonly Condition[];
  readonly defer: ClientDefer | undefined;
  readonly selections: readonly ClientSelection[];
}

export type ClientSelection = ClientField | ClientFragment;

export interface ClientDefer {
  /** How the plan calls it. */
  readonly name: string;
  /** How the client does. */
  readonly label: string | undefined;
  /** Undefined when it is always deferred. */
  readonly when: string | undefined;
}

export type Coerced = { ok: true; variables: Variables } | { ok: false; errors: readonly GraphQLError[] };

/** An operation freed of everything that clients may choose without changing its meaning. */
export interface NormalisedOperation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** What is planned: one operation, no fragments but inline ones, private names, in an order of its own. */
  readonly text: string;
  /** Of the text: operations that differ in names, order and fragments alone have the same, and share a plan. */
  readonly hash: string;
  /** What the client asked for, in its order and under its names. */
  readonly selections: readonly ClientSelection[];
  readonly rootType: string;
  /** Variables that decide which parts there are. */
  readonly conditionVariables: readonly string[];
  readonly hasDefer: boolean;
  /** Nothing but introspection and `__typename` is asked: there is nothing to plan. */
  readonly isLocal: boolean;
  /** The introspection it asks for, as a document of its own; undefined when it asks for none. */
  readonly introspection: DocumentNode | undefined;
  /** Checks what a client sent, and fills in defaults. */
  coerce(raw: Readonly<Record<string, unknown>> | null | undefined): Coerced;
}

/** More fields than this, fragments inlined, are not normalised. */
const fieldsMax = 50_000;
const coercionErrorsMax = 5;

/**
 * Normalises one valid operation.
 * @param document validated against the schema. @param operationName needed when the document holds several.
 * @throws GraphQLError with code OPERATION_RESOLUTION_FAILURE when there is no such operation, or OPERATION_TOO_LARGE.
 */
export function normaliseOperation(
  api: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
): NormalisedOperation {
  const operation = chooseOperation(document, operationName);
  const rootType = api.getRootType(operation.operation);
  if (!rootType) throw refused('OPERATION_RESOLUTION_FAILURE', `the schema has no ${operation.operation}`);
  const reader = new OperationReader(api, document);
  const selections = reader.selections(operation.selectionSet, rootType);
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const root = isMutation ? inOrder(selections) : selections;
  const renamed = (operation.variableDefinitions ?? []).map(withPrivateNames);
  const planned = printSelections(isMutation ? eachOnce(root) : root, rootType, api, {
    isRoot: true,
    keepOrder: isMutation,
  });
  const used = new Set([...planned.matchAll(/\$([_A-Za-z]\w*)/g)].map(([, name]) => name));
  const declared = renamed
    .filter(({ variable }) => used.has(variable.name.value))
    .map((definition) => stripIgnoredCharacters(print({ ...definition, directives: [] })))
    .sort();
  const text = `${operation.operation}${declared.length > 0 ? `(${declared.join(' ')})` : ''}{${planned || '__typename'}}`;
  return {
    kind: operation.operation,
    text,
    hash: hashOf(text),
    selections: root,
    rootType: rootType.name,
    conditionVariables: [...reader.conditionVariables].sort(),
    hasDefer: reader.deferred > 0,
    isLocal: planned === '',
    introspection: introspectionOf(operation, root, document),
    coerce: (raw) => coerce(api, operation.variableDefinitions ?? [], renamed, raw),
  };
}

function introspectionOf(
  operation: OperationDefinitionNode,
  root: readonly ClientSelection[],
  document: DocumentNode,
): DocumentNode | undefined {
  const nodes: SelectionNode[] = [];
  const add = (selections: readonly ClientSelection[]) => {
    for (const selection of selections) {
      if (selection.kind === 'fragment') add(selection.selections);
      // Conditions are decided where the answer is shaped.
      else if (/^__(schema|type)$/.test(selection.field)) nodes.push({ ...selection.node, directives: [] });
    }
  };
  add(root);
  if (nodes.length === 0) return undefined;
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const own: OperationDefinitionNode = {
    ...operation,
    name: undefined,
    directives: [],
    selectionSet: { kind: Kind.SELECTION_SET, selections: nodes },
  };
  return visit({ kind: Kind.DOCUMENT, definitions: [own, ...fragments] } satisfies DocumentNode, privately);
}

function chooseOperation(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [only] = operations;
  if (name == null || name === '') {
    if (only && operations.length === 1) return only;
    throw refused(
      'OPERATION_RESOLUTION_FAILURE',
      operations.length === 0
        ? 'the document holds no operation'
        : 'say which of the operations is meant: operationName',
    );
  }
  const named = operations.find((operation) => operation.name?.value === name);
  if (!named) throw refused('OPERATION_RESOLUTION_FAILURE', 'the document holds no operation of this name');
  return named;
}

function refused(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Reads the client's tree: fragments inlined, constant conditions decided. */
class OperationReader {
  readonly conditionVariables = new Set<string>();
  deferred = 0;
  private fields = 0;
  private readonly api: GraphQLSchema;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor(api: GraphQLSchema, document: DocumentNode) {
    this.api = api;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  selections(set: SelectionSetNode, parent: GraphQLCompositeType): ClientSelection[] {
    const read: ClientSelection[] = [];
    for (const node of set.selections) {
      const conditions = this.conditions(node.directives);
      if (!conditions) continue;
      if (node.kind === Kind.FIELD) {
        this.fields++;
        if (this.fields > fieldsMax)
          throw refused('OPERATION_TOO_LARGE', `an operation may ask for ${fieldsMax} fields, fragments inlined`);
        read.push(this.field(node, parent, conditions));
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value) : node;
      if (!fragment) continue;
      const on = fragment.typeCondition?.name.value;
      const type = on === undefined ? parent : this.api.getType(on);
      if (!isCompositeType(type)) continue;
      const isCertain = always(this.api, parent, type);
      // Within an object, a fragment on what it is not is never there, and one on what it is says nothing new.
      if (isObjectType(parent) && !isCertain) continue;
      const defer = this.defer(node.directives);
      const narrowed = isCertain && isObjectType(parent) ? parent : type;
      const inner = this.selections(fragment.selectionSet, narrowed);
      if (conditions.length === 0 && !defer && isCertain) read.push(...inner);
      else if (inner.length > 0) {
        read.push({
          kind: 'fragment',
          on: narrowed.name === parent.name ? undefined : narrowed.name,
          conditions,
          defer,
          selections: inner,
        });
      }
    }
    return read;
  }

  private field(node: FieldNode, parent: GraphQLCompositeType, conditions: readonly Condition[]): ClientField {
    const field = node.name.value;
    const definition = this.definition(parent, field);
    if (!definition) throw refused('GRAPHQL_VALIDATION_FAILED', `${parent.name} has no field ${field}`);
    const named = getNamedType(definition.type);
    const given = `${printArguments(node)}${printDirectives(node)}`;
    return {
      kind: 'field',
      key: node.alias?.value ?? field,
      field,
      name: field === '__typename' ? field : privateName(field, given),
      type: definition.type,
      node,
      conditions,
      selections:
        node.selectionSet && isCompositeType(named) && !named.name.startsWith('__')
          ? this.selections(node.selectionSet, named)
          : [],
    };
  }

  private definition(parent: GraphQLCompositeType, field: string) {
    if (field === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (parent === this.api.getQueryType()) {
      if (field === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (field === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    if (!isObjectType(parent) && !isInterfaceType(parent)) return undefined;
    const fields = parent.getFields();
    return Object.hasOwn(fields, field) ? fields[field] : undefined;
  }

  /** @returns undefined when the part is never there. */
  private conditions(directives: readonly DirectiveNode[] | undefined): Condition[] | undefined {
    const conditions: Condition[] = [];
    for (const directive of directives ?? []) {
      const name = directive.name.value;
      if (name !== 'skip' && name !== 'include') continue;
      const value = directive.arguments?.[0]?.value;
      if (value?.kind === Kind.BOOLEAN && value.value !== (name === 'include')) return undefined;
      if (value?.kind !== Kind.VARIABLE) continue;
      const variable = privateVariable(value.name.value);
      this.conditionVariables.add(variable);
      conditions.push({ variable, is: name === 'include' });
    }
    return conditions;
  }

  private defer(directives: readonly DirectiveNode[] | undefined): ClientDefer | undefined {
    const directive = directives?.find(({ name }) => name.value === 'defer');
    if (!directive) return undefined;
    const given = (name: string): ValueNode | undefined =>
      directive.arguments?.find((argument) => argument.name.value === name)?.value;
    const when = given('if');
    if (when?.kind === Kind.BOOLEAN && !when.value) return undefined;
    const label = given('label');
    const variable = when?.kind === Kind.VARIABLE ? privateVariable(when.name.value) : undefined;
    if (variable !== undefined) this.conditionVariables.add(variable);
    return {
      name: `d${this.deferred++}`,
      label: label?.kind === Kind.STRING ? label.value : undefined,
      when: variable,
    };
  }
}

/** Whether every value of the type around a fragment is of the fragment's type. */
function always(api: GraphQLSchema, parent: GraphQLCompositeType, type: GraphQLCompositeType): boolean {
  return (
    parent === type ||
    (isAbstractType(type) && (isObjectType(parent) || isInterfaceType(parent)) && api.isSubType(type, parent))
  );
}

/** Mutations run in the client's order and as often as they are asked: each has a name of its own. */
function inOrder(selections: readonly ClientSelection[]): ClientSelection[] {
  const names = new Map<string, string>();
  const rename = (selection: ClientSelection): ClientSelection => {
    if (selection.kind === 'fragment') return { ...selection, selections: selection.selections.map(rename) };
    if (selection.field.startsWith('__')) return selection;
    const name = names.get(selection.key) ?? `m${names.size}_${selection.name}`;
    names.set(selection.key, name);
    return { ...selection, name };
  };
  return selections.map(rename);
}

const privately = {
  Variable: {
    leave: (node: { name: { value: string } }) => ({
      ...node,
      name: { ...node.name, value: privateVariable(node.name.value) },
    }),
  },
};

function withPrivateNames(definition: VariableDefinitionNode): VariableDefinitionNode {
  return visit<VariableDefinitionNode>(definition, privately);
}

/** What a field is asked with: its arguments, and directives that hubs are told of. */
function printArguments(node: FieldNode): string {
  const given = (node.arguments ?? []).map((argument) => `${argument.name.value}:${printValue(argument.value)}`);
  return given.sort().join(' ');
}

function printDirectives(node: FieldNode): string {
  return (node.directives ?? [])
    .filter(({ name }) => name.value !== 'skip' && name.value !== 'include')
    .map(({ name, arguments: given }) => {
      const written = (given ?? []).map((argument) => `${argument.name.value}:${printValue(argument.value)}`).sort();
      return `@${name.value}${written.length > 0 ? `(${written.join(' ')})` : ''}`;
    })
    .join(' ');
}

function printValue(value: ValueNode): string {
  if (value.kind === Kind.VARIABLE) return `$${privateVariable(value.name.value)}`;
  if (value.kind === Kind.LIST) return `[${value.values.map(printValue).join(' ')}]`;
  if (value.kind === Kind.OBJECT) {
    const fields = value.fields.map((field) => `${field.name.value}:${printValue(field.value)}`);
    return `{${fields.sort().join(' ')}}`;
  }
  return stripIgnoredCharacters(print(value));
}

/**
 * The selections as they are planned. The same field asked for in several places of one selection is asked for once, with
 * everything that is wanted of it.
 */
function printSelections(
  selections: readonly ClientSelection[],
  parent: GraphQLCompositeType,
  api: GraphQLSchema,
  { isRoot = false, keepOrder = false } = {},
): string {
  const merged = new Map<
    string,
    { head: string; type: GraphQLCompositeType | undefined; selections: ClientSelection[] }
  >();
  for (const selection of selections) {
    if (
      selection.kind === 'field' &&
      (isRoot ? selection.field.startsWith('__') : /^__(schema|type)$/.test(selection.field))
    )
      continue;
    const conditions = selection.conditions
      .map(({ variable, is }) => ` @${is ? 'include' : 'skip'}(if:$${variable})`)
      .join('');
    const named =
      selection.kind === 'field'
        ? getNamedType(selection.type)
        : selection.on === undefined
          ? parent
          : api.getType(selection.on);
    const head =
      selection.kind === 'field'
        ? printField(selection)
        : `...${selection.on === undefined ? '' : `on ${selection.on}`}${printDefer(selection.defer)}`;
    const type = isCompositeType(named) ? named : undefined;
    const known = merged.get(head + conditions);
    if (known) known.selections.push(...selection.selections);
    else merged.set(head + conditions, { head: head + conditions, type, selections: [...selection.selections] });
  }
  const printed: string[] = [];
  for (const { head, type, selections: inner } of merged.values()) {
    if (!type) {
      printed.push(head);
      continue;
    }
    // Where all of it may be left out the planner forgets the object itself.
    const isCertain = inner.some(({ conditions }) => conditions.length === 0);
    const body = `${isCertain ? '' : '__typename '}${printSelections(inner, type, api)}`.trim();
    // An object of which nothing is left to ask is still asked for: it may be null.
    if (inner.length > 0 || !head.startsWith('...')) printed.push(`${head}{${body || '__typename'}}`);
  }
  return (keepOrder ? printed : printed.sort()).join(' ');
}

function printField({ field, name, node }: ClientField): string {
  const given = printArguments(node);
  return `${name === field ? '' : `${name}:`}${field}${given && `(${given})`}${printDirectives(node)}`;
}

function printDefer(defer: ClientDefer | undefined): string {
  if (!defer) return '';
  return `@defer(${defer.when === undefined ? '' : `if:$${defer.when} `}label:"${defer.name}")`;
}

function coerce(
  api: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  renamed: readonly VariableDefinitionNode[],
  raw: Readonly<Record<string, unknown>> | null | undefined,
): Coerced {
  const given: Record<string, unknown> = {};
  for (const [index, definition] of definitions.entries()) {
    const name = definition.variable.name.value;
    const known = renamed[index]?.variable.name.value;
    if (raw && known !== undefined && Object.hasOwn(raw, name)) given[known] = raw[name];
  }
  const { coerced, errors } = getVariableValues(api, renamed, given, { maxErrors: coercionErrorsMax });
  if (errors) return { ok: false, errors };
  return { ok: true, variables: Object.assign(Object.create(null) as Record<string, unknown>, coerced) };
}
