/** How a file of rules is written. */
import { z } from 'zod';

const mission = z.enum(['PLEIADES', 'SPOT_6_7']);
const category = z.enum([
  'SCIENTIST_FR',
  'SCIENTIST_EU',
  'SCIENTIST_INTERNATIONAL',
  'PUBLIC_ACTOR_FR',
  'PRIVATE_RND_FR',
]);
const kind = z.enum(['ARCHIVE', 'TASKING']);
const purpose = z.enum(['COMMERCIAL', 'PUBLIC_SERVICE', 'RESEARCH', 'RND', 'TEACHING']);
const organisationKind = z.enum([
  'GOVERNMENTAL',
  'MINISTERIAL',
  'REGIONAL',
  'DEPARTMENTAL',
  'TERRITORIAL',
  'MUNICIPAL',
  'UNIVERSITY',
  'SCIENTIFIC_LABORATORY',
  'TEACHING_ESTABLISHMENT',
  'PUBLIC_INTEREST_BODY',
  'PUBLIC_INTEREST_ASSOCIATION',
  'PRIVATE',
  'OTHER',
]);
const ruleKind = z.enum([
  'QUOTA_RULE',
  'TARIFF',
  'ORDER_RULE',
  'ENVELOPE',
  'SETTING',
  'CHARTER',
  'LICENCE',
  'CATEGORY_TERMS',
]);
const address = z.url({ protocol: /^https$/, error: 'an https address' });
const decimal = z.string().regex(/^\d+(\.\d+)?$/, 'an exact decimal in quotes, such as "4500"');
const instant = z.iso.datetime({ offset: true });
const period = z.enum(['P1M', 'P3M', 'P6M', 'P1Y']).nullish();

/** Where a rule is written, and how sure that is. */
const found = {
  source: z.string(),
  locator: z.string().optional(),
  url: z.url().optional(),
  certainty: z.enum(['STATED', 'READING', 'UNCERTAIN', 'ASSUMED']).optional(),
  note: z.strictObject({ en: z.string(), fr: z.string() }).optional(),
};
/** What every rule has beside its own: since when, and where it is written. */
const written = {
  validity: z.strictObject({ start: instant.nullish(), end: instant.nullish() }).default({}),
  ...found,
};

/** A file that `archipel rules apply` takes: see `docs/imagery-rules.md`. */
export const ruleFile = z.strictObject({
  // Before everything else: what follows may take their place.
  withdrawals: z.array(z.strictObject({ kind: ruleKind, revision: z.string(), ...found })).default([]),
  quotaRules: z
    .array(
      z.strictObject({
        ...{ mission, category, limit: decimal, km2PerUnit: decimal.optional(), period },
        unit: z.enum(['KM2', 'TELEMETRY_CREDIT']),
        scope: z.enum(['PER_REQUEST', 'PER_USER', 'PER_ORGANISATION']),
        ...written,
      }),
    )
    .default([]),
  tariffs: z
    .array(
      z.strictObject({
        ...{ mission, category, kind: kind.nullish(), perKm2: decimal.optional() },
        regime: z.enum(['CO_FUNDING', 'DSP_TARIFF', 'TRANCHE']),
        tranches: z.array(z.strictObject({ credits: z.int(), amount: decimal })).optional(),
        currency: z.string().default('EUR'),
        ...written,
      }),
    )
    .default([]),
  orderRules: z
    .array(
      z.strictObject({
        ...{ mission, category: category.nullish(), kind: kind.nullish() },
        ...{ minimumKm2: decimal, stereoFactor: decimal },
        ...written,
      }),
    )
    .default([]),
  envelopes: z.array(z.strictObject({ mission, limitKm2: decimal, period, ...written })).default([]),
  settings: z.array(z.strictObject({ name: z.string(), value: z.string(), ...written })).default([]),
  charters: z
    .array(
      z.strictObject({
        ...{ version: z.string(), textUrl: address, validFor: z.string().nullish(), renewUrl: address },
        ...written,
      }),
    )
    .default([]),
  licences: z
    .array(
      z.strictObject({
        ...{ mission, title: z.string(), licenceUrl: address },
        ...{ commercialUse: z.boolean().nullish(), declaredBy: z.string().nullish() },
        ...written,
      }),
    )
    .default([]),
  // In force from the moment on at which they are applied.
  categories: z
    .array(
      z.strictObject({
        ...{ kind: organisationKind, region: z.enum(['FR', 'EUROPE', 'ELSEWHERE']) },
        ...{ category: category.nullable(), authorised: z.boolean().nullish() },
        ...found,
      }),
    )
    .default([]),
  countries: z
    .array(z.strictObject({ country: z.string(), region: z.enum(['FR', 'EUROPE', 'ELSEWHERE']), ...found }))
    .default([]),
  terms: z
    .array(
      z.strictObject({
        ...{ category, mission, kinds: z.array(kind).min(1), purposes: z.array(purpose) },
        ...{ partnerRequired: z.boolean(), reviewer: z.string().nullish() },
        ...written,
      }),
    )
    .default([]),
});
