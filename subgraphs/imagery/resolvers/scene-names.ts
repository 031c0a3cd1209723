/** What a filter over scenes names: a name that nobody knows is refused, as it would silently match nothing. */
import { idsAsked } from '../../kit/connection.ts';
import { badInput, type ErrorCode, shown } from '../../kit/errors.ts';
import { satelliteNamed } from '../../kit/stac-names.ts';
import type { Context } from '../context.ts';
import type { SceneNames } from '../data/unknown-names.ts';
import type { SceneFilter } from './types.generated.ts';

/**
 * The filter with its satellites by their codes, when all that it names is known. One statement more for what this
 * process has not met before.
 * @throws COLLECTION_UNKNOWN, PROGRAMME_UNKNOWN, PLATFORM_UNKNOWN, TOO_MANY_IDS
 */
export async function knownSceneFilter<Filter extends SceneFilter | null | undefined>(
  filter: Filter,
  { loaders }: Pick<Context, 'loaders'>,
): Promise<Filter> {
  if (!filter) return filter;
  const asked = (member: keyof SceneNames) => idsAsked(filter[member] ?? [], { path: ['filter', member] });
  const satellites = asked('platforms').map((name) => ({ name, code: satelliteNamed(name) }));
  const several = satellites.filter(({ code }) => code === null).map(({ name }) => name);
  if (several.length > 0) throw unknownPlatform(several);
  const unknown = await loaders.unknownSceneNames.load({
    collections: asked('collections'),
    programmes: asked('programmes'),
    platforms: satellites.filter(({ code }) => code === undefined).map(({ name }) => name),
  });
  if (unknown.collections.length > 0) {
    throw refusal('COLLECTION_UNKNOWN', 'collections', 'identifiers of collections', unknown.collections);
  }
  if (unknown.programmes.length > 0) {
    const programmes = [...(await loaders.programmes()).keys()].join(', ');
    throw refusal('PROGRAMME_UNKNOWN', 'programmes', `among ${programmes}`, unknown.programmes);
  }
  if (unknown.platforms.length > 0) throw unknownPlatform(unknown.platforms);
  return filter.platforms ? { ...filter, platforms: satellites.map(({ name, code }) => code ?? name) } : filter;
}

function unknownPlatform(found: readonly string[]) {
  return refusal('PLATFORM_UNKNOWN', 'platforms', 'single satellites, such as PHR1A, SPOT6 or S2B', found);
}

function refusal(code: ErrorCode, member: keyof SceneNames, needed: string, found: readonly string[]) {
  return badInput(code, { needed, found: shown(found.join(', ')), path: ['filter', member] });
}
