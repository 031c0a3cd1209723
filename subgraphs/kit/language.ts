export type Language = 'EN' | 'FR';

/** A text the project holds in both languages. */
export interface Localised {
  en: string;
  fr: string;
}

/**
 * The language of an answer, from the `Accept-Language` header (RFC 9110, section 12.5.4): the supported language with
 * the highest weight, the first listed among equals. English when nothing is said or nothing fits.
 */
export function negotiateLanguage(acceptLanguage: string | undefined): Language {
  let best: Language = 'EN';
  let bestWeight = 0;
  for (const range of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const language = languageOf(tag.trim());
    const weight = weightOf(parameters);
    if (language && weight > bestWeight) {
      best = language;
      bestWeight = weight;
    }
  }
  return best;
}

function languageOf(tag: string): Language | undefined {
  if (tag === 'fr' || tag.startsWith('fr-')) return 'FR';
  if (tag === 'en' || tag.startsWith('en-') || tag === '*') return 'EN';
  return undefined;
}

function weightOf(parameters: string[]): number {
  const q = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
  if (q === undefined) return 1;
  const weight = Number(q.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}

/** The text in the language asked for by a `lang` argument or, without one, in the language negotiated for the request. */
export function inLanguage(text: Localised, lang: Language | null | undefined, negotiated: Language): string {
  return (lang ?? negotiated) === 'FR' ? text.fr : text.en;
}
