/** T3 and T10: what clients saw, in the order fast-check or chance chose, is what some order of theirs explains. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import type { OpenDatabase } from '../../../../subgraphs/kit/database/types.ts';
import type { BalanceKey } from '../../../../subgraphs/ledger/domain/balance.ts';
import { createLedger, type Ledger } from '../../../../subgraphs/ledger/ledger.ts';
import { retrying } from '../../../../subgraphs/ledger/retry.ts';
import { keyOf } from '../keys.ts';
import { linearization, type Operation } from '../linearizable.ts';
import { LedgerModel, type ModelKey } from '../model.ts';
import { refusalAsText } from './refusal.ts';

const onPaper: ModelKey = 'FREE 0';

type Act =
  | { do: 'submit'; hold: number; amount: number; retried: boolean }
  | { do: 'capture'; hold: number; amount: number; final: boolean }
  | { do: 'release'; hold: number }
  | { do: 'refund'; hold: number; amount: number }
  | { do: 'grant'; limit: number }
  | { do: 'read' };

/** Three holds of the same few ids, so that clients meet. */
const hold = fc.nat({ max: 3 });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('submit' as const),
      hold,
      amount: fc.integer({ min: 1, max: 6 }),
      retried: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('capture' as const),
      hold,
      amount: fc.integer({ min: 1, max: 4 }),
      final: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('release' as const), hold }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('refund' as const), hold, amount: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('grant' as const), limit: fc.integer({ min: 0, max: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('read' as const) }) },
);

interface Played {
  database: OpenDatabase;
  /** Waited for before every statement. */
  pause: (label: string) => Promise<void>;
}

/** Lets clients play their acts at the same time on an account of their own, and looks for an order that explains it. */
async function play(scripts: Act[][], { database, pause }: Played): Promise<{ operations: number; unknown: number }> {
  const id = randomUUID();
  const key = keyOf(id);
  const atStep = (step: string): Promise<void> => pause(step);
  const ledger = createLedger({ atStep });
  await retrying(() => ledger.grant(database.db, key, 10n, 'a rule'));
  const history: Operation[] = [];
  let clock = 0;
  await Promise.all(
    scripts.map(async (script, client) => {
      for (const [n, done] of script.entries()) {
        await pause(`client ${client} before act ${n}`);
        const operation: Operation = {
          client,
          calledAt: (clock += 1),
          answeredAt: Infinity,
          answer: null,
          label: JSON.stringify(done),
          apply: onModel(done, `${id} ${client} ${n}`, id),
        };
        history.push(operation);
        try {
          operation.answer = await perform(done, {
            database,
            ledger,
            key,
            requestKey: `${id} ${client} ${n}`,
            account: id,
          });
          operation.answeredAt = clock += 1;
        } catch (error) {
          // The connection was cut and the operation has no key to ask again with: it may or may not have happened.
          if (!isCut(error)) throw error;
        }
      }
    }),
  );
  const initial = new LedgerModel(Infinity);
  initial.grant(onPaper, 10n);
  if (linearization(history, initial) === null) {
    const lines = history.map(
      ({ client, calledAt, answeredAt, label, answer }) =>
        `${client} [${calledAt}, ${answeredAt}] ${label} -> ${answer}`,
    );
    throw new Error(`no order explains this history:\n${lines.join('\n')}`);
  }
  return { operations: history.length, unknown: history.filter(({ answer }) => answer === null).length };
}

function onModel(done: Act, requestKey: string, account: string): (model: LedgerModel) => string {
  return (model) => {
    switch (done.do) {
      case 'submit': {
        const holdId = `${account} ${done.hold}`;
        if (model.holds.has(holdId) && BigInt(done.amount) <= model.left(onPaper)) return 'EXISTS';
        return model.submit(
          requestKey,
          requestKey,
          holdId,
          [{ key: onPaper, amount: BigInt(done.amount), limit: null }],
          null,
        );
      }
      case 'capture':
        return model.capture(`${account} ${done.hold}`, BigInt(done.amount), done.final);
      case 'release':
        return model.release(`${account} ${done.hold}`);
      case 'refund':
        return model.refund(`${account} ${done.hold}`, BigInt(done.amount));
      case 'grant':
        return model.grant(onPaper, BigInt(done.limit));
      case 'read':
        return model.read(onPaper);
    }
  };
}

