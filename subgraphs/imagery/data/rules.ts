/** The rules in one statement: they are few, and a request that needs one mostly needs them all. */
import { sql } from 'drizzle-orm';
import { rowsOf } from '../../kit/database/prepared.ts';
import type { Database } from '../../kit/database/types.ts';
import { isInForce } from '../domain/period.ts';
import type { Rules } from '../domain/rules.ts';
import { settingsAt } from '../domain/settings.ts';
import type {
  CategoryTerms,
  Envelope,
  OrderRule,
  QuotaRule,
  Setting,
  Tariff,
  Validity,
} from '../domain/records/rules.ts';

/** The rules of one hub, kept in memory for as long as the database counts no change of them. */
export interface RuleBook {
  /** One statement, which brings the rules themselves only when they have changed. */
  read(db: Database, at: Date): Promise<Rules>;
}

type Numbers<Rule, Names extends keyof Rule> = Omit<Rule, Names> & Record<Names, string>;

interface WrittenRules {
  quotaRules: Array<Numbers<QuotaRule, 'limitM2' | 'm2PerUnit'>>;
  tariffs: Tariff[];
  orderRules: Array<Numbers<OrderRule, 'minimumM2'>>;
  envelopes: Array<Numbers<Envelope, 'limitM2'>>;
  terms: Array<CategoryTerms & { validity: Validity }>;
  settings: Setting[];
}

type KnownRules = Omit<Rules, 'settings' | 'terms' | 'settingRevisions'> & Pick<WrittenRules, 'settings' | 'terms'>;

export function createRuleBook(): RuleBook {
  let known: { counter: number; rules: KnownRules } | undefined;
  return {
    async read(db, at) {
      const { counter, rules } = await rulesUnlessAt(db, known?.counter ?? null);
      if (rules) known = { counter, rules: readNumbers(rules) };
      if (!known) throw new Error('the rules could not be read');
      const terms = known.rules.terms.filter(({ validity: when }) => isInForce(when, at));
      const { settings } = known.rules;
      return { ...known.rules, terms, settings: settingsAt(settings, at), settingRevisions: settings };
    },
  };
}

const validity = sql`json_build_object('start', valid_from, 'end', valid_to)`;

/** The rules, or null when the counter still stands where the caller has read them. */
async function rulesUnlessAt(
  db: Database,
  counter: number | null,
): Promise<{ counter: number; rules: WrittenRules | null }> {
  // JSON carries bigint and numeric as texts here, because a JavaScript number would lose digits.
  const [row] = await rowsOf<{ counter: number; rules: WrittenRules | null }>(
    db,
    sql`
    select counter, case when counter is distinct from ${counter}::int then json_build_object(
      'quotaRules', (select coalesce(json_agg(json_build_object(
          'id', id, 'mission', mission, 'category', category, 'unit', unit, 'limitM2', limit_m2::text,
          'm2PerUnit', m2_per_unit::text, 'scope', scope, 'period', period, 'source', source, 'provenance', provenance,
          'validity', ${validity}) order by mission, category, revision), '[]') from imagery.quota_rules),
      'tariffs', (select coalesce(json_agg(json_build_object(
          'id', id, 'mission', mission, 'category', category, 'kind', kind, 'regime', regime,
          'pricePerKm2', price_per_km2::text, 'currency', currency, 'source', source, 'provenance', provenance,
          'validity', ${validity},
          'tranches', (select coalesce(json_agg(json_build_object('credits', credits, 'price', price::text) order by credits), '[]')
                       from imagery.tranches where tariff_id = tariffs.id))
        order by mission, category, kind, revision), '[]') from imagery.tariffs),
      'orderRules', (select coalesce(json_agg(json_build_object(
          'id', id, 'mission', mission, 'category', category, 'kind', kind, 'minimumM2', minimum_m2::text,
          'stereoFactor', stereo_factor::text, 'source', source, 'provenance', provenance, 'validity', ${validity})
        order by mission, category nulls first, kind nulls first, revision), '[]') from imagery.order_rules),
      'envelopes', (select coalesce(json_agg(json_build_object(
          'id', id, 'mission', mission, 'limitM2', limit_m2::text, 'period', period,
          'source', source, 'provenance', provenance, 'validity', ${validity})
        order by mission, revision), '[]') from imagery.envelopes),
      'terms', (select coalesce(json_agg(json_build_object(
          'category', category, 'mission', mission, 'kinds', kinds, 'purposes', purposes,
          'partnerRequired', partner_required, 'reviewer', reviewer, 'validity', ${validity})), '[]') from imagery.category_terms),
      'settings', (select coalesce(json_agg(json_build_object('revision', revision, 'name', name, 'value', value, 'provenance', provenance,
          'validity', ${validity}) order by name, revision), '[]') from imagery.settings)) end as rules
    from imagery.rule_revision`,
  );
  if (!row) throw new Error('the rules could not be read');
  return row;
}

function readNumbers(written: WrittenRules): KnownRules {
  return {
    ...written,
    quotaRules: written.quotaRules.map((rule) => ({
      ...rule,
      limitM2: BigInt(rule.limitM2),
      m2PerUnit: BigInt(rule.m2PerUnit),
    })),
    orderRules: written.orderRules.map((rule) => ({ ...rule, minimumM2: BigInt(rule.minimumM2) })),
    envelopes: written.envelopes.map((envelope) => ({ ...envelope, limitM2: BigInt(envelope.limitM2) })),
  };
}
