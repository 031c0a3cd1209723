/** T7: what is reserved around the end of a period is charged once, to the period in which it was reserved. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '../../../../subgraphs/kit/database/types.ts';
import { periodAt } from '../../../../subgraphs/imagery/domain/period.ts';
import type { BalanceKey } from '../../../../subgraphs/ledger/domain/balance.ts';
import { createLedger } from '../../../../subgraphs/ledger/ledger.ts';
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

/**
 * A second before the moment 60 of 100 are reserved, a second after it 30 more; then 50 of the 60 and all 30 are captured.
 * The process's own clock is a day off meanwhile, by `processAheadMs`: nothing may come of it.
 */
export async function clockTrial(
  db: Database,
  { length, at }: (typeof moments)[number],
  processAheadMs: number,
): Promise<ClockResult> {
  const [row] = await db.execute<{ now: string; at: string }>(sql`select now(), ${at}::timestamptz as at`);
  const moment = Date.parse(row?.at ?? '');
  const databaseAheadMs = Date.parse(row?.now ?? '') - Date.now();
  let ledgerTime = moment - 1_000;
  const trueNow = Date.now;
  const ledger = createLedger({ offsetMs: () => ledgerTime - trueNow() - databaseAheadMs });
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
    const figures = await ledger.balances(db, [before, after]);
    const said = figures.map((balance) =>
      balance ? `${balance.granted} ${balance.reserved} ${balance.used}` : 'nothing',
    );
    return { before: said[0] ?? '', after: said[1] ?? '', isSamePeriod: before.period.start === after.period.start };
  } finally {
    Date.now = trueNow;
  }
}