interface Performing {
  database: OpenDatabase;
  ledger: Ledger;
  key: BalanceKey;
  requestKey: string;
  account: string;
}

function perform(done: Act, { database: { db }, ledger, key, requestKey, account }: Performing): Promise<string> {
  const nothing = (): string => 'done';
  switch (done.do) {
    case 'submit': {
      const id = `${account} ${done.hold}`;
      const reservation = { id, parts: [{ key, amount: BigInt(done.amount) }], expiresAt: null, reference: requestKey };
      const request = { scope: account, key: requestKey, body: requestKey };
      // Once in its own statement, once in a transaction with more in it; both are asked again when the connection is cut.
      const submit = (): Promise<string> =>
        done.retried
          ? ledger.submit(db, request, reservation, { id }).then(({ answer }) => answer.id)
          : db.transaction(async (tx) => {
              const { answer } = await ledger.once(tx, request, async () => {
                try {
                  await ledger.reserve(tx, reservation);
                  return id;
                } catch (error) {
                  return refusalAsText(error);
                }
              });
              return answer;
            });
      return retrying(submit).catch((error: unknown) => (isTaken(error) ? 'EXISTS' : refusalAsText(error)));
    }
    case 'capture':
      return ledger.capture(db, `${account} ${done.hold}`, BigInt(done.amount), done).then(nothing, refusalAsText);
    case 'release':
      return ledger.release(db, `${account} ${done.hold}`, 'cancelled').then(nothing, refusalAsText);
    case 'refund':
      return ledger.refund(db, `${account} ${done.hold}`, BigInt(done.amount), 'clouds').then(nothing, refusalAsText);
    case 'grant':
      return ledger.grant(db, key, BigInt(done.limit), 'a revision').then(nothing, refusalAsText);
    case 'read':
      return ledger
        .balances(db, [key])
        .then(([balance]) => (balance ? `${balance.granted} ${balance.reserved} ${balance.used}` : ''));
  }
}

function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') return at.code;
  return '';
}

/** The id of the hold is another's. */
function isTaken(error: unknown): boolean {
  return codeOf(error) === '23505';
}

function isCut(error: unknown): boolean {
  return /^(57P0[12]|08006|CONNECT|ECONNRESET|EPIPE)/.test(codeOf(error));
}

/** T3: in every order that fast-check chooses for the statements of three clients. */
export async function scheduleTrial(
  database: OpenDatabase,
  { schedules, seed }: { schedules: number; seed?: number },
): Promise<{ schedules: number; operations: number }> {
  let operations = 0;
  const scripts = fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 });
  const property = fc.asyncProperty(fc.scheduler(), scripts, async (scheduler, of) => {
    const pause = (label: string): Promise<void> => scheduler.schedule(Promise.resolve(), label);
    const played = play(of, { database, pause });
    await scheduler.waitFor(played);
    operations += (await played).operations;
  });
  await fc.assert(property, { numRuns: schedules, endOnFailure: true, ...(seed !== undefined && { seed }) });
  return { schedules, operations };
}

/**
 * T10: as chance has it, with so many clients at once. `cuts` ends connections of the server's clients meanwhile; what
 * has a key is then asked again, of the rest it is unknown whether it happened.
 */
export async function historyTrial(
  database: OpenDatabase,
  { histories, clients, cuts, seed = Date.now() }: { histories: number; clients: number; cuts: boolean; seed?: number },
): Promise<{ histories: number; operations: number; unknown: number }> {
  const total = { histories, operations: 0, unknown: 0 };
  const scripts = fc.array(fc.array(act, { minLength: 1, maxLength: 2 }), { minLength: clients, maxLength: clients });
  for (const [n, script] of fc.sample(scripts, { numRuns: histories, seed }).entries()) {
    const playing = play(script, { database, pause: () => Promise.resolve() });
    const played = cuts && n % 2 === 1 ? await cutWhile(playing, database) : await playing;
    total.operations += played.operations;
    total.unknown += played.unknown;
  }
  return total;
}

/** Ends a connection that is at work, again and again until the clients are done. */
async function cutWhile<Played>(playing: Promise<Played>, { db }: OpenDatabase): Promise<Played> {
  let isOver = false;
  const over = playing.finally(() => (isOver = true));
  while (!isOver) {
    const cut = db.execute(sql`
      select pg_terminate_backend(pid) from (
        select pid from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
        order by random() limit 1) as one`);
    await Promise.race([over, cut]).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
  }
  return over;
}
