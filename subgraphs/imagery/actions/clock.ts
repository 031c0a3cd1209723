/** What time alone does: requests that were not paid, or not taken, in time expire. */
import type { Database } from '../../kit/database/types.ts';
import { momentOf } from '../data/moment.ts';
import { lockDueRequest } from '../data/requests.ts';
import { standingOf } from '../domain/request.ts';
import { transitionFor } from '../domain/transitions.ts';
import { retrying } from '../../ledger/retry.ts';
import type { CoreServices } from '../services.ts';
import { move } from './move-request.ts';

/** Requests that one call expires at most: the rest waits for the next. */
const mostAtOnce = 1_000;

/**
 * Expires what is due by the database's clock, each request in a transaction of its own, so that any number of processes
 * may run the clock.
 * @returns the identifiers of those that expired, the longest due first.
 */
export async function tick(db: Database, services: CoreServices): Promise<string[]> {
  const expired: string[] = [];
  while (expired.length < mostAtOnce) {
    const id = await retrying(() => db.transaction((tx) => expireOne(tx, services)));
    if (id === null) break;
    expired.push(id);
  }
  return expired;
}

async function expireOne(tx: Database, services: CoreServices): Promise<string | null> {
  const now = await momentOf(tx, services.offsetMs());
  const request = await lockDueRequest(tx, now);
  if (!request) return null;
  const allowed = transitionFor(standingOf(request), 'EXPIRED', 'CLOCK');
  if (!allowed) throw new Error(`request ${request.id} is due, and ${request.status} does not expire`);
  await move(tx, services, { request, allowed, accountId: null, now, reasonCode: null, message: null });
  return request.id;
}
