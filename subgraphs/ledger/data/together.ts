/** Submissions that come while others are being committed travel together: a commit is paid once for all of them. */
import { sql } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import { rowsOf } from '../../kit/database/prepared.ts';
import type { Database } from '../../kit/database/types.ts';
import type { Reservation } from '../domain/hold.ts';
import { submit, type KeyedRequest, type Submitted } from './answers.ts';
import { partAsLiteral, shift, type Calling } from './call.ts';

/** Some are prepared while others wait for the disk; more of them would each be smaller, and cost more. */
const UNDER_WAY_MAX = 3;
const TOGETHER_MAX = 64;

/** A submission of one balance, with the text that is its answer when it is made. */
export interface Submission {
  request: KeyedRequest;
  reservation: Reservation;
  answer: string;
}

interface Waiting extends Submission {
  settle: (result: Submitted | Promise<Submitted>) => void;
}

interface Queue {
  waiting: Waiting[];
  underWay: number;
}

/**
 * A way to submit that gathers. Nobody waits for company: what comes while nothing is under way leaves at once, alone.
 * Within a transaction of the caller's, and with several parts, a submission is its own statement.
 */
export function submitTogether(
  calling: () => Calling,
): (db: Database, request: KeyedRequest, reservation: Reservation, answer: string) => Promise<Submitted> {
  const queues = new WeakMap<Database, Queue>();

  function leave(db: Database, queue: Queue): void {
    while (queue.underWay < UNDER_WAY_MAX && queue.waiting.length > 0) {
      const leaving = takeDistinct(queue);
      queue.underWay += 1;
      void travel(db, calling(), leaving).finally(() => {
        queue.underWay -= 1;
        leave(db, queue);
      });
    }
  }

  return (db, request, reservation, answer) => {
    if (db instanceof PgTransaction || reservation.parts.length !== 1)
      return submit(db, calling(), request, reservation, answer);
    const queue = queues.get(db) ?? { waiting: [], underWay: 0 };
    queues.set(db, queue);
    return new Promise((settle) => {
      queue.waiting.push({ request, reservation, answer, settle });
      leave(db, queue);
    });
  };
}

/** The first ones that have different keys: the same key again finds the answer of the first, when that has arrived. */
function takeDistinct(queue: Queue): Waiting[] {
  const keys = new Set<string>();
  const taken: Waiting[] = [];
  queue.waiting = queue.waiting.filter((one) => {
    const key = JSON.stringify([one.request.scope, one.request.key]);
    if (keys.has(key) || taken.length === TOGETHER_MAX) return true;
    keys.add(key);
    taken.push(one);
    return false;
  });
  return taken;
}

async function travel(db: Database, calling: Calling, all: readonly Waiting[]): Promise<void> {
  const alone = async (): Promise<void> => {
    await Promise.allSettled(
      all.map((one) => {
        const submitted = submitAlone(db, calling, one);
        one.settle(submitted);
        return submitted;
      }),
    );
  };
  if (all.length === 1) return alone();
  try {
    const answered = await submitAll(db, calling, all);
    const byPlace = new Map(answered.map(({ n, ...one }) => [Number(n) - 1, one]));
    for (const [place, one] of all.entries()) {
      // Whose key was forgotten in the meantime has no answer: nothing was done, and they ask again for themselves.
      one.settle(byPlace.get(place) ?? submitAlone(db, calling, one));
    }
  } catch {
    // One that the database refuses fails them all, and none has happened, or the connection was lost and nobody knows:
    // each asks for itself, under its key.
    await alone();
  }
}

function submitAlone(db: Database, calling: Calling, { request, reservation, answer }: Submission): Promise<Submitted> {
  return submit(db, calling, request, reservation, answer);
}

/** Each with its place among those given, from 1 on. */
type Placed = Submitted & { n: string };

/** Several of one balance each, under keys that differ, in one statement: each is made or refused for itself. */
export function submitAll(db: Database, calling: Calling, all: readonly Submission[]): Promise<Placed[]> {
  const texts = (of: (one: Submission) => string | null): ReturnType<typeof sql> =>
    sql`${sql.param(all.map(of))}::text[]`;
  return rowsOf<Placed>(
    db,
    sql`
      select n, answer, is_reused as "isReused", is_replayed as "isReplayed"
      from ledger.submit_all(
        ${texts(({ request }) => request.scope)}, ${texts(({ request }) => request.key)},
        ${texts(({ request }) => request.requestHash)}, ${texts(({ answer }) => answer)},
        ${texts(({ reservation }) => reservation.id)},
        ${texts(({ reservation }) => partOf(reservation))}::ledger.part[],
        ${texts(({ reservation }) => reservation.expiresAt?.toISOString() ?? null)}::timestamptz[],
        ${texts(({ reservation }) => reservation.reference)}, ${shift(calling)})`,
  );
}

function partOf({ parts: [part] }: Reservation): string {
  if (part === undefined) throw new RangeError('a reservation must have parts; got none');
  return partAsLiteral(part);
}
