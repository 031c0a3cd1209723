import { inLanguage } from '../../kit/language.ts';
import type { Provenance } from '../../kit/provenance.ts';
import { m2PerKm2, m2ToKm2, m2ToUnits } from '../domain/amounts.ts';
import { maySeeScheme } from '../domain/access.ts';
import { envelopeAt, leftOf, reservedM2Of, usedM2Of, withSpent } from '../domain/envelope.ts';
import { nameOfSetting } from '../domain/setting-names.ts';
import type { CoverageProgramme as ProgrammeRecord } from '../domain/records/scenes.ts';
import type {
  CategoryRuleResolvers,
  CategoryTermsResolvers,
  CountryRegionResolvers,
  CharterTextResolvers,
  CoverageProgrammeResolvers,
  EnvelopeBalanceResolvers,
  EnvelopeResolvers,
  LicenceOfferResolvers,
  OfferResolvers,
  OrderRuleResolvers,
  QuotaRuleResolvers,
  ReasonResolvers,
  RuleRevisionResolvers,
  SettingResolvers,
  TariffResolvers,
} from './types.generated.ts';

export const QuotaRule: QuotaRuleResolvers = {
  limit: ({ limitM2, m2PerUnit }) => m2ToUnits(limitM2, m2PerUnit),
  km2PerUnit: ({ m2PerUnit }) => m2ToUnits(m2PerUnit, m2PerKm2),
};

export const Tariff: TariffResolvers = {
  perKm2: ({ pricePerKm2, currency }) => (pricePerKm2 === null ? null : { amount: pricePerKm2, currency }),
  tranches: ({ tranches, currency }) =>
    tranches.map(({ credits, price }) => ({ credits, price: { amount: price, currency } })),
};

export const OrderRule: OrderRuleResolvers = {
  minimumKm2: ({ minimumM2 }) => m2ToKm2(minimumM2),
};

export const Envelope: EnvelopeResolvers = {
  limitKm2: ({ limitM2 }) => m2ToKm2(limitM2),
  balance: async ({ id, mission }, { at }, { loaders, now }) => {
    if (!maySeeScheme(await loaders.asker())) return null;
    const envelope = envelopeAt((await loaders.rules()).envelopes, mission, at ? new Date(at) : now);
    if (envelope?.ruleId !== id) return null;
    const [booked, before] = await Promise.all([
      loaders.booked.load(envelope.key),
      envelope.isLate ? loaders.spokenBefore.load(envelope.key) : null,
    ]);
    return withSpent(envelope, booked, before);
  },
};

export const EnvelopeBalance: EnvelopeBalanceResolvers = {
  period: ({ key: { period } }) => period,
  grantedKm2: ({ limitM2 }) => m2ToKm2(limitM2),
  reservedKm2: (envelope) => m2ToKm2(reservedM2Of(envelope)),
  usedKm2: (envelope) => m2ToKm2(usedM2Of(envelope)),
  availableKm2: (envelope) => m2ToKm2(leftOf(envelope)),
  asOf: (_envelope, _args, { now }) => now.toISOString(),
};

/** What is written of a rule that has no text of its source beside its provenance. */
const bySource = { source: ({ provenance }: { provenance: Provenance }) => provenance.title };

export const Setting: SettingResolvers = {
  name: ({ name }) => nameOfSetting(name),
  ...bySource,
};

export const CharterText: CharterTextResolvers = bySource;
export const LicenceOffer: LicenceOfferResolvers = bySource;
export const CategoryRule: CategoryRuleResolvers = bySource;
export const CountryRegion: CountryRegionResolvers = bySource;
export const CategoryTerms: CategoryTermsResolvers = bySource;

export const RuleRevision: RuleRevisionResolvers = {
  validity: ({ rule }) => rule.validity,
  source: ({ rule }) => ('source' in rule ? rule.source : rule.provenance.title),
  provenance: ({ rule }) => rule.provenance,
  quotaRule: (one) => (one.kind === 'QUOTA_RULE' ? one.rule : null),
  tariff: (one) => (one.kind === 'TARIFF' ? one.rule : null),
  orderRule: (one) => (one.kind === 'ORDER_RULE' ? one.rule : null),
  envelope: (one) => (one.kind === 'ENVELOPE' ? one.rule : null),
  setting: (one) => (one.kind === 'SETTING' ? one.rule : null),
  charter: (one) => (one.kind === 'CHARTER' ? one.rule : null),
  licence: (one) => (one.kind === 'LICENCE' ? one.rule : null),
  categoryTerms: (one) => (one.kind === 'CATEGORY_TERMS' ? one.rule : null),
};

export const Offer: OfferResolvers = {
  title: ({ title }, { lang }, { language }) => inLanguage(title, lang, language),
  coverage: ({ coverage }, { lang }, { language }) => coverage && inLanguage(coverage, lang, language),
};

export const CoverageProgramme: CoverageProgrammeResolvers = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.programmes()).get(id) as ProgrammeRecord,
  title: ({ title }, { lang }, { language }) => inLanguage(title, lang, language),
  zone: ({ zone }, { lang }, { language }) => inLanguage(zone, lang, language),
};

export const Reason: ReasonResolvers = {
  message: ({ message }, { lang }, { language }) => inLanguage(message, lang, language),
};
