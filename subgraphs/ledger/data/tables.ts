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

// Types rather than checks of texts: every statement that writes to a table reads and prepares its checks again.
export const book = ledger.enum('book', ['imagery', 'processing']);
export const holderKind = ledger.enum('holder_kind', ['PER_REQUEST', 'PER_USER', 'PER_ORGANISATION']);
export const origin = ledger.enum('origin', ['FREE', 'PREFINANCED', 'PURCHASED']);
export const kind = ledger.enum('kind', ['GRANT', 'RESERVE', 'CAPTURE', 'RELEASE', 'PURCHASE', 'CORRECTION']);
export const account = ledger.enum('account', ['ISSUED', 'AVAILABLE', 'RESERVED', 'USED']);
export const holdState = ledger.enum('hold_state', ['PENDING', 'CAPTURED', 'RELEASED', 'EXPIRED']);

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
const whole = (name: string) => bigint(name, { mode: 'bigint' });
const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/** What one holder has of one grant in one period: the sums of its transfers, kept beside them to be guarded. */
export const balances = ledger.table(
  'balances',
  {
    id: whole('id').primaryKey().generatedAlwaysAsIdentity(),
    book: book('book').notNull(),
    holderKind: holderKind('holder_kind').notNull(),
    holderId: text('holder_id').notNull(),
    mission: text('mission').notNull(),
    origin: origin('origin').notNull(),
    /** From, and up to without; infinite for one that never ends. */
    periodStart: instant('period_start').notNull(),
    periodEnd: instant('period_end').notNull(),
    unit: text('unit').notNull(),
    granted: whole('granted')
      .notNull()
      .default(sql`0`),
    reserved: whole('reserved')
      .notNull()
      .default(sql`0`),
    used: whole('used')
      .notNull()
      .default(sql`0`),
    /** By how much reserved and used exceed a grant that was lowered under them; nothing else makes it grow. */
    overhang: whole('overhang')
      .notNull()
      .default(sql`0`),
    /** How many transfers there are, and the last link of their chain. */
    transfers: whole('transfers')
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
    // One short expression, as every statement that writes reads and prepares it again.
    check(
      'balances_never_overspent',
      sql`least(granted, reserved, used, overhang, granted + overhang - reserved - used) >= 0`,
    ),
  ],
);

/** What happened to a balance, in order; each is the link after the one before. */
export const transfers = ledger.table(
  'transfers',
  {
    balanceId: whole('balance_id').notNull(),
    /** 1, 2, 3 …, without gaps, for each balance. */
    position: whole('position').notNull(),
    kind: kind('kind').notNull(),
    amount: whole('amount').notNull(),
    /** The database's time. */
    at: instant('at').notNull(),
    holdId: text('hold_id'),
    why: text('why'),
    chain: bytes('chain').notNull(),
  },
  (table) => [primaryKey({ columns: [table.balanceId, table.position] })],
);

/** The two sides of each transfer, which sum to nothing. */
export const entries = ledger.table(
  'entries',
  {
    balanceId: whole('balance_id').notNull(),
    position: whole('position').notNull(),
    account: account('account').notNull(),
    amount: whole('amount').notNull(),
  },
  (table) => [primaryKey({ columns: [table.balanceId, table.position, table.account] })],
);

/** What was set aside: one row for each balance that a reservation takes from, in the order of spending. */
export const holds = ledger.table(
  'holds',
  {
    /** Chosen by whoever reserves. */
    id: text('id').notNull(),
    part: integer('part').notNull(),
    balanceId: whole('balance_id').notNull(),
    amount: whole('amount').notNull(),
    captured: whole('captured')
      .notNull()
      .default(sql`0`),
    released: whole('released')
      .notNull()
      .default(sql`0`),
    /** Of what was captured. */
    refunded: whole('refunded')
      .notNull()
      .default(sql`0`),
    /** The same for all parts of a hold; what ended it, once it has ended. */
    state: holdState('state').notNull().default('PENDING'),
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
    /** The hold that a reservation under this key made. */
    holdId: text('hold_id'),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.scope, table.key] })],
);
