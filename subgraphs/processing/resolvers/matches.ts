import { badInput, shown } from '../../kit/errors.ts';
import { idsAsked } from '../../kit/connection.ts';
import type { Context } from '../context.ts';
import { chosen } from '../domain/choose.ts';
import { matchesOf } from '../domain/match.ts';
import type { Given } from '../domain/requirements.ts';
import type { ServiceMatchParent } from './ServiceMatch.ts';

/**
 * The services asked for, judged for what they would be run on.
 * @throws ARGUMENT_INVALID for an id that is no service's, TOO_MANY_IDS.
 */
export async function servicesFor(
  given: Given,
  { ids, eligibleOnly }: { ids?: readonly string[] | null; eligibleOnly: boolean },
  { loaders }: Context,
): Promise<ServiceMatchParent[]> {
  const all = await loaders.services();
  const { services, unknown } = chosen(all, ids ? idsAsked(ids) : null);
  if (unknown.length > 0) {
    throw badInput('ARGUMENT_INVALID', {
      needed: `ids must be of ${all.map(({ id }) => id).join(', ')}`,
      found: unknown.map(shown).join(', '),
      path: ['ids'],
    });
  }
  return matchesOf(services, given, { eligibleOnly });
}
