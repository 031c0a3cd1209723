/** Reading balances, their movements and holds: one statement for any number of keys. */
import { sql, type SQL } from 'drizzle-orm';
import { rowsOf } from '../../kit/database/prepared.ts';
import type { Database } from '../../kit/database/types.ts';
import {
  availableOf,
  type Balance,
  type BalanceKey,
  type Book,
  type Holder,
  type Movement,
  type Origin,
} from '../domain/balance.ts';
import type { Hold, HoldState } from '../domain/hold.ts';
import { partAsLiteral } from './call.ts';

/** The keys as rows `asked (key, n)`, numbered from 1. */
function asked(keys: readonly BalanceKey[]): SQL {
  const literals = keys.map((key) => partAsLiteral({ key }));
  return sql`unnest(${sql.param(literals)}::text[]) with ordinality as asked (key, n)`;
}

interface KeyRow {
  book: Book;
  holderKind: Holder['kind'];
  holderId: string;
  mission: string;
  origin: Origin;
  start: string;
  end: string;
  unit: string;
}

const keyColumns = sql`
  b.book, b.holder_kind as "holderKind", b.holder_id as "holderId", b.mission, b.origin,
  b.period_start as start, b.period_end as "end", b.unit`;

function keyOf({ book, holderKind, holderId, mission, origin, start, end, unit }: KeyRow): BalanceKey {
  const period = { start: finite(start), end: finite(end) };
  return { book, holder: { kind: holderKind, id: holderId }, mission, origin, period, unit };
}

function finite(instant: string): string | null {
  return instant.endsWith('infinity') ? null : instant;
}

interface BalanceRow {
  granted: string;
  reserved: string;
  used: string;
}

function figuresOf(row: BalanceRow): Omit<Balance, 'key'> {
  const figures = { granted: BigInt(row.granted), reserved: BigInt(row.reserved), used: BigInt(row.used) };
  return { ...figures, available: availableOf(figures) };
}

export async function readBalances(db: Database, keys: readonly BalanceKey[]): Promise<Array<Balance | null>> {
  if (keys.length === 0) return [];
  const rows = await rowsOf<BalanceRow & { id: string | null }>(
    db,
    sql`
    select b.id, b.granted, b.reserved, b.used
    from ${asked(keys)}
    left join ledger.balances b on b.id = ledger.balance_of(asked.key::ledger.part)
    order by asked.n`,
  );
  return keys.map((key, n) => {
    const row = rows[n];
    return !row || row.id === null ? null : { key, ...figuresOf(row) };
  });
}

interface MovementRow {
  n: number;
  position: string;
  kind: Movement['kind'];
  amount: string;
  at: string;
  holdId: string | null;
  why: string | null;
}

/** The last so many movements of each balance before a position, the newest first; none of a balance that is missing. */
export async function readLatestMovements(
  db: Database,
  keys: readonly BalanceKey[],
  { first, before }: { first: number; before: bigint | null },
): Promise<Movement[][]> {
  const below = (before ?? 9_223_372_036_854_775_807n).toString();
  const rows = await rowsOf<MovementRow>(
    db,
    sql`
    select asked.n::int as n, page.*
    from ${asked(keys)}
    cross join lateral (
      select position, kind, amount, at, hold_id as "holdId", why from ledger.transfers
      where balance_id = ledger.balance_of(asked.key::ledger.part) and position < ${below}::bigint
      order by position desc
      limit ${first}) as page
    order by asked.n, page.position desc`,
  );
  const pages = keys.map((): Movement[] => []);
  for (const { n, position, kind, amount, at, holdId, why } of rows) {
    pages[n - 1]?.push({ position: BigInt(position), kind, amount: BigInt(amount), at, holdId, why });
  }
  return pages;
}

/** How many movements each balance has; 0 of one that is missing. */
export async function countMovements(db: Database, keys: readonly BalanceKey[]): Promise<number[]> {
  const rows = await rowsOf<{ count: number }>(
    db,
    sql`
    select coalesce(b.transfers, 0)::int as count
    from ${asked(keys)}
    left join ledger.balances b on b.id = ledger.balance_of(asked.key::ledger.part)
    order by asked.n`,
  );
  return rows.map(({ count }) => count);
}

interface HoldRow extends KeyRow {
  id: string;
  state: HoldState;
  amount: string;
  captured: string;
  released: string;
  refunded: string;
  expiresAt: string;
  reservedAt: string;
  reference: string | null;
}

export async function readHolds(db: Database, ids: readonly string[]): Promise<Array<Hold | null>> {
  const rows = await rowsOf<HoldRow>(
    db,
    sql`
    select h.id, h.state, h.amount, h.captured, h.released, h.refunded, h.expires_at as "expiresAt",
      h.reserved_at as "reservedAt", h.reference, ${keyColumns}
    from ledger.holds h join ledger.balances b on b.id = h.balance_id
    where h.id = any (${sql.param([...ids])}::text[])
    order by h.id, h.part`,
  );
  const holds = new Map<string, Hold>();
  for (const row of rows) {
    const { id, state, reference, reservedAt } = row;
    const part = {
      key: keyOf(row),
      amount: BigInt(row.amount),
      captured: BigInt(row.captured),
      released: BigInt(row.released),
      refunded: BigInt(row.refunded),
    };
    const hold = holds.get(id) ?? {
      ...{ id, state, reference, reservedAt, expiresAt: finite(row.expiresAt) },
      ...{ reserved: 0n, captured: 0n, released: 0n, refunded: 0n, parts: [] },
    };
    hold.reserved += part.amount;
    hold.captured += part.captured;
    hold.released += part.released;
    hold.refunded += part.refunded;
    hold.parts.push(part);
    holds.set(id, hold);
  }
  return ids.map((id) => holds.get(id) ?? null);
}
