import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';

/** What the variables that decide which parts there are have been decided to be. */
export type Decisions = ReadonlyMap<string, boolean>;

export interface DecidedOperation {
  selection: SelectionSetNode;
  variables: readonly VariableDefinitionNode[];
}

const typename: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The one operation of a fetch, with its fragments inlined and what is skipped left out.
 * @throws Error when the document holds none.
 */
export function decideOperation(document: DocumentNode, decisions: Decisions): DecidedOperation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition;
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  if (!operation) throw new Error('a fetch without an operation');
  return {
    selection: decide(operation.selectionSet, fragments, decisions),
    variables: operation.variableDefinitions ?? [],
  };
}

function decide(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  decisions: Decisions,
): SelectionSetNode {
  const selections: SelectionNode[] = [];
  for (const node of set.selections) {
    if (!isIncluded(node.directives, decisions)) continue;
    const directives = node.directives?.filter(({ name }) => name.value !== 'skip' && name.value !== 'include') ?? [];
    if (node.kind === Kind.FIELD) {
      if (!node.selectionSet) selections.push({ ...node, directives });
      else {
        const inner = decide(node.selectionSet, fragments, decisions);
        // An object of which every field is skipped is still asked for: it may be null.
        const kept = inner.selections.length > 0 ? inner : { ...inner, selections: [typename] };
        selections.push({ ...node, directives, selectionSet: kept });
      }
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    if (!fragment) continue;
    const inner = decide(fragment.selectionSet, fragments, decisions);
    if (inner.selections.length === 0) continue;
    if (fragment.typeCondition)
      selections.push({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: fragment.typeCondition,
        directives,
        selectionSet: inner,
      });
    else selections.push(...inner.selections);
  }
  return { kind: Kind.SELECTION_SET, selections };
}

function isIncluded(directives: readonly DirectiveNode[] | undefined, decisions: Decisions): boolean {
  for (const { name, arguments: given } of directives ?? []) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const value = given?.[0]?.value;
    const holds =
      value?.kind === Kind.BOOLEAN
        ? value.value
        : value?.kind === Kind.VARIABLE
          ? decisions.get(value.name.value)
          : undefined;
    if (holds !== undefined && holds !== (name.value === 'include')) return false;
  }
  return true;
}
