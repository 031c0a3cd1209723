/** Makes worlds: federated graphs that mostly compose, and in which federation's features meet. */
import { addContext } from './generate/context.ts';
import { Draft, enumValues } from './generate/draft.ts';
import { addProvides, addRequires } from './generate/external.ts';
import { addEntityFields, addMutations, addRoots, addValueFields, hideFields } from './generate/fields.ts';
import { addInterface, addInterfaceFields, addInterfaceObjectFields, addUnion } from './generate/interfaces.ts';
import { addInputs, giveKeys } from './generate/keys.ts';
import type { World } from './world.ts';

const entityNames = ['Ant', 'Bee', 'Cat', 'Dog', 'Elk'];
const valueNames = ['Vec', 'Box'];

/** @param seed any text: the same world for the same seed. */
export function generateWorld(seed: string): World {
  const draft = new Draft(seed);
  const { between, chance } = draft.random;
  draft.type('Query', 'root');
  for (const name of ['Blob']) draft.type(name, 'scalar');
  for (const name of Object.keys(enumValues)) draft.type(name, 'enum');
  addInputs(draft);
  for (const name of valueNames.slice(0, between(1, 2))) draft.values.push(draft.type(name, 'value'));
  for (const name of entityNames.slice(0, between(2, 4))) draft.entities.push(draft.type(name, 'entity'));
  giveKeys(draft);
  const animals = chance(0.7) ? addInterface(draft) : undefined;
  if (chance(0.6)) addUnion(draft);
  for (const value of draft.values) addValueFields(draft, value);
  if (animals) addInterfaceFields(draft, animals);
  for (const entity of draft.entities) addEntityFields(draft, entity);
  if (animals && draft.interfaceObject) addInterfaceObjectFields(draft, animals, draft.interfaceObject.home);
  addRoots(draft);
  for (const entity of draft.entities) addRequires(draft, entity);
  addProvides(draft);
  if (chance(0.12)) addContext(draft);
  if (chance(0.6)) addMutations(draft);
  hideFields(draft);
  return draft.world;
}
