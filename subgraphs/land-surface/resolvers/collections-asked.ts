import { badInput, shown } from '../../kit/errors.ts';
import type { Context } from '../context.ts';
import type { CollectionRow } from '../data/rows.ts';

/**
 * The collections of these names, former ones too, in their order; one statement for all of a level.
 * @throws COLLECTION_UNKNOWN: a name that nobody knows would silently match nothing.
 */
export async function collectionsAsked(
  names: readonly string[],
  { loaders }: Pick<Context, 'loaders'>,
): Promise<CollectionRow[]> {
  const found = await Promise.all(names.map((name) => loaders.collection.load(name)));
  const unknown = names.filter((_, index) => !found[index]);
  if (unknown.length > 0) {
    throw badInput('COLLECTION_UNKNOWN', {
      needed: 'identifiers of collections',
      found: shown(unknown.join(', ')),
      path: ['collections'],
    });
  }
  return found.filter((collection) => collection !== null);
}
