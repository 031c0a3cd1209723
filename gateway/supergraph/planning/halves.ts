import {
  type DocumentNode,
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/**
 * One query as two that ask together for what it asks, parted where it first asks for two things.
 * @returns undefined where nothing can be parted: a single chain of fields; what changes something, which would be done
 * twice; what is deferred, whose parts belong together; and what named fragments say.
 */
export function halvesOf(document: DocumentNode): [DocumentNode, DocumentNode] | undefined {
  const [definition, ...others] = document.definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return undefined;
  if (definition.operation !== OperationTypeNode.QUERY || defers(definition)) return undefined;
  const halves = partsOf(definition.selectionSet);
  const withSelections = (selectionSet: SelectionSetNode): DocumentNode => ({
    ...document,
    definitions: [{ ...definition, selectionSet }],
  });
  return halves && [withSelections(halves[0]), withSelections(halves[1])];
}

function partsOf(set: SelectionSetNode): [SelectionSetNode, SelectionSetNode] | undefined {
  const { selections } = set;
  const [only] = selections;
  if (only === undefined) return undefined;
  if (selections.length > 1) {
    const middle = Math.ceil(selections.length / 2);
    return [
      { ...set, selections: selections.slice(0, middle) },
      { ...set, selections: selections.slice(middle) },
    ];
  }
  if (only.kind === Kind.FRAGMENT_SPREAD || !only.selectionSet) return undefined;
  const below = partsOf(only.selectionSet);
  return below && [within(set, only, below[0]), within(set, only, below[1])];
}

function within(
  set: SelectionSetNode,
  around: FieldNode | InlineFragmentNode,
  selectionSet: SelectionSetNode,
): SelectionSetNode {
  return { ...set, selections: [{ ...around, selectionSet }] };
}

function defers(definition: OperationDefinitionNode): boolean {
  let found = false;
  visit(definition, {
    [Kind.DIRECTIVE](node) {
      found ||= node.name.value === 'defer';
    },
  });
  return found;
}
