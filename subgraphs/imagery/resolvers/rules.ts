import { inLanguage } from '../../kit/language.ts';
import type { Provenance } from '../../kit/provenance.ts';
import { m2PerKm2, m2ToKm2, m2ToUnits } from '../domain/amounts.ts';
import { nameOfSetting } from '../domain/setting-names.ts';
import type { CoverageProgramme as ProgrammeRecord } from '../domain/records.ts';
import type {
  CategoryRuleResolvers,
  CategoryTermsResolvers,
  CountryRegionResolvers,
  CharterTextResolvers,
  CoverageProgrammeResolvers,
  EnvelopeResolvers,
  LicenceOfferResolvers,
  OfferResolvers,
  OrderRuleResolvers,
  QuotaRuleResolvers,
  ReasonResolvers,
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
