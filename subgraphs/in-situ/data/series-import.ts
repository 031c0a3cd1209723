/**
 * Series on their way in. Lines are staged first, so that repeated times are found whatever the order of the file, the
 * memory stays the same however long it is, and a strict import can move all of it in one statement.
 */
import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { StoredCounts } from '../../kit/import/report.ts';

export interface FillableDatastream {
  key: number;
  columnName: string | null;
  missingValue: string | null;
}

export interface StagedLine {
  line: number;
  /** Milliseconds since 1970. */
  at: number;
  value: number | null;
  quality: string | null;
}

export interface RepeatedLine {
  line: number;
  keptLine: number;
  /** Milliseconds since 1970. */
  at: number;
}

export async function fillableDatastream(db: Database, id: string): Promise<FillableDatastream | null> {
  const [row] = await db.execute<FillableDatastream & Record<string, unknown>>(sql`
    select key, column_name as "columnName", missing_value as "missingValue"
    from in_situ.datastreams where id = ${id}`);
  return row ?? null;
}

/** @param importId a name of this import alone, such as a random UUID. */
export async function stageLines(
  db: Database,
  importId: string,
  key: number,
  lines: readonly StagedLine[],
): Promise<void> {
  await db.execute(sql`
    insert into in_situ.observations_staged (import_id, datastream_key, line, at, value, quality)
    select ${importId}, ${key}::int, line, to_timestamp(ms / 1000), value, quality
    from unnest(
      ${sql.param(lines.map(({ line }) => line))}::int[],
      ${sql.param(lines.map(({ at }) => at))}::float8[],
      ${sql.param(lines.map(({ value }) => value))}::float8[],
      ${sql.param(lines.map(({ quality }) => quality))}::text[]
    ) as given (line, ms, value, quality)`);
}

/** Tells the planner how much is staged: without, it sorts all of it for every slice. */
export async function noteStaged(db: Database): Promise<void> {
  await db.execute(sql`analyze in_situ.observations_staged`);
}

/** A stretch of time of what is staged: after one moment, up to another. */
export interface Slice {
  after: string | null;
  upTo: string;
}

/**
 * The next stretch of about `size` lines; null when nothing is left. Its end is found along the index, so that a slice
 * costs the same however much is staged.
 */
export async function nextSlice(
  db: Database,
  importId: string,
  after: string | null,
  size: number,
): Promise<Slice | null> {
  const [row] = await db.execute<{ upTo: string }>(sql`
    select at as "upTo" from (
      select at from in_situ.observations_staged
      where import_id = ${importId} and at > coalesce(${after}::timestamptz, '-infinity') order by at, line limit ${size}
    ) as ahead
    order by at desc limit 1`);
  return row ? { after, upTo: row.upTo } : null;
}

function within(importId: string, { after, upTo }: Slice): SQL {
  return sql`import_id = ${importId} and at > coalesce(${after}::timestamptz, '-infinity') and at <= ${upTo}::timestamptz`;
}

/** Of the lines that share a time the first with a value is kept; the others are named here, in their order. */
export async function repeatedLines(db: Database, importId: string, slice: Slice): Promise<RepeatedLine[]> {
  const rows = await db.execute<RepeatedLine & Record<string, unknown>>(sql`
    select line, kept as "keptLine", round(extract(epoch from at) * 1000)::float8 as at
    from (
      select line, at, first_value(line) over (partition by at order by value is null, line) as kept
      from in_situ.observations_staged where ${within(importId, slice)}
    ) as staged
    where line <> kept
    order by line`);
  return rows.map(({ line, keptLine, at }) => ({ line, keptLine, at }));
}

/** Moves a slice of what is staged into a series. What is held already and the same stays untouched. */
export async function moveStaged(db: Database, importId: string, key: number, slice: Slice): Promise<StoredCounts> {
  const [row] = await db.execute<StoredCounts & Record<string, unknown>>(sql`
    with taken as (
      delete from in_situ.observations_staged where ${within(importId, slice)} returning at, line, value, quality
    ), slice as (
      select distinct on (at) at, value, quality from taken order by at, value is null, line
    ), written as (
      insert into in_situ.observations as held (datastream_key, at, value, quality)
      select ${key}::int, at, value, quality from slice
      on conflict (datastream_key, at) do update set value = excluded.value, quality = excluded.quality
        where (held.value, held.quality) is distinct from (excluded.value, excluded.quality)
      returning xmax = 0 as added
    )
    select new, updated, total - new - updated as unchanged from
      (select count(*)::int as total from slice) as all_of_it,
      (select count(*) filter (where added)::int as new, count(*) filter (where not added)::int as updated
        from written) as touched`);
  return row ?? { new: 0, updated: 0, unchanged: 0 };
}

/** Clears what an import has staged. */
export async function clearStaged(db: Database, importId: string): Promise<void> {
  await clearing(db, sql`import_id = ${importId}`);
}

/** Clears what imports staged over a day ago that were killed. */
export async function clearForgotten(db: Database): Promise<void> {
  await clearing(db, sql`staged_at < now() - interval '1 day'`);
}

/** In steps, because it may be much. */
async function clearing(db: Database, which: SQL): Promise<void> {
  for (;;) {
    const rows = await db.execute(sql`
      delete from in_situ.observations_staged where ctid in (
        select ctid from in_situ.observations_staged where ${which} limit 5000)
      returning 1`);
    if (rows.length === 0) return;
  }
}
