/** New revisions of rules. Nothing of a rule that was in force is changed, but when it ends. */
import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { NewRule } from '../domain/new-rule.ts';
import type { Tranche } from '../domain/records.ts';

/** The last revision of what a rule is about. */
export interface LastRevision {
  revision: number;
  start: string | null;
  end: string | null;
  /** What it says, as a new revision would say it. */
  values: Record<string, string | null>;
  tranches: Tranche[];
}

/** Whoever changes rules waits here for whoever does already, and every process reads them anew afterwards. */
export async function countRuleChange(tx: Database): Promise<void> {
  await tx.execute(sql`update imagery.rule_revision set counter = counter + 1`);
}

export async function lastRevision(tx: Database, rule: NewRule): Promise<LastRevision | null> {
  const values = Object.keys(rule.values).map((name) => sql`${name}::text, ${sql.identifier(name)}::text`);
  const tranches =
    rule.table === 'tariffs'
      ? sql`(select coalesce(json_agg(json_build_object('credits', credits, 'price', price::text) order by credits), '[]')
             from imagery.tranches where tariff_id = rule.id)`
      : sql`'[]'::json`;
  const [row] = await tx.execute<LastRevision & Record<string, unknown>>(sql`
    select revision, valid_from as start, valid_to as "end", json_build_object(${sql.join(values, sql`, `)}) as values,
      ${tranches} as tranches
    from imagery.${sql.identifier(rule.table)} as rule
    where ${sql.join(slotConditions(rule), sql` and `)}
    order by revision desc limit 1`);
  return row ?? null;
}

function slotConditions({ slot }: NewRule): SQL[] {
  const about = Object.entries(slot);
  // Of the charter there is one, and so all of its revisions are about the same.
  if (about.length === 0) return [sql`true`];
  return about.map(([name, value]) => sql`${sql.identifier(name)} is not distinct from ${value}::text`);
}

/** Whether some revision of the charter is this version: signatures name them. */
export async function isCharterVersion(tx: Database, version: string): Promise<boolean> {
  const rows = await tx.execute(sql`select from imagery.charter_texts where version = ${version}`);
  return rows.length > 0;
}

const withSource = new Set<NewRule['table']>(['quota_rules', 'tariffs', 'order_rules', 'envelopes']);
const withId = new Set<NewRule['table']>([...withSource, 'licences']);

/** Ends the revision before where this one starts, and writes this one. */
export async function insertRevision(
  tx: Database,
  rule: NewRule,
  { id, revision, start, last }: { id: string; revision: number; start: string; last: LastRevision | null },
): Promise<void> {
  const table = sql`imagery.${sql.identifier(rule.table)}`;
  if (last) {
    await tx.execute(sql`
      update ${table} set valid_to = ${start}::timestamptz
      where ${sql.join(slotConditions(rule), sql` and `)} and revision = ${last.revision} and (valid_to is null or valid_to > ${start}::timestamptz)`);
  }
  const given: Record<string, unknown> = {
    ...{ revision, valid_from: start, valid_to: rule.end, provenance: rule.provenance },
    // The rest is known by what it is about, and its source by its provenance alone.
    ...(withId.has(rule.table) && { id }),
    ...(withSource.has(rule.table) && { source: rule.source }),
    ...rule.slot,
    ...rule.values,
  };
  const names = Object.keys(given).map((name) => sql.identifier(name));
  const columns = sql.join(names, sql`, `);
  await tx.execute(sql`
    insert into ${table} (${columns})
    select ${columns} from jsonb_populate_record(null::${table}, ${JSON.stringify(given)}::jsonb)`);
  if (rule.table !== 'tariffs' || rule.tranches.length === 0) return;
  await tx.execute(sql`
    insert into imagery.tranches (tariff_id, credits, price)
    select ${id}, credits, price from jsonb_to_recordset(${JSON.stringify(rule.tranches)}::jsonb) as pack (credits int, price numeric)`);
}
