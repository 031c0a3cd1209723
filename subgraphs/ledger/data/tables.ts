/**
 * The books, in the PostgreSQL schema `ledger`. Only the functions of `functions/` write here: they are what keeps
 * balances, holds and entries in step. All amounts are whole numbers of the smallest unit, in `bigint`.
 *
 * No foreign keys: a check of one locks the balance's row once more for every row that names it, which the busiest row of
 * all would pay for. Balances are never deleted (a trigger), and `audit_ledger()` looks for rows that name none.
 */
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  customType,
  index,
  integer,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';

export const ledger = pgSchema('ledger');

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
const amount = (name: string) => bigint(name, { mode: 'bigint' });
const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/** What one holder has of one grant in one period: the sums of its transfers, kept beside them to be guarded. */
export const balances = ledger.table(
  'balances',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    book: text('book').notNull(),
    holderKind: text('holder_kind').notNull(),
    holderId: text('holder_id').notNull(),
    mission: text('mission').notNull(),
    origin: text('origin').notNull(),
    /** From, and up to without; infinite for one that never ends. */
    periodStart: instant('period_start').notNull(),
    periodEnd: instant('period_end').notNull(),
    unit: text('unit').notNull(),
    granted: amount('granted')
      .notNull()
      .default(sql`0`),
    reserved: amount('reserved')
      .notNull()
      .default(sql`0`),
    used: amount('used')
      .notNull()
      .default(sql`0`),
    /** By how much reserved and used exceed a grant that was lowered under them; never grows otherwise. */
    overhang: amount('overhang')
      .notNull()
      .default(sql`0`),
    /** How many transfers there are, and the last link of their chain. */
    transfers: bigint('transfers', { mode: 'bigint' })
      .notNull()
      .default(sql`0`),
    chain: bytes('chain')
      .notNull()
      .default(sql`''::bytea`),
  },
  (table) => [
    unique('balances_key').on(
      table.holderId,
      table.mission,
      table.periodStart,
      table.origin,
      table.unit,
      table.book,
      table.holderKind,
      table.periodEnd,
    ),
    check('balances_book', sql`${table.book} in ('imagery', 'processing')`),
    check('balances_holder_kind', sql`${table.holderKind} in ('PER_REQUEST', 'PER_USER', 'PER_ORGANISATION')`),
    check('balances_origin', sql`${table.origin} in ('FREE', 'PREFINANCED', 'PURCHASED')`),
    check('balances_period', sql`${table.periodStart} < ${table.periodEnd}`),
    check(
      'balances_not_negative',
      sql`${table.granted} >= 0 and ${table.reserved} >= 0 and ${table.used} >= 0 and ${table.overhang} >= 0`,
    ),
    check('balances_not_overspent', sql`${table.reserved} + ${table.used} <= ${table.granted} + ${table.overhang}`),
  ],
);

/** What happened to a balance, in order; each is the link after the one before. */
export const transfers = ledger.table(
  'transfers',
  {
    balanceId: bigint('balance_id', { mode: 'bigint' }).notNull(),
    /** 1, 2, 3 …, without gaps, for each balance. */
    position: bigint('position', { mode: 'bigint' }).notNull(),
    kind: text('kind').notNull(),
    amount: amount('amount').notNull(),
    /** The database's time. */
    at: instant('at').notNull(),
    holdId: text('hold_id'),
    why: text('why'),
    chain: bytes('chain').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.balanceId, table.position] }),
    check('transfers_kind', sql`${table.kind} in ('GRANT', 'RESERVE', 'CAPTURE', 'RELEASE', 'PURCHASE', 'CORRECTION')`),
    check(
      'transfers_amount',
      sql`case when ${table.kind} in ('GRANT', 'CORRECTION') then ${table.amount} <> 0 else ${table.amount} > 0 end`,
    ),
  ],
);

/** The two sides of each transfer, which sum to nothing. */
export const entries = ledger.table(
  'entries',
  {
    balanceId: bigint('balance_id', { mode: 'bigint' }).notNull(),
    position: bigint('position', { mode: 'bigint' }).notNull(),
    account: text('account').notNull(),
    amount: amount('amount').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.balanceId, table.position, table.account] }),
    check('entries_account', sql`${table.account} in ('ISSUED', 'AVAILABLE', 'RESERVED', 'USED')`),
    check('entries_amount', sql`${table.amount} <> 0`),
  ],
);

/** What was set aside: one row for each balance that a reservation takes from, in the order of spending. */
export const holds = ledger.table(
  'holds',
  {
    /** Chosen by whoever reserves. */
    id: text('id').notNull(),
    part: integer('part').notNull(),
    balanceId: bigint('balance_id', { mode: 'bigint' }).notNull(),
    amount: amount('amount').notNull(),
    captured: amount('captured')
      .notNull()
      .default(sql`0`),
    released: amount('released')
      .notNull()
      .default(sql`0`),
    /** Of what was captured. */
    refunded: amount('refunded')
      .notNull()
      .default(sql`0`),
    /** The same for all parts of a hold; what ended it, once it has ended. */
    state: text('state').notNull().default('PENDING'),
    /** Infinite for one that does not expire. */
    expiresAt: instant('expires_at').notNull(),
    reference: text('reference'),
    reservedAt: instant('reserved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.part] }),
    index('holds_to_expire')
      .on(table.expiresAt)
      .where(sql`state = 'PENDING' and expires_at < 'infinity'`),
    check('holds_amount', sql`${table.amount} > 0`),
    check(
      'holds_parts',
      sql`${table.captured} >= 0 and ${table.released} >= 0 and ${table.captured} + ${table.released} <= ${table.amount}`,
    ),
    check('holds_refunded', sql`${table.refunded} between 0 and ${table.captured}`),
    check('holds_state', sql`${table.state} in ('PENDING', 'CAPTURED', 'RELEASED', 'EXPIRED')`),
    check('holds_settled', sql`${table.state} = 'PENDING' or ${table.captured} + ${table.released} = ${table.amount}`),
  ],
);

/** What was asked under a key, and what was answered; written in the transaction of its effect. */
export const answers = ledger.table(
  'answers',
  {
    scope: text('scope').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    /** As it was sent, to the byte. Null only within the transaction that makes it. */
    answer: text('answer'),
    holdId: text('hold_id'),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.scope, table.key] })],
);
