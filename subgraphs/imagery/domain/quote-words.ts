/** A quote in words, with every number that leads to the total, so that a person can check it by hand. */
import type { Localised } from '../../kit/language.ts';
import type { Mission, PricingRegime, QuotaUnit, RequestKind } from './contract.generated.ts';
import type { QuotaOrigin } from './quota.ts';
import type { QuoteLine } from './quote.ts';
import type { TrancheChoice } from './tranches.ts';

const originWords: Record<QuotaOrigin, Localised> = {
  FREE: { en: 'Free quota', fr: 'Quota de gratuité' },
  PREFINANCED: { en: 'Prefinanced volume', fr: 'Volume préfinancé' },
  PURCHASED: { en: 'Credits bought before', fr: 'Crédits déjà achetés' },
};

const regimeWords: Record<PricingRegime, Localised> = {
  FREE_CATALOGUE: { en: 'Catalogue (free)', fr: 'Catalogue (gratuit)' },
  FREE_QUOTA: { en: 'Free quota', fr: 'Quota de gratuité' },
  CO_FUNDING: { en: 'Co-funding', fr: 'Cofinancement' },
  DSP_TARIFF: { en: 'Institutional tariff (public-service delegation)', fr: 'Tarif institutionnel (DSP)' },
  TRANCHE: { en: 'Tranche', fr: 'Tranche' },
};

const kindWords: Record<RequestKind, Localised> = {
  ARCHIVE: { en: 'archive', fr: 'archive' },
  TASKING: { en: 'tasking', fr: 'programmation' },
};

const missionNames: Record<Mission, string> = { PLEIADES: 'Pléiades', SPOT_6_7: 'SPOT 6-7' };

/** What each line is for. */
export const labelOfLine = {
  catalogue: regimeWords.FREE_CATALOGUE,
  quota: (origin: QuotaOrigin): Localised => originWords[origin],
  tariff: (regime: PricingRegime, kind: RequestKind): Localised => ({
    en: `${regimeWords[regime].en}, ${kindWords[kind].en}`,
    fr: `${regimeWords[regime].fr}, ${kindWords[kind].fr}`,
  }),
  tranche: ({ tranche, count }: TrancheChoice, currency: string): Localised => ({
    en: `${count} × ${tranche.credits} credits at ${tranche.price} ${currency}`,
    fr: `${count} × ${tranche.credits} crédits à ${french(tranche.price)} ${currency}`,
  }),
};

/** How an area came to count for more than it is. Exact decimals. */
export interface CountedWay {
  stereoFactor: string;
  /** km². */
  minimum: string;
  /** km². */
  needed: string;
}

interface Explained {
  area: string;
  unit: QuotaUnit;
  needed: string;
  coveredByQuota: string;
  charged: string;
  unused: string;
  total: { amount: string; currency: string };
  lines: readonly QuoteLine[];
  kind: RequestKind;
  mission: Mission;
  km2PerUnit: string;
  counted: CountedWay | null;
}

/** The way from the area to the total, in sentences. */
export function explanationOf(quote: Explained): Localised {
  return { en: sentences(quote, 'en'), fr: sentences(quote, 'fr') };
}

type Tongue = keyof Localised;

function sentences(quote: Explained, tongue: Tongue): string {
  const { area, total, lines, mission } = quote;
  const say = (en: string, fr: string) => (tongue === 'en' ? en : fr);
  const number = (amount: string) => (tongue === 'en' ? amount : french(amount));
  const name = missionNames[mission];
  if (lines.some(({ regime }) => regime === 'FREE_CATALOGUE')) {
    return say(
      `${name}, ${area} km², already in the catalogue: free, and nothing is taken from a quota. Total: 0.00 ${total.currency}.`,
      `${name}, ${number(area)} km², déjà au catalogue : gratuit, sans rien prendre au quota. Total : 0,00 ${total.currency}.`,
    );
  }
  const kind = kindWords[quote.kind][tongue];
  const unit = unitWords(quote.unit, tongue);
  const { counted, km2PerUnit } = quote;
  const countedArea = counted?.needed ?? area;
  const steps = [
    ...(counted ? [countedSentence(counted, quote, tongue)] : []),
    quote.unit === 'KM2'
      ? say(`${name}, ${kind}: ${countedArea} km².`, `${name}, ${kind} : ${number(countedArea)} km².`)
      : say(
          `${name}, ${kind}: ${countedArea} km² / ${km2PerUnit} km² per credit = ${quote.needed} credits.`,
          `${name}, ${kind} : ${number(countedArea)} km² / ${number(km2PerUnit)} km² par crédit = ${number(quote.needed)} crédits.`,
        ),
    say(
      `Covered by quota: ${quote.coveredByQuota} ${unit}; charged: ${quote.needed} - ${quote.coveredByQuota} = ${quote.charged} ${unit}.`,
      `Pris sur quota : ${number(quote.coveredByQuota)} ${unit} ; facturé : ${number(quote.needed)} - ${number(quote.coveredByQuota)} = ${number(quote.charged)} ${unit}.`,
    ),
    ...lines.filter(({ regime }) => regime !== 'FREE_QUOTA').map((line) => lineSentence(line, tongue)),
    ...(quote.unused === '0'
      ? []
      : [say(`Left over: ${quote.unused} ${unit}.`, `Reste : ${number(quote.unused)} ${unit}.`)]),
    say(`Total: ${total.amount} ${total.currency}.`, `Total : ${number(total.amount)} ${total.currency}.`),
  ];
  return steps.join(' ');
}

function countedSentence({ stereoFactor, minimum, needed }: CountedWay, { area }: Explained, tongue: Tongue): string {
  const [english, inFrench] = [(amount: string) => amount, french];
  const times = (number: typeof english) => (stereoFactor === '1' ? '' : ` × ${number(stereoFactor)}`);
  return tongue === 'en'
    ? `${area} km²${times(english)}, at least ${minimum} km², counts for ${needed} km².`
    : `${inFrench(area)} km²${times(inFrench)}, au moins ${inFrench(minimum)} km², compte pour ${inFrench(needed)} km².`;
}

function lineSentence({ label, quantity, unitPrice, subtotal }: QuoteLine, tongue: Tongue): string {
  const number = (amount: string) => (tongue === 'en' ? amount : french(amount));
  const colon = tongue === 'en' ? ':' : ' :';
  const paid = `${number(subtotal.amount)} ${subtotal.currency}`;
  if (!unitPrice) return `${label[tongue]} = ${paid}.`;
  return `${label[tongue]}${colon} ${number(quantity)} km² × ${number(unitPrice.amount)} ${unitPrice.currency}/km² = ${paid}.`;
}

function unitWords(unit: QuotaUnit, tongue: Tongue): string {
  if (unit === 'KM2') return 'km²';
  return tongue === 'en' ? 'credits' : 'crédits';
}

function french(amount: string): string {
  return amount.replace('.', ',');
}
