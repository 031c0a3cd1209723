/** The rules in one statement: they are few, and a request that needs one mostly needs them all. */
import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { CategoryTerms, Mission, QuotaRule, Settings, StoredLicence, Tariff } from '../domain/records.ts';

/** Every revision of every rule; who asks chooses by moment. */
export interface Rules {
  quotaRules: QuotaRule[];
  tariffs: Tariff[];
  terms: CategoryTerms[];
  settings: Settings;
}

export interface CharterTextRow {
  version: string;
  url: string;
  licences: Array<{ id: string; mission: Mission; licence: StoredLicence }>;
}

interface RulesRow extends Record<string, unknown> {
  quotaRules: Array<Omit<QuotaRule, 'limitM2' | 'm2PerUnit'> & { limitM2: string; m2PerUnit: string }>;
  tariffs: Tariff[];
  terms: CategoryTerms[];
  settings: Record<string, string>;
}

/** JSON carries bigint and numeric as texts here, because a JavaScript number would lose digits. */
export async function allRules(db: Database): Promise<Rules> {
  const [row] = await db.execute<RulesRow>(sql`
    select
      (select coalesce(json_agg(json_build_object(
          'id', id, 'mission', mission, 'category', category, 'unit', unit, 'limitM2', limit_m2::text,
          'm2PerUnit', m2_per_unit::text, 'scope', scope, 'period', period, 'source', source, 'provenance', provenance,
          'validity', json_build_object('start', valid_from, 'end', valid_to))
        order by mission, category, revision), '[]') from imagery.quota_rules) as "quotaRules",
      (select coalesce(json_agg(json_build_object(
          'id', id, 'mission', mission, 'category', category, 'kind', kind, 'regime', regime,
          'pricePerKm2', price_per_km2::text, 'currency', currency, 'source', source, 'provenance', provenance,
          'validity', json_build_object('start', valid_from, 'end', valid_to),
          'tranches', (select coalesce(json_agg(json_build_object('credits', credits, 'price', price::text) order by credits), '[]')
                       from imagery.tranches where tariff_id = tariffs.id))
        order by mission, category, kind, revision), '[]') from imagery.tariffs) as "tariffs",
      (select coalesce(json_agg(json_build_object(
          'category', category, 'mission', mission, 'kinds', kinds, 'purposes', purposes,
          'partnerRequired', partner_required, 'reviewer', reviewer)), '[]') from imagery.category_terms) as "terms",
      (select json_object_agg(name, value) from imagery.settings) as "settings"`);
  if (!row) throw new Error('the rules could not be read');
  return {
    quotaRules: row.quotaRules.map((rule) => ({
      ...rule,
      limitM2: BigInt(rule.limitM2),
      m2PerUnit: BigInt(rule.m2PerUnit),
    })),
    tariffs: row.tariffs,
    terms: row.terms,
    settings: settingsOf(row.settings),
  };
}

function settingsOf(values: Record<string, string>): Settings {
  const { quoteValidFor, contactUrl, renewUrl, accountUrl } = values;
  if (!quoteValidFor || !contactUrl || !renewUrl || !accountUrl)
    throw new Error('a setting of the imagery hub is missing');
  return { quoteValidFor, contactUrl, renewUrl, accountUrl };
}

/** The charter in force at a moment and the licences signed with it. */
export async function charterInForce(db: Database, at: Date): Promise<CharterTextRow | null> {
  const [row] = await db.execute<CharterTextRow & Record<string, unknown>>(sql`
    select version, url,
      (select coalesce(json_agg(json_build_object('id', id, 'mission', mission, 'licence', licence) order by id), '[]')
       from imagery.licences) as licences
    from imagery.charter_texts
    where (valid_from is null or valid_from <= ${at.toISOString()}::timestamptz)
      and (valid_to is null or ${at.toISOString()}::timestamptz < valid_to)
    order by valid_from desc nulls last, version desc
    limit 1`);
  return row ?? null;
}
