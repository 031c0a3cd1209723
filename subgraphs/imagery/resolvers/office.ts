import { badInput } from '../../kit/errors.ts';
import type { Context } from '../context.ts';

/** @throws NOT_SIGNED_IN or FORBIDDEN to whoever is not the office. */
export async function refuseUnlessOfficeAsks({ viewer, loaders }: Context): Promise<void> {
  const { roles } = await loaders.asker();
  if (!viewer) throw badInput('NOT_SIGNED_IN', { needed: 'the office', found: 'nobody signed in' });
  if (!roles.includes('OFFICE')) throw badInput('FORBIDDEN', { needed: 'OFFICE', found: roles.join(', ') || 'none' });
}
