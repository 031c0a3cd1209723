import type { Localised } from '../../kit/language.ts';
import type { Text } from './model.ts';

/** A text in both languages: what a producer wrote in English alone is shown in English. */
export function bothLanguages({ en, fr }: Text): Localised {
  return { en, fr: fr ?? en };
}
