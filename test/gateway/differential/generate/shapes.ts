/** What a field may be of, and what it may be asked with. */
import { type Argument, shape, type Shape, typeOf } from '../world.ts';
import type { Draft } from './draft.ts';

/** Strings are as common as they are among real fields. */
export const scalars = ['String', 'String', 'Int', 'Float', 'Boolean', 'ID'];

/** A type in lists or not, of nulls or none. */
export function wrap(draft: Draft, name: string): Shape {
  const { chance } = draft.random;
  const depth = chance(0.6) ? 0 : chance(0.75) ? 1 : 2;
  return { name, nonNull: Array.from({ length: depth + 1 }, () => chance(0.3)) };
}

/** What a field of a subgraph is of, the concrete types of its objects and the values of its enum that occur. */
export function fieldType(draft: Draft, home: string): { shape: Shape; targets: string[]; enumValues?: string[] } {
  const { chance, pick } = draft.random;
  const entities = draft.entities.filter(({ name }) => draft.mayHave(name, home));
  const values = draft.values.filter(({ name }) => draft.mayHave(name, home));
  const abstract = ['Animal', 'Any'].filter((name) => draft.world.types.get(name)?.homes.has(home));
  const roll = draft.random.int(100);
  if (roll < 40) return { shape: wrap(draft, pick(scalars)), targets: [] };
  if (roll < 46) return { shape: wrap(draft, 'Blob'), targets: [] };
  if (roll < 54) {
    const name = chance(0.7) ? 'Color' : 'Both';
    draft.ensure(name, home);
    return { shape: wrap(draft, name), targets: [], enumValues: typeOf(draft.world, name).homes.get(home)?.members };
  }
  if (roll < 66 && values.length > 0) {
    const { name } = pick(values);
    return { shape: wrap(draft, name), targets: [name] };
  }
  if (roll < 82 || abstract.length === 0) {
    if (entities.length === 0) return { shape: wrap(draft, pick(scalars)), targets: [] };
    const { name } = pick(entities);
    return { shape: wrap(draft, name), targets: [name] };
  }
  const name = pick(abstract);
  const targets = targetsOf(draft, name, home);
  return targets.length === 0
    ? { shape: wrap(draft, pick(scalars)), targets: [] }
    : { shape: wrap(draft, name), targets };
}

/** The concrete types that a subgraph may answer with for a type. */
export function targetsOf(draft: Draft, name: string, home: string): string[] {
  const type = typeOf(draft.world, name);
  if (type.kind === 'union') return type.homes.get(home)?.members ?? [];
  if (type.kind !== 'interface') return [name];
  const all = draft.implementations(name);
  const local = type.homes.get(home)?.isInterfaceObject ? all : all.filter((entity) => entity.homes.has(home));
  return local.map((entity) => entity.name);
}

/** One to three arguments, whose types the subgraph has from then on. */
export function argumentsFor(draft: Draft, home: string): Argument[] {
  const { chance } = draft.random;
  const possible: Argument[] = [
    { name: 'x', shape: shape('Int'), default: '3' },
    { name: 'y', shape: shape(chance(0.3) ? 'String!' : 'String') },
    { name: 'list', shape: shape('[Int!]'), default: '[1, 2]' },
    { name: 'mode', shape: shape('Mode'), default: chance(0.5) ? 'ON' : undefined },
    { name: 'filter', shape: shape('Filter') },
    { name: 'both', shape: shape('[Both!]!'), default: '[NO]' },
  ];
  const chosen = draft.random.some(possible, 1, 3);
  for (const given of chosen) draft.ensure(given.shape.name, home);
  return chosen;
}
