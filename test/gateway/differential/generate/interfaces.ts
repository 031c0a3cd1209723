/** What stands for several types: an interface over entities, in some worlds as an object, and a union. */
import type { Type } from '../world.ts';
import type { Draft } from './draft.ts';
import { argumentsFor, fieldType, scalars } from './shapes.ts';

/** An interface over entities with `id`; in some worlds one subgraph has it as an object. */
export function addInterface(draft: Draft): Type | undefined {
  const { chance, pick, some } = draft.random;
  const candidates = draft.entities.filter(
    (entity) => [...entity.homes.values()].every(({ keys }) => keys.length > 0) && entity.fields.has('id'),
  );
  if (candidates.length < 2) return undefined;
  const implementations = some(candidates, 2);
  const animal = draft.type('Animal', 'interface');
  const withKey = (entity: Type, home: string) => {
    const known = entity.homes.get(home) ?? { keys: [] };
    entity.homes.set(home, known);
    const key = known.keys.find(({ fields }) => fields === 'id');
    if (key) key.resolvable = true;
    else known.keys.unshift({ fields: 'id', resolvable: true });
    const id = entity.fields.get('id');
    if (id) id.declared.set(home, { shape: id.shape, directives: [] });
  };
  for (const entity of implementations) {
    entity.interfaces.push('Animal');
    for (const home of entity.homes.keys()) withKey(entity, home);
  }
  draft.field(animal, 'id', 'ID!', { isKey: true });
  const objectHome = draft.world.subgraphs.length > 1 && chance(0.5) ? pick(draft.world.subgraphs) : undefined;
  if (objectHome !== undefined) {
    const others = draft.world.subgraphs.filter((name) => name !== objectHome);
    const keyHome = pick(others);
    for (const entity of implementations) {
      entity.homes.delete(objectHome);
      for (const field of entity.fields.values()) field.declared.delete(objectHome);
      withKey(entity, keyHome);
      // The first has all keys: it may have been the one that is gone.
      for (const other of entity.fields.values()) {
        if (!other.isKey || other.declared.size > 0) continue;
        other.declared.set(keyHome, { shape: other.shape, directives: [] });
      }
      const home = entity.homes.get(keyHome);
      if (home)
        for (const fields of draft.keysIn(entity))
          if (!home.keys.some((key) => key.fields === fields)) draft.addKey(entity, keyHome, fields);
    }
    animal.homes.set(keyHome, { keys: [{ fields: 'id', resolvable: true }] });
    animal.homes.set(objectHome, { keys: [{ fields: 'id', resolvable: !chance(0.15) }], isInterfaceObject: true });
    draft.interfaceObject = { type: animal, home: objectHome };
  }
  for (const home of draft.world.subgraphs) {
    if (animal.homes.has(home) || home === objectHome) continue;
    if (implementations.some((entity) => entity.homes.has(home)) && chance(0.7)) animal.homes.set(home, { keys: [] });
  }
  return animal;
}

/** One or two fields of the interface, and the same of its implementations in some of their subgraphs. */
export function addInterfaceFields(draft: Draft, animal: Type): void {
  const { between, chance, pick, some } = draft.random;
  const implementations = draft.implementations(animal.name);
  for (let i = between(1, 2); i > 0; i--) {
    const name = draft.freshName();
    const text = pick([
      'String',
      'Int!',
      '[String]',
      'Float',
      ...draft.values.map((value) => value.name),
      ...draft.values.map((value) => `[${value.name}!]`),
    ]);
    const given = chance(0.3) ? argumentsFor(draft, animal.homes.keys().next().value ?? 'alpha') : [];
    const common = draft.field(animal, name, text, { arguments: given });
    for (const entity of implementations) {
      const field = draft.field(entity, name, common.shape, {
        arguments: given,
        targets: draft.world.types.get(common.shape.name)?.kind === 'value' ? [common.shape.name] : [],
      });
      const homes = [...entity.homes.keys()].filter((home) => draft.mayHaveAll(given, common.shape.name, home));
      const owners = chance(0.7) ? homes : some(homes, 1, 2);
      for (const home of owners) draft.declare(field, home, owners.length > 1 ? ['@shareable'] : []);
    }
  }
}

/** What the interface's object adds to every implementation, also from what others know. */
export function addInterfaceObjectFields(draft: Draft, animal: Type, home: string): void {
  const { between, chance } = draft.random;
  const implementations = draft.implementations(animal.name);
  for (let i = between(1, 3); i > 0; i--) {
    const name = draft.freshName();
    const { shape: text, targets, enumValues: values } = fieldType(draft, home);
    const given = chance(0.3) ? argumentsFor(draft, home) : [];
    for (const type of [animal, ...implementations])
      draft.declare(draft.field(type, name, text, { targets, enumValues: values, arguments: given }), home);
  }
  const common = [...animal.fields.values()].find(
    (field) =>
      !field.isKey && field.declared.size === 0 && field.arguments.length === 0 && scalars.includes(field.shape.name),
  );
  if (!common || !chance(0.5) || !animal.homes.get(home)?.keys[0]?.resolvable) return;
  const [owner] = animal.homes.keys();
  // The interface must have the field where it has its key, and every implementation beside it.
  if (owner === undefined || !implementations.every((entity) => entity.fields.get(common.name)?.declared.has(owner)))
    return;
  for (const type of [animal, ...implementations]) {
    type.fields
      .get(common.name)
      ?.declared.set(home, { shape: common.shape, directives: ['@external'], isExternal: true });
    const field = draft.field(type, `${common.name}Told`, 'String', { requires: [{ field: common.name }] });
    draft.declare(field, home, [`@requires(fields: "${common.name}")`]);
  }
}

/** A union, with members of its own in each subgraph. */
export function addUnion(draft: Draft): void {
  const { chance, some } = draft.random;
  const union = draft.type('Any', 'union');
  for (const home of draft.world.subgraphs) {
    const local = draft.entities
      .filter((entity) => entity.homes.has(home) && draft.mayHave(entity.name, home))
      .map(({ name }) => name);
    const members = some([...local, ...draft.values.map(({ name }) => name)], 1, 3);
    if (local.length === 0 || !chance(0.7)) continue;
    union.homes.set(home, { keys: [], members });
    for (const member of members) draft.ensure(member, home);
  }
}
