/** Fields that one subgraph declares and another resolves: `@requires` and `@provides`. */
import { type Field, printRequired, type Required, shape, type Type } from '../world.ts';
import type { Draft } from './draft.ts';

/** Fields computed from what other subgraphs know of the same entity. */
export function addRequires(draft: Draft, entity: Type): void {
  const { chance, between, pick, some } = draft.random;
  for (const [home, { keys }] of entity.homes) {
    if (!keys.some(({ resolvable }) => resolvable) || !chance(0.55)) continue;
    const foreign = [...entity.fields.values()].filter((field) => mayBeExternal(draft, field, home, 2));
    for (let i = between(1, 2); i > 0 && foreign.length > 0; i--) {
      const required = some(foreign, 1, 2).flatMap((field) => external(draft, entity, field, home, 2) ?? []);
      if (required.length === 0) continue;
      const field = draft.field(entity, draft.freshName(), pick(['String', 'String', 'String!']), {
        requires: required,
      });
      if (chance(0.2)) field.arguments.push({ name: 'x', shape: shape('Int'), default: '3' });
      draft.declare(field, home, [`@requires(fields: ${JSON.stringify(printRequired(required))})`]);
    }
  }
}

/** Fields of an entity that are told along with a reference to it. */
export function addProvides(draft: Draft): void {
  const { chance, pick } = draft.random;
  for (const type of draft.world.types.values()) {
    if (type.kind !== 'entity' && type.kind !== 'root') continue;
    for (const field of [...type.fields.values()]) {
      const target = draft.world.types.get(field.shape.name);
      if (target?.kind !== 'entity' || field.declared.size !== 1 || field.isMutation || !chance(0.3)) continue;
      const [[home, declared] = []] = [...field.declared];
      if (home === undefined || !declared || declared.isExternal) continue;
      const provided = [...target.fields.values()].filter(
        (one) => one.arguments.length === 0 && mayBeExternal(draft, one, home, 0) && one.declared.size > 0,
      );
      if (provided.length === 0) continue;
      const chosen = pick(provided);
      external(draft, target, chosen, home, 0);
      share(draft, target, chosen.name);
      declared.provides = [chosen.name];
      declared.directives.push(`@provides(fields: "${chosen.name}")`);
    }
  }
}

/** What is provided is resolved in several places. */
function share(draft: Draft, type: Type, name: string): void {
  const holders =
    draft.interfaceObject && type.interfaces.includes('Animal')
      ? [type, draft.interfaceObject.type, ...draft.implementations('Animal')]
      : [type];
  for (const holder of holders) {
    for (const { isExternal, directives } of holder.fields.get(name)?.declared.values() ?? []) {
      if (!isExternal && !directives.includes('@shareable')) directives.push('@shareable');
    }
  }
}

function mayBeExternal(draft: Draft, field: Field, home: string, depth: number): boolean {
  if (
    field.isKey ||
    field.requires ||
    field.fromContext ||
    (field.declared.has(home) && !field.declared.get(home)?.isExternal)
  )
    return false;
  if ([...field.declared.values()].some(({ isOverridden, extraArguments }) => isOverridden || extraArguments))
    return false;
  if (field.declared.size === 0 || !draft.mayHaveAll(field.arguments, field.shape.name, home)) return false;
  const kind = draft.world.types.get(field.shape.name)?.kind;
  if (kind === 'interface' || kind === 'union') return false;
  return depth > 0 || (kind !== 'value' && kind !== 'entity');
}

/** Declares a field of others in a subgraph, and says how it is selected. */
function external(draft: Draft, owner: Type, field: Field, home: string, depth: number): Required | undefined {
  const { some } = draft.random;
  const type = draft.world.types.get(field.shape.name);
  let selections: Required[] | undefined;
  if (type?.kind === 'value' || type?.kind === 'entity') {
    const inner = [...type.fields.values()].filter((one) =>
      type.kind === 'value'
        ? !['value', 'entity'].includes(draft.world.types.get(one.shape.name)?.kind ?? '')
        : !one.isKey && mayBeExternal(draft, one, home, 0),
    );
    if (inner.length === 0) return undefined;
    draft.ensure(type.name, home);
    selections = some(inner, 1, 2).flatMap((one) =>
      type.kind === 'value'
        ? [{ field: one.name, ...givenArguments(draft, one) }]
        : (external(draft, type, one, home, depth - 1) ?? []),
    );
    if (selections.length === 0) return undefined;
  }
  if (owner.kind === 'entity' && !field.declared.has(home)) {
    const declared = [...field.declared.values()].filter(({ isExternal }) => !isExternal);
    const merged = {
      name: field.shape.name,
      nonNull: field.shape.nonNull.map((_, level) => declared.every((one) => one.shape.nonNull[level])),
    };
    draft.declare(field, home, ['@external']).shape = merged;
    const mine = field.declared.get(home);
    if (mine) mine.isExternal = true;
    // Where it is provided, only values that this subgraph has can be told.
    const known = draft.world.types.get(field.shape.name)?.homes.get(home)?.members;
    if (known && field.enumValues) field.enumValues = field.enumValues.filter((value) => known.includes(value));
  }
  return { field: field.name, ...givenArguments(draft, field), selections };
}

/** Arguments of a required field, as they stand in SDL and as its resolver gets them. */
function givenArguments(draft: Draft, field: Field): Pick<Required, 'arguments'> {
  const { chance, int } = draft.random;
  if (field.arguments.length === 0) return {};
  const values: Record<string, unknown> = {};
  const written: string[] = [];
  for (const { name, shape: type, default: given } of field.arguments) {
    const value = int(9);
    if (name === 'x' && chance(0.7)) {
      values[name] = value;
      written.push(`x: ${value}`);
    } else if (name === 'y' && (type.nonNull[0] || chance(0.5))) {
      values[name] = `r${value}`;
      written.push(`y: "r${value}"`);
    } else if (given !== undefined)
      values[name] = given === 'ON' ? 'ON' : given === '[NO]' ? ['NO'] : (JSON.parse(given) as unknown);
  }
  return { arguments: { text: written.length > 0 ? `(${written.join(', ')})` : '', values } };
}
