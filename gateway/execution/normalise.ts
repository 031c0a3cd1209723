import {
  type DocumentNode,
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type SelectionNode,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { type ClientSelection, OperationReader, refused } from './client-operation.ts';
import { eachOnce } from './mutation-order.ts';
import { hashOf, privateVariable } from './names.ts';
import { printSelections } from './print-operation.ts';
import type { Variables } from './program.ts';

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
