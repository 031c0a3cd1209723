/** Smaller cases of the same fault. */
import {
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  type SelectionNode,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import type { Operation } from './operations.ts';
import { openTrial, type Outcome, type Trial } from './trial.ts';
import type { World } from './world.ts';

export type IsSameFault = (outcome: Outcome) => boolean;

/** Drops parts of an operation for as long as the fault stays. */
export async function shrinkOperation(
  trial: Trial,
  start: Outcome,
  isSame: IsSameFault,
  triesMax = 200,
): Promise<Outcome> {
  let best = start;
  let tries = 0;
  for (let smaller = true; smaller;) {
    smaller = false;
    for (const candidate of smallerOperations(best.operation)) {
      if (++tries > triesMax) return best;
      if (sizeOf(candidate) >= sizeOf(best.operation) || validate(trial.monolith.schema, candidate.document).length > 0)
        continue;
      const outcome = await trial.run(candidate);
      if (!outcome || !isSame(outcome)) continue;
      best = outcome;
      smaller = true;
      break;
    }
  }
  return best;
}

/** Without regard to layout. */
function sizeOf({ text }: Operation): number {
  return stripIgnoredCharacters(text).length;
}

function* smallerOperations({ document, variables }: Operation): Generator<Operation> {
  const total = countOf(document);
  for (let index = 0; index < total; index++) {
    for (const edit of ['drop', 'unwrap', 'plain', 'bare'] as const) {
      const edited = edit === 'bare' && index > 0 ? undefined : editAt(document, index, edit);
      if (!edited) continue;
      const tidied = tidy(edited);
      if (tidied) yield { document: tidied, text: `${print(tidied)}\n`, variables: only(variables, tidied) };
    }
  }
}

type Edit = 'drop' | 'unwrap' | 'plain' | 'bare';

function countOf(document: DocumentNode): number {
  let count = 0;
  visit(document, { SelectionSet: ({ selections }) => void (count += selections.length) });
  return count;
}

/** The selection with this number changed; undefined when nothing is. */
function editAt(document: DocumentNode, at: number, edit: Edit): DocumentNode | undefined {
  let index = -1;
  let changed = false;
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const change = (node: SelectionNode): readonly SelectionNode[] => {
    const alone = [node];
    if (edit === 'drop') return [];
    if (edit === 'unwrap') {
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        return fragment
          ? [
              {
                kind: Kind.INLINE_FRAGMENT,
                typeCondition: fragment.typeCondition,
                selectionSet: fragment.selectionSet,
                directives: node.directives,
              },
            ]
          : alone;
      }
      return node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet.selections : alone;
    }
    if (edit === 'plain') {
      if (node.kind !== Kind.FIELD) return [{ ...node, directives: [] }];
      return [{ ...node, alias: undefined, directives: [], arguments: [] }];
    }
    return node.kind === Kind.FIELD ? [{ ...node, arguments: [] }] : alone;
  };
  const edited = visit(document, {
    SelectionSet(node): SelectionSetNode | undefined {
      const selections = node.selections.flatMap((selection) => {
        index += 1;
        if (index !== at) return [selection];
        changed = true;
        return change(selection);
      });
      return { ...node, selections };
    },
  });
  return changed ? edited : undefined;
}

/** Without what is empty or unused. */
function tidy(document: DocumentNode): DocumentNode | undefined {
  const isEmpty = (set: SelectionSetNode | undefined): boolean => set?.selections.length === 0;
  let tidied: DocumentNode = visit(document, {
    Field: { leave: (node: FieldNode) => (isEmpty(node.selectionSet) ? null : undefined) },
    InlineFragment: { leave: (node) => (isEmpty(node.selectionSet) ? null : undefined) },
  });
  const spread = namesIn(tidied, Kind.FRAGMENT_SPREAD);
  tidied = {
    ...tidied,
    definitions: tidied.definitions.filter(
      (one) => one.kind !== Kind.FRAGMENT_DEFINITION || (spread.has(one.name.value) && !isEmpty(one.selectionSet)),
    ),
  };
  const definitions = tidied.definitions.map((one): DefinitionNode => {
    if (one.kind !== Kind.OPERATION_DEFINITION) return one;
    const used = usedVariables(tidied);
    return {
      ...one,
      variableDefinitions: one.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)),
    };
  });
  const [operation] = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  return operation && !isEmpty(operation.selectionSet) ? { ...tidied, definitions } : undefined;
}

function namesIn(document: ASTNode, kind: Kind.FRAGMENT_SPREAD): Set<string> {
  const names = new Set<string>();
  visit(document, { [kind]: (node: { name: { value: string } }) => void names.add(node.name.value) });
  return names;
}

function usedVariables(document: DocumentNode): Set<string> {
  const used = new Set<string>();
  visit(document, { VariableDefinition: () => false, Variable: (node) => void used.add(node.name.value) });
  return used;
}

function only(variables: Operation['variables'], document: DocumentNode): Operation['variables'] {
  const used = usedVariables(document);
  return Object.fromEntries(Object.entries(variables).filter(([name]) => used.has(name)));
}

/** Drops subgraphs, types and fields that the fault does not need. */
export async function shrinkSchema(
  world: World,
  start: Outcome,
  sdls: ReadonlyMap<string, string>,
  isSame: IsSameFault,
  limitMs = 12_000,
) {
  const until = Date.now() + limitMs;
  let best = { sdls, outcome: start };
  let documents = new Map([...sdls].map(([name, sdl]) => [name, parse(sdl, { noLocation: true })]));
  const attempt = async (candidate: Map<string, DocumentNode>): Promise<boolean> => {
    const printed = new Map([...candidate].map(([name, document]) => [name, `${print(document)}\n`]));
    let trial: Trial | undefined;
    try {
      trial = await openTrial(world, printed);
      if (!trial || validate(trial.monolith.schema, start.operation.document).length > 0) return false;
      const outcome = await trial.run(start.operation);
      if (!outcome || !isSame(outcome)) return false;
      best = { sdls: printed, outcome };
      documents = candidate;
      return true;
    } catch {
      return false;
    } finally {
      await trial?.close();
    }
  };
  for (const name of sdls.keys()) {
    const rest = new Map(documents);
    rest.delete(name);
    if (rest.size > 0) await attempt(rest);
  }
  for (const part of ['definition', 'field'] as const) {
    for (const name of [...documents.keys()]) {
      for (let index = 0; Date.now() < until; index++) {
        const document = documents.get(name);
        const smaller = document && without(document, part, index);
        if (!smaller) break;
        if (await attempt(new Map([...documents, [name, smaller]]))) index -= 1;
      }
    }
  }
  return best;
}

/** @returns undefined when there is nothing with this number. */
function without(document: DocumentNode, part: 'definition' | 'field', at: number): DocumentNode | undefined {
  let index = -1;
  let found = false;
  const drop = (): null | undefined => {
    index += 1;
    if (index !== at) return undefined;
    found = true;
    return null;
  };
  const smaller =
    part === 'field'
      ? visit(document, { FieldDefinition: drop, InputValueDefinition: drop })
      : visit(document, {
          ObjectTypeDefinition: drop,
          InterfaceTypeDefinition: drop,
          UnionTypeDefinition: drop,
          EnumTypeDefinition: drop,
          InputObjectTypeDefinition: drop,
          ScalarTypeDefinition: drop,
        });
  if (!found) return undefined;
  const hasFields = (one: DefinitionNode): boolean => !('fields' in one) || (one.fields?.length ?? 0) > 0;
  return { ...smaller, definitions: smaller.definitions.filter(hasFields) };
}
