/** New revisions of rules. Nothing of a rule that was in force is changed, but when it ends. */
import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { NewRule } from '../domain/new-rule.ts';
import type { Provenance } from '../../kit/provenance.ts';
import type { RuleSlot } from '../domain/revision-id.ts';
import type { NewEnds, Place, Revised } from '../domain/revisions.ts';

/** Whoever changes rules waits here for whoever does already, and every process reads them anew afterwards. */
export async function countRuleChange(tx: Database): Promise<void> {
  await tx.execute(sql`update imagery.rule_revision set counter = counter + 1`);
}

/** A table of rules, and what the rule is about: one value for each column of its slot. */
type Rule = RuleSlot;

interface StoredRevision extends Revised, Record<string, unknown> {}

/**
 * Every revision of a rule, the first one first.
 * @param columns those that are read as its values.
 */
export async function revisionsOf(tx: Database, rule: Rule, columns: readonly string[]): Promise<Revised[]> {
  const values = columns.map((name) => sql`${name}::text, ${sql.identifier(name)}::text`);
  const tranches =
    rule.table === 'tariffs'
      ? sql`(select coalesce(json_agg(json_build_object('credits', credits, 'price', price::text) order by credits), '[]')
             from imagery.tranches where tariff_id = rule.id)`
      : sql`'[]'::json`;
  const rows = await tx.execute<StoredRevision>(sql`
    select revision, valid_from as start, valid_to as "end", asked_to as "askedEnd",
      json_build_object(${sql.join(values, sql`, `)}) as values, ${tranches} as tranches
    from imagery.${sql.identifier(rule.table)} as rule
    where ${sql.join(slotConditions(rule), sql` and `)}
    order by revision`);
  const written = (at: string | null): string | null => (at === null ? null : new Date(at).toISOString());
  return rows.map((row) => ({
    ...row,
    ...{ start: written(row.start), end: written(row.end), askedEnd: written(row.askedEnd) },
  }));
}

function slotConditions({ slot }: Rule): SQL[] {
  const about = Object.entries(slot as Record<string, string | null>);
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

/** Has revisions end where others follow them, or where they would have begun. */
export async function endRevisions(tx: Database, rule: Rule, { ends }: NewEnds): Promise<void> {
  for (const { revision, end } of ends) {
    await tx.execute(sql`
      update imagery.${sql.identifier(rule.table)} set valid_to = ${end}::timestamptz
      where ${sql.join(slotConditions(rule), sql` and `)} and revision = ${revision}`);
  }
}

/** Writes a revision; those that it follows have been ended. */
export async function insertRevision(
  tx: Database,
  rule: NewRule,
  { id, revision, start, end }: { id: string; revision: number } & Pick<Place, 'start' | 'end'>,
): Promise<void> {
  const table = sql`imagery.${sql.identifier(rule.table)}`;
  const given: Record<string, unknown> = {
    ...{ revision, valid_from: start, valid_to: end, asked_to: rule.end, provenance: rule.provenance },
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

/** Writes down that a planned revision was withdrawn, and what says so. */
export async function insertWithdrawal(
  tx: Database,
  { kind, id, provenance, now }: { kind: string; id: string; provenance: Provenance; now: Date },
): Promise<void> {
  await tx.execute(sql`
    insert into imagery.rule_withdrawals (kind, revision_id, withdrawn_at, provenance)
    values (${kind}, ${id}, ${now.toISOString()}::timestamptz, ${JSON.stringify(provenance)}::jsonb)`);
}

export async function isWithdrawn(tx: Database, kind: string, id: string): Promise<boolean> {
  const rows = await tx.execute(sql`select from imagery.rule_withdrawals where kind = ${kind} and revision_id = ${id}`);
  return rows.length > 0;
}
