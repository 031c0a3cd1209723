import { badInput, shown } from '../../kit/errors.ts';
import { satelliteNamed } from '../../kit/stac-names.ts';
import type { Context } from '../context.ts';
import { satelliteCodes } from '../domain/sensors.ts';

/**
 * Nothing, when each of these is a satellite: of a known form, known to the hub, or one that products were made from,
 * which costs a statement.
 * @throws PLATFORM_UNKNOWN: a name that nobody knows would silently match nothing, and so would a constellation.
 */
export async function platformsAsked(names: readonly string[], { loaders }: Pick<Context, 'loaders'>): Promise<void> {
  const isKnown = async (name: string): Promise<boolean> => {
    const satellite = satelliteNamed(name);
    return satellite === undefined ? satelliteCodes.has(name) || loaders.hasPlatform.load(name) : satellite !== null;
  };
  const known = await Promise.all(names.map(isKnown));
  const unknown = names.filter((_, index) => !known[index]);
  if (unknown.length === 0) return;
  throw badInput('PLATFORM_UNKNOWN', {
    needed: 'single satellites, such as S2A, LANDSAT8 or VENUS',
    found: shown(unknown.join(', ')),
    path: ['filter', 'platforms'],
  });
}
