/** Fields that are computed from what they were reached through: `@context` and `@fromContext`. */
import { shape, typeOf } from '../world.ts';
import type { Draft } from './draft.ts';

/** A thing that is told about what it was reached through. */
export function addContext(draft: Draft): void {
  const { chance, pick } = draft.random;
  const home = pick(draft.world.subgraphs);
  const other = pick(draft.world.subgraphs.filter((name) => name !== home));
  const farm = draft.type('Farm', 'entity');
  const gate = draft.type('Gate', 'entity');
  farm.context = 'farm';
  for (const type of [farm, gate]) {
    for (const one of [home, other]) type.homes.set(one, { keys: [{ fields: 'id', resolvable: true }] });
    draft.declareAll(draft.field(type, 'id', 'ID!', { isKey: true }), type);
  }
  draft.declare(draft.field(farm, 'prop', chance(0.5) ? 'String' : 'String!'), home);
  draft.declare(draft.field(farm, 'elsewhere', 'Int'), other);
  draft.declare(draft.field(farm, 'gate', chance(0.5) ? 'Gate' : 'Gate!', { targets: ['Gate'] }), home);
  const told = draft.field(gate, 'told', 'String', { fromContext: { type: 'Farm', field: 'prop' } });
  told.arguments = [
    { name: 'from', shape: shape('String'), fromContext: '$farm { prop }' },
    ...(chance(0.5) ? [{ name: 'x', shape: shape('Int'), default: '3' }] : []),
  ];
  draft.declare(told, home);
  draft.declare(draft.field(gate, 'width', 'Float'), other);
  const query = typeOf(draft.world, 'Query');
  draft.declare(draft.field(query, 'farms', '[Farm]', { targets: ['Farm'] }), home);
  if (chance(0.5)) draft.declare(draft.field(query, 'farm', 'Farm', { targets: ['Farm'] }), other);
}
