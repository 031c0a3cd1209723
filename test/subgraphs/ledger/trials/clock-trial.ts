/** T7: what is reserved around the end of a period is charged once, to the period in which it was reserved. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '../../../../subgraphs/kit/database/types.ts';
import { periodAt } from '../../../../subgraphs/imagery/domain/period.ts';
import type { BalanceKey } from '../../../../subgraphs/ledger/domain/balance.ts';
import { createLedger, type Ledger, type OnceAnswer } from '../../../../subgraphs/ledger/ledger.ts';
import { HoldSettled } from '../../../../subgraphs/ledger/domain/refusals.ts';
import { keyOf } from '../keys.ts';

/** Moments at which calendars differ: where, what, the length of the period, and when by the clock of UTC. */
export const moments = [
  { what: "the year's end in Paris", length: 'P1Y', at: '2026-12-31T23:00:00Z', isEnd: true },
  {
    what: "the year's end in La Réunion, three hours earlier",
    length: 'P1Y',
    at: '2026-12-31T20:00:00Z',
    isEnd: false,
  },
  { what: "the year's end in Greenwich", length: 'P1Y', at: '2027-01-01T00:00:00Z', isEnd: false },
  { what: 'the end of a quarter in summer time', length: 'P3M', at: '2026-06-30T22:00:00Z', isEnd: true },
  { what: 'the end of the quarter in which summer time began', length: 'P3M', at: '2026-03-31T22:00:00Z', isEnd: true },
  { what: 'clocks put forward', length: 'P3M', at: '2026-03-29T01:00:00Z', isEnd: false },
  { what: 'clocks put back', length: 'P3M', at: '2026-10-25T01:00:00Z', isEnd: false },
  { what: 'the end of 29 February in Paris', length: 'P1M', at: '2028-02-29T23:00:00Z', isEnd: true },
  { what: 'the beginning of 29 February in Paris', length: 'P1M', at: '2028-02-28T23:00:00Z', isEnd: false },
  { what: 'the leap second of 2016', length: 'P1Y', at: '2016-12-31T23:59:60Z', isEnd: false },
] as const;

export interface ClockResult {
  /** Of the period before the moment and of the one after: what was granted, is reserved and was used. */
  before: string;
  after: string;
  isSamePeriod: boolean;
}

const trueNow = Date.now;

/** As the database reads it, which knows leap seconds. */
async function timeOf(db: Database, at: string): Promise<number> {
  const [row] = await db.execute<{ at: string }>(sql`select ${at}::timestamptz as at`);
  return Date.parse(row?.at ?? '');
}

/** Of each balance what is granted, reserved and used. */
async function figuresOf(ledger: Ledger, db: Database, keys: readonly BalanceKey[]): Promise<string[]> {
  const balances = await ledger.balances(db, keys);
  return balances.map((balance) => (balance ? `${balance.granted} ${balance.reserved} ${balance.used}` : 'nothing'));
}

/** By how much the ledger's clock has to be ahead of the database's for it to be a time. */
async function aheadTo(db: Database): Promise<(time: number) => number> {
  const [row] = await db.execute<{ now: string }>(sql`select now()`);
  const databaseAheadMs = Date.parse(row?.now ?? '') - trueNow();
  return (time) => time - trueNow() - databaseAheadMs;
}

/**
 * A second before the moment 60 of 100 are reserved, a second after it 30 more; then 50 of the 60 and all 30 are captured.
 * The process's own clock is a day off meanwhile, by `processAheadMs`: nothing may come of it.
 */
export async function clockTrial(
  db: Database,
  { length, at }: (typeof moments)[number],
  processAheadMs: number,
): Promise<ClockResult> {
  const moment = await timeOf(db, at);
  let ledgerTime = moment - 1_000;
  const ahead = await aheadTo(db);
  const ledger = createLedger({ offsetMs: () => ahead(ledgerTime) });
  const person = randomUUID();
  const keyAt = (time: number): BalanceKey => {
    const { start, end } = periodAt(new Date(time), length);
    return keyOf(person, { period: { start, end } });
  };
  const reserve = (id: string, key: BalanceKey, amount: bigint): Promise<void> =>
    ledger.reserve(db, { id, parts: [{ key, amount, limit: 100n, why: 'a rule' }], expiresAt: null, reference: id });
  Date.now = () => trueNow() + processAheadMs;
  try {
    const [before, after] = [keyAt(moment - 1_000), keyAt(moment + 1_000)];
    await reserve(`${person} before`, before, 60n);
    ledgerTime = moment + 1_000;
    await reserve(`${person} after`, after, 30n);
    await ledger.capture(db, `${person} before`, 50n, { final: true });
    await ledger.capture(db, `${person} after`, 30n, { final: true });
    const said = await figuresOf(ledger, db, [before, after]);
    return { before: said[0] ?? '', after: said[1] ?? '', isSamePeriod: before.period.start === after.period.start };
  } finally {
    Date.now = trueNow;
  }
}

