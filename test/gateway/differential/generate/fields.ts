/** The fields of values, entities and roots, and what is hidden of them. */
import { shape, type Type, typeOf } from '../world.ts';
import type { Draft } from './draft.ts';
import { argumentsFor, fieldType, scalars, targetsOf, wrap } from './shapes.ts';

/** Two or three fields of a value, the same in every subgraph. */
export function addValueFields(draft: Draft, value: Type): void {
  const { between, chance, pick } = draft.random;
  for (let i = between(2, 3); i > 0; i--) {
    const refers = draft.entities.filter((entity) => !entity.interfaces.includes('Animal') || !draft.interfaceObject);
    const isReference = chance(0.25) && refers.length > 0;
    const name = isReference ? pick(refers).name : pick(chance(0.15) ? ['Color', 'Blob'] : scalars);
    const field = draft.field(value, draft.freshName(), wrap(draft, name), {
      targets: isReference ? [name] : [],
      enumValues: name === 'Color' ? ['RED'] : undefined,
    });
    if (chance(0.2)) field.arguments.push({ name: 'x', shape: shape('Int'), default: '3' });
    for (const home of value.homes.keys()) draft.declare(field, home);
  }
}

/** Three to six fields of an entity: some shared, some taken over by another subgraph. */
export function addEntityFields(draft: Draft, entity: Type): void {
  const { between, chance, pick, some } = draft.random;
  for (let i = between(3, 6); i > 0; i--) {
    const homes = [...entity.homes]
      .filter(([, { keys }]) => keys.some(({ resolvable }) => resolvable))
      .map(([home]) => home);
    const owner = pick(homes);
    const { shape: type, targets, enumValues: values } = fieldType(draft, owner);
    const field = draft.field(entity, draft.freshName(), type, { targets, enumValues: values });
    if (chance(0.3)) field.arguments = argumentsFor(draft, owner);
    const others = homes.filter(
      (home) =>
        home !== owner &&
        draft.mayHaveAll(field.arguments, type.name, home) &&
        targets.every((target) => targetsOf(draft, type.name, home).includes(target)),
    );
    if (chance(0.25) && others.length > 0) {
      const sharers = [owner, ...some(others, 1)];
      for (const home of sharers) draft.declare(field, home, ['@shareable']).shape = draft.looser(type);
      if (values)
        field.enumValues = values.filter((value) =>
          sharers.every((home) => typeOf(draft.world, type.name).homes.get(home)?.members?.includes(value)),
        );
      if (chance(0.3)) {
        const [declared] = field.declared.values();
        if (declared) declared.extraArguments = [{ name: 'extra', shape: shape('Int') }];
      }
    } else if (chance(0.12) && others.length > 0) {
      const former = pick(others);
      draft.declare(field, owner, [`@override(from: "${former}")`]);
      draft.declare(field, former).isOverridden = true;
    } else draft.declare(field, owner);
  }
}

/** What queries begin with: one to three fields of each subgraph. */
export function addRoots(draft: Draft): void {
  const { between, chance, pick } = draft.random;
  const query = typeOf(draft.world, 'Query');
  for (const home of draft.world.subgraphs) query.homes.set(home, { keys: [] });
  for (const home of draft.world.subgraphs) {
    const local = [...draft.entities, ...draft.values].filter((type) => type.homes.has(home)).map(({ name }) => name);
    const abstract = ['Animal', 'Any'].filter(
      (name) => draft.world.types.get(name)?.homes.has(home) && targetsOf(draft, name, home).length > 0,
    );
    const names = [...local, ...abstract, ...abstract];
    for (let i = between(1, 3); i > 0; i--) {
      const isScalar = names.length === 0 || chance(0.1);
      const name = isScalar ? pick(scalars) : pick(names);
      const field = draft.field(query, `${home.slice(0, 1)}${draft.freshName()}`, wrap(draft, name), {
        targets: isScalar ? [] : targetsOf(draft, name, home),
      });
      if (chance(0.35)) field.arguments = argumentsFor(draft, home);
      const sharers = draft.world.subgraphs.filter(
        (other) =>
          other !== home &&
          draft.mayHaveAll(field.arguments, name, other) &&
          draft.entities.some((entity) => entity.name === name && entity.homes.has(other)),
      );
      if (chance(0.2) && sharers.length > 0) {
        draft.declare(field, home, ['@shareable']);
        draft.declare(field, pick(sharers), ['@shareable']);
      } else draft.declare(field, home);
    }
  }
}

/** One or two changes in some subgraphs. */
export function addMutations(draft: Draft): void {
  const { between, chance, some } = draft.random;
  const mutation = draft.type('Mutation', 'root');
  for (const home of some(draft.world.subgraphs, 1, 3)) {
    mutation.homes.set(home, { keys: [] });
    for (let i = between(1, 2); i > 0; i--) {
      const { shape: type, targets, enumValues: values } = fieldType(draft, home);
      const field = draft.field(mutation, `m${draft.freshName()}`, type, {
        targets,
        enumValues: values,
        isMutation: true,
      });
      if (chance(0.6)) field.arguments = argumentsFor(draft, home);
      draft.declare(field, home);
    }
  }
}

/** Fields that no client sees, where enough others are left. */
export function hideFields(draft: Draft): void {
  for (const { kind, fields } of draft.world.types.values()) {
    if (kind !== 'entity' && kind !== 'value') continue;
    const open = [...fields.values()].filter((field) => !field.isKey && !isOfInterface(draft, field.name));
    if (open.length < 3 || !draft.random.chance(0.35)) continue;
    const hidden = draft.random.pick(open);
    hidden.isInaccessible = true;
    for (const declared of hidden.declared.values())
      if (!declared.isExternal) declared.directives.push('@inaccessible');
  }
}

function isOfInterface(draft: Draft, name: string): boolean {
  return draft.world.types.get('Animal')?.fields.has(name) ?? false;
}
