import { badInput } from '../../kit/errors.ts';
import { isOffice, rolesSaid } from '../domain/access.ts';
import type { Context } from '../context.ts';

/** @throws NOT_SIGNED_IN or FORBIDDEN to whoever is not the office. */
export async function refuseUnlessOfficeAsks({ viewer, loaders }: Context): Promise<void> {
  const asker = await loaders.asker();
  if (!viewer) throw badInput('NOT_SIGNED_IN', { needed: 'the office', found: 'nobody signed in' });
  if (!isOffice(asker)) throw badInput('FORBIDDEN', { needed: 'OFFICE', found: rolesSaid(asker) });
}
