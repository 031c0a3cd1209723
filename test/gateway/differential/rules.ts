/** Which of the known exceptions may touch an operation: read from the world and the operation alone. */
import {
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Rule } from './judge.ts';
import type { Operation } from './operations.ts';
import { type Field, type Required, type World } from './world.ts';

const meaningful = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  '__typename',
  '_entities',
  '_service',
  'representations',
]);

export function rulesFor(world: World, schema: GraphQLSchema, { document }: Operation): Set<Rule> {
  const rules = new Set<Rule>();
  if (world.hasNullKeys) rules.add('null key');
  if (world.isFaulty) rules.add('failed resolver');
  const hidden = hiddenNames(world);
  const asked = new Set<Field>();
  const types = new TypeInfo(schema);
  const mutations = new Set<string>();
  let isConditional = false;
  const conditions = new Map<string, string>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      conditions.set(definition.name.value, definition.typeCondition.name.value);
  const fragmentOn = (condition: string | undefined): void => {
    const on = condition === undefined ? undefined : schema.getType(condition);
    if (isObjectType(types.getParentType()) && isAbstractType(on)) rules.add('abstract fragment within an object');
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.FIELD](node) {
        const parent = types.getParentType()?.name ?? '';
        const field = world.types.get(parent)?.fields.get(node.name.value);
        if (field) asked.add(field);
        const alias = node.alias?.value ?? node.name.value;
        if (parent === schema.getMutationType()?.name) {
          if (mutations.has(alias)) rules.add('mutation asked for in two places');
          mutations.add(alias);
        }
        if (node.selectionSet && mayBeLeftOut(node.selectionSet)) rules.add('object all of which may be left out');
        if (alias !== node.name.value && hidden.has(alias)) rules.add('alias of a key or required field');
        if (alias !== node.name.value && meaningful.has(alias)) rules.add('name with a meaning in JavaScript');
      },
      [Kind.DIRECTIVE](node) {
        isConditional ||= node.name.value === 'skip' || node.name.value === 'include';
      },
      [Kind.INLINE_FRAGMENT](node) {
        fragmentOn(node.typeCondition?.name.value);
      },
      [Kind.FRAGMENT_SPREAD](node) {
        fragmentOn(conditions.get(node.name.value));
      },
      [Kind.VARIABLE](node) {
        if (meaningful.has(node.name.value)) rules.add('name with a meaning in JavaScript');
      },
    }),
  );
  const computed = [...asked].filter(({ requires }) => requires);
  if (computed.length > 0 && isConditional) rules.add('needs of a field that is left out');
  if (computed.length > 0 && hasMixedKeys(world)) rules.add('unresolvable key');
  if (computed.some(({ requires }) => requires?.some((one) => takesArguments(world, one))))
    rules.add('arguments of a required field');
  if ([...asked].some((field) => isSharedGrid(field) || needsGrid(world, field)))
    rules.add('list of lists from several subgraphs');
  if ([...asked].some((field) => isOfStandIn(world, field))) rules.add('type of an interface object');
  if (hasStandInWithoutKey(world)) rules.add('hole in the plan');
  return rules;
}

/** Whether all of a selection is conditional; what is in a named fragment may be. */
function mayBeLeftOut({ selections }: SelectionSetNode): boolean {
  return selections.every(
    (node) =>
      (node.directives ?? []).some(({ name }) => name.value === 'skip' || name.value === 'include') ||
      node.kind === Kind.FRAGMENT_SPREAD ||
      (node.kind === Kind.INLINE_FRAGMENT && mayBeLeftOut(node.selectionSet)),
  );
}

/** Names that a gateway may ask for beside what the client wants. */
function hiddenNames(world: World): Set<string> {
  const names = new Set<string>();
  const add = (selections: readonly Required[]): void => {
    for (const { field, selections: inner } of selections) {
      names.add(field);
      if (inner) add(inner);
    }
  };
  for (const { fields } of world.types.values()) {
    for (const field of fields.values()) {
      if (field.isKey) names.add(field.name);
      if (field.requires) add(field.requires);
      if (field.fromContext) names.add(field.fromContext.field);
    }
  }
  return names;
}

function hasMixedKeys(world: World): boolean {
  return [...world.types.values()].some(({ homes }) =>
    [...homes.values()].some(
      ({ keys }) => keys.some(({ resolvable }) => resolvable) && keys.some(({ resolvable }) => !resolvable),
    ),
  );
}

/** The stock gateway takes the interface's name, which such a subgraph answers as `__typename`, for the type of the thing. */
function isOfStandIn(world: World, { declared }: Field): boolean {
  const standIns = [...world.types.values()].flatMap(({ homes }) =>
    [...homes].filter(([, home]) => home.isInterfaceObject).map(([name]) => name),
  );
  return standIns.some((name) => declared.has(name));
}

/** The stock gateway replaces what is in the inner lists by the last answer, or by nothing, instead of merging it. */
function isSharedGrid({ shape, targets }: Field): boolean {
  return targets.length > 0 && shape.nonNull.length > 2;
}

function needsGrid(world: World, { requires }: Field): boolean {
  const isGrid = ({ field, selections }: Required): boolean =>
    [...world.types.values()].some(({ fields }) => (fields.get(field)?.shape.nonNull.length ?? 0) > 2) ||
    (selections ?? []).some(isGrid);
  return (requires ?? []).some(isGrid);
}

function takesArguments(world: World, { field, selections }: Required): boolean {
  const isCalled = [...world.types.values()].some(({ fields }) => (fields.get(field)?.arguments.length ?? 0) > 0);
  return isCalled || (selections ?? []).some((inner) => takesArguments(world, inner));
}

function hasStandInWithoutKey(world: World): boolean {
  return [...world.types.values()].some(({ homes }) =>
    [...homes.values()].some(
      ({ isInterfaceObject, keys }) => isInterfaceObject && !keys.some(({ resolvable }) => resolvable),
    ),
  );
}
