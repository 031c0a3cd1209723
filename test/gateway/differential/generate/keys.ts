/** Which subgraph knows which entity by which keys, and the inputs that all may ask for. */
import { shape, type Type } from '../world.ts';
import type { Draft } from './draft.ts';

/** An input with another within, and lists of lists. */
export function addInputs(draft: Draft): void {
  const filter = draft.type('Filter', 'input');
  const inner = draft.type('Inner', 'input');
  const add = (type: Type, name: string, text: string, given?: string) =>
    type.fields.set(name, {
      name,
      shape: shape(text),
      arguments: given === undefined ? [] : [{ name, shape: shape(text), default: given }],
      targets: [],
      declared: new Map(),
    });
  add(filter, 'limit', 'Int', '5');
  if (draft.random.chance(0.4)) add(filter, 'must', 'Boolean!');
  add(filter, 'tags', '[String!]');
  // Not in every subgraph: a default would be filled in where nobody else knows of it.
  add(filter, 'mode', 'Mode');
  add(filter, 'inner', 'Inner');
  add(inner, 'grid', '[[Int]]');
  add(inner, 'both', 'Both', 'NO');
}

/** Which subgraphs have which entities by which keys; the first has all keys. */
export function giveKeys(draft: Draft): void {
  const { chance, pick, some } = draft.random;
  for (const entity of draft.entities) {
    const nestedType = `${entity.name}Ref`;
    const possible = ['id', 'code', 'num tag', 'ref { uid }', ...(draft.world.hasNullKeys ? ['alt'] : [])];
    const chosen = chance(0.85) ? ['id', ...some(possible.slice(1), 0, 2)] : some(possible.slice(1, 4), 1, 2);
    const homes = some(draft.world.subgraphs, Math.min(2, draft.world.subgraphs.length), 4);
    const first = pick(homes);
    for (const home of homes) {
      const keys = home === first ? chosen : some(chosen, 1);
      const isMixed = keys.length > 1 && home !== first && chance(0.35);
      const unresolvable = isMixed ? pick(keys) : undefined;
      entity.homes.set(home, { keys: keys.map((fields) => ({ fields, resolvable: fields !== unresolvable })) });
    }
    if (chosen.includes('ref { uid }')) {
      const type = draft.type(nestedType, 'value');
      for (const home of homes)
        if (entity.homes.get(home)?.keys.some(({ fields }) => fields === 'ref { uid }'))
          type.homes.set(home, { keys: [] });
      draft.declareAll(draft.field(type, 'uid', 'ID!', { isKey: true }), type);
      draft.declareAll(draft.field(type, 'extra', 'String'), type);
    }
    const keyFields: Record<string, string> = {
      id: 'ID!',
      code: 'String!',
      num: 'Int!',
      tag: 'String!',
      ref: `${nestedType}!`,
      alt: 'String',
    };
    for (const fields of chosen) {
      for (const [name] of fields.replace(/\{.*\}/, '').matchAll(/\w+/g)) {
        const field = draft.field(entity, name, keyFields[name] ?? 'ID', {
          isKey: true,
          targets: name === 'ref' ? [nestedType] : [],
        });
        for (const [home, { keys }] of entity.homes)
          if (keys.some((key) => key.fields === fields))
            field.declared.set(home, { shape: field.shape, directives: [] });
      }
    }
  }
}
