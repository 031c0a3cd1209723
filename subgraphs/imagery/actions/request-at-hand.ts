import type { Database } from '../../kit/database/types.ts';
import { lockRequest } from '../data/requests.ts';
import { maySeeRequest, rolesOn, type Asker } from '../domain/access.ts';
import type { RequestStatus } from '../domain/contract.generated.ts';
import { standingOf, type RequestRecord } from '../domain/request.ts';
import { nextStatuses, requestTransitions, transitionFor, type Allowed } from '../domain/transitions.ts';
import { Refused, userError } from '../domain/user-errors.ts';

/**
 * The request, locked until the transaction ends.
 * @throws Refused when it does not exist, or the viewer may not see it: which of the two is not told.
 */
export async function requestAtHand(tx: Database, asker: Asker, id: string): Promise<RequestRecord> {
  const request = await lockRequest(tx, id);
  if (!request || !maySeeRequest(asker, request)) {
    throw new Refused([userError('REQUEST_UNKNOWN', { path: ['requestId'], found: id })]);
  }
  return request;
}

/**
 * The step to a status, if the table has it for whoever asks.
 * @throws Refused with INVALID_TRANSITION: `required` is where the step starts, or whose it is; `found` what there is.
 */
export function stepTo(asker: Asker, request: RequestRecord, to: RequestStatus): Allowed {
  const roles = rolesOn(asker, request);
  const standing = standingOf(request);
  const allowed = transitionFor(standing, to, { roles });
  if (allowed) return allowed;
  const steps = requestTransitions.filter((step) => step.to === to);
  const fromHere = steps.filter(({ from }) => from === request.status);
  const theirs = fromHere.some(({ by }) => by.some((role) => roles.includes(role)));
  throw new Refused([userError('INVALID_TRANSITION', { path: ['to'], ...explained() })], request.id);

  function explained(): { required: string; found: string } {
    if (fromHere.length === 0) {
      const starts = [...new Set(steps.map(({ from }) => from).filter((from) => from !== '-'))];
      return { required: starts.join(', ') || 'none', found: request.status };
    }
    if (theirs) return { required: nextStatuses(standing, { roles }).join(', ') || 'none', found: to };
    const owners = [...new Set(fromHere.flatMap(({ by }) => by))];
    return { required: owners.join(', ') || 'the clock', found: roles.join(', ') || 'none' };
  }
}
