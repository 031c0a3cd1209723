/** Every revision of every rule that can be set for later, whatever it is about. */
import type { Database } from '../../kit/database/types.ts';
import type { RuleKind } from '../domain/contract.generated.ts';
import type { Envelope, OrderRule, QuotaRule, Setting, Tariff } from '../domain/records/rules.ts';
import { revisionId, type RuleSlot } from '../domain/revision-id.ts';
import { isPlanned } from '../domain/revisions.ts';
import {
  allCharters,
  allLicences,
  allTerms,
  type CategoryTermsRow,
  type CharterTextRow,
  type LicenceRow,
} from './access-rules.ts';
import type { Rules } from '../domain/rules.ts';

interface RuleOf {
  QUOTA_RULE: QuotaRule;
  TARIFF: Tariff;
  ORDER_RULE: OrderRule;
  ENVELOPE: Envelope;
  SETTING: Setting;
  CHARTER: CharterTextRow;
  LICENCE: LicenceRow;
  CATEGORY_TERMS: CategoryTermsRow;
}

/** One revision: what it is called among those of its kind, and what it is one of. */
export type RuleRevision = {
  [Kind in RuleKind]: { kind: Kind; revision: string; about: RuleSlot; rule: RuleOf[Kind] };
}[RuleKind];

/** @param now charters are shown with the licences that are there at this moment, or when they begin, if that is later. */
export async function allRules(db: Database, rules: Rules, now: Date): Promise<RuleRevision[]> {
  const { quotaRules, tariffs, orderRules, envelopes, settingRevisions } = rules;
  const [charters, licences, terms] = await Promise.all([allCharters(db, now), allLicences(db), allTerms(db)]);
  return [
    ...quotaRules.map((rule) =>
      named('QUOTA_RULE', { table: 'quota_rules', slot: slotOf(rule, 'mission', 'category') }, rule),
    ),
    ...tariffs.map((rule) =>
      named('TARIFF', { table: 'tariffs', slot: slotOf(rule, 'mission', 'category', 'kind') }, rule),
    ),
    ...orderRules.map((rule) =>
      named('ORDER_RULE', { table: 'order_rules', slot: slotOf(rule, 'mission', 'category', 'kind') }, rule),
    ),
    ...envelopes.map((rule) => named('ENVELOPE', { table: 'envelopes', slot: slotOf(rule, 'mission') }, rule)),
    ...settingRevisions.map((rule) => named('SETTING', { table: 'settings', slot: slotOf(rule, 'name') }, rule)),
    ...charters.map((rule) => named('CHARTER', { table: 'charter_texts', slot: {} }, rule)),
    ...licences.map((rule) => named('LICENCE', { table: 'licences', slot: slotOf(rule, 'mission') }, rule)),
    ...terms.map((rule) =>
      named('CATEGORY_TERMS', { table: 'category_terms', slot: slotOf(rule, 'category', 'mission') }, rule),
    ),
  ];
}

/** Those that are yet to begin, the first to begin first. */
export async function plannedRules(db: Database, rules: Rules, now: Date): Promise<RuleRevision[]> {
  const all = await allRules(db, rules, now);
  const begins = ({ rule }: RuleRevision): number => Date.parse(rule.validity.start ?? '');
  return all
    .filter(({ rule }) => isPlanned(rule.validity, now))
    .sort((one, other) => begins(one) - begins(other) || one.revision.localeCompare(other.revision));
}

function slotOf<Rule, Name extends keyof Rule>(rule: Rule, ...names: Name[]): Pick<Rule, Name> {
  return Object.fromEntries(names.map((name) => [name, rule[name]])) as Pick<Rule, Name>;
}

/** Rules that have no identifier of their own are called by what they are about. */
function named<Kind extends RuleKind>(
  kind: Kind,
  about: RuleSlot,
  rule: RuleOf[Kind] & ({ id: string } | { revision: number }),
): Extract<RuleRevision, { kind: Kind }> {
  const revision = 'id' in rule ? rule.id : revisionId(about, rule.revision);
  return { kind, revision, about, rule } as unknown as Extract<RuleRevision, { kind: Kind }>;
}
