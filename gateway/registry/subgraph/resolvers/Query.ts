import { connectionOf, pageSize } from '../../../../subgraphs/kit/connection.ts';
import { decodeCursor, encodeCursor } from '../../../../subgraphs/kit/cursor.ts';
import { badInput, shown } from '../../../../subgraphs/kit/errors.ts';
import { countCentres, readCentrePage } from '../data/centres.ts';
import { readTermEnums, readTerms } from '../data/read.ts';
import type { QueryResolvers } from './types.generated.ts';

const byName = 'NAME';

export const Query: QueryResolvers = {
  infrastructure: (_, __, { loaders }) => loaders.infrastructure(),
  hub: async (_, { id }, { loaders }) => (await loaders.hubs()).find((hub) => hub.id === id) ?? null,
  hubs: (_, __, { loaders }) => loaders.hubs(),
  centre: async (_, { id }, { loaders }) => (await loaders.centres()).find((centre) => centre.id === id) ?? null,
  centres: async (_, { hub = null, first, after }, { db, loaders }) => {
    const hubs = hub === null ? [] : await loaders.hubs();
    if (hub !== null && !hubs.some(({ id }) => id === hub)) {
      throw badInput('HUB_UNKNOWN', {
        needed: `one of ${hubs.map(({ id }) => id).join(', ')}`,
        found: shown(hub),
        path: ['hub'],
      });
    }
    const limit = pageSize(first) + 1;
    const [name, id] = after ? decodeCursor(after, byName, ['text', 'text']) : [];
    const position = name !== undefined && id !== undefined ? { name, id } : null;
    return connectionOf({
      rows: await readCentrePage(db, { hub, after: position, limit }),
      first,
      after,
      cursorOf: (centre) => encodeCursor(byName, [centre.name, centre.id]),
      totalCount: () => countCentres(db, hub),
    });
  },
  subgraph: async (_, { name }, { loaders }) => (await loaders.subgraphs()).find((part) => part.name === name) ?? null,
  subgraphs: (_, __, { loaders }) => loaders.subgraphs(),
  terms: async (_, { of }, { db }) => {
    const terms = await readTerms(db, of);
    if (terms.length > 0) return terms;
    const enums = await readTermEnums(db);
    throw badInput('ARGUMENT_INVALID', {
      needed: `of must be one of ${enums.join(', ')}`,
      found: shown(of),
      path: ['of'],
    });
  },
};
