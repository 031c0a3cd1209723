import type { Language } from '../../kit/language.ts';
import type { Unmet } from './requirements.ts';

/** A refusal in a sentence: what went wrong, what was needed and, where it can be named, what arrived. */
export function reasonMessage({ requirement: { label, message }, found }: Unmet, language: Language): string {
  if (language === 'FR') return `${label.fr} : ${message.fr}${found === null ? '' : ` ; reçu : ${found}`}`;
  return `${label.en}: ${message.en}${found === null ? '' : `; got ${found}`}`;
}