/** The moments at which a period ends, which a clock that is put right may pass twice. */
export const ends = moments.filter(({ isEnd }) => isEnd);

export const HOUR_MS = 3_600_000;

export interface JumpResult {
  /** Of the period before the moment and of the one after: what was granted, is reserved and was used. */
  before: string;
  after: string;
  /** A submission that is sent again after the jump: answered as the first time. */
  isReplayed: boolean;
  /** What was to expire half an hour after it was reserved: once the clock has jumped, and once it is right again. */
  expired: number;
  late: 'captured' | 'refused as EXPIRED';
}

/**
 * The ledger's clock, which is the database's, jumps over the end of a period while requests are open and is put right
 * again: as after a change of servers, or when the time is set. Reserved are 60 and 5 before the jump and 30 after it, of
 * 100 a period, each of the period that it is by the transaction's own moment; then 50 of the 60 and all 30 are captured,
 * and at the end the 5.
 */
export async function jumpTrial(
  db: Database,
  { length, at }: (typeof ends)[number],
  { jumpMs, processAheadMs }: { jumpMs: number; processAheadMs: number },
): Promise<JumpResult> {
  const moment = await timeOf(db, at);
  const right = moment - Math.sign(jumpMs) * 1_000;
  let ledgerTime = right;
  const ahead = await aheadTo(db);
  const ledger = createLedger({ offsetMs: () => ahead(ledgerTime) });
  const person = randomUUID();
  const keyAt = (time: number): BalanceKey => {
    const { start, end } = periodAt(new Date(time), length);
    return keyOf(person, { period: { start, end } });
  };
  /** As the hub submits: in a transaction, of the period of its moment. */
  const submit = (name: string, amount: bigint, expiresInMs?: number): Promise<OnceAnswer<string>> =>
    db.transaction((tx) =>
      ledger.onceReserving(tx, { scope: person, key: name, body: name }, (now) => {
        const parts = [{ key: keyAt(now.getTime()), amount, limit: 100n, why: 'a rule' }];
        const expiresAt = expiresInMs === undefined ? null : new Date(now.getTime() + expiresInMs);
        const id = `${person} ${name}`;
        return Promise.resolve({ answer: id, reservation: { id, parts, expiresAt, reference: id } });
      }),
    );
  const capture = (name: string, amount: bigint): Promise<void> =>
    ledger.capture(db, `${person} ${name}`, amount, { final: true });
  Date.now = () => trueNow() + processAheadMs;
  try {
    await submit('first', 60n);
    await submit('short', 5n, HOUR_MS / 2);
    ledgerTime = right + jumpMs;
    const again = await submit('first', 60n);
    await submit('second', 30n);
    const expired = (await ledger.expire(db)).filter((id) => id.startsWith(person)).length;
    await capture('first', 50n);
    await capture('second', 30n);
    ledgerTime = right;
    const late = await capture('short', 5n).then(
      () => 'captured' as const,
      (error: unknown) => {
        if (error instanceof HoldSettled && error.state === 'EXPIRED') return 'refused as EXPIRED' as const;
        throw error;
      },
    );
    const [before = '', after = ''] = await figuresOf(ledger, db, [keyAt(moment - 1_000), keyAt(moment + 1_000)]);
    return { before, after, isReplayed: again.isReplayed, expired, late };
  } finally {
    Date.now = trueNow;
  }
}

/** What {@link jumpTrial} must show of a clock that jumps forward, or back. */
export function afterJump(jumpMs: number): JumpResult {
  return jumpMs > 0
    ? { before: '100 0 50', after: '100 0 30', isReplayed: true, expired: 1, late: 'refused as EXPIRED' }
    : { before: '100 0 30', after: '100 0 55', isReplayed: true, expired: 0, late: 'captured' };
}

/** Far from Greenwich on both sides, and one with half an hour, by the names of both databases and of Node. */
export const timeZones = ['Pacific/Kiritimati', 'America/St_Johns', 'Pacific/Pago_Pago'] as const;

/**
 * {@link clockTrial} in a process and a session of a time zone; then what the audit finds in a session of another, so that
 * nothing that was written depends on where it was.
 */
export async function zoneTrial(
  db: Database,
  moment: (typeof moments)[number],
  [zone, other]: readonly [string, string],
): Promise<ClockResult & { violations: number }> {
  const processZone = process.env['TZ'];
  const inZone = <Result>(name: string, run: (tx: Database) => Promise<Result>): Promise<Result> =>
    db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('TimeZone', ${name}, true)`);
      process.env['TZ'] = name;
      return run(tx);
    });
  try {
    const result = await inZone(zone, (tx) => clockTrial(tx, moment, 0));
    const violations = await inZone(other, (tx) => createLedger().audit(tx));
    return { ...result, violations: violations.length };
  } finally {
    if (processZone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = processZone;
  }
}
