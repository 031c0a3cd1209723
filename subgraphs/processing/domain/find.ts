import { fold } from '../../kit/fold.ts';
import type { Localised } from '../../kit/language.ts';
import { hasWords } from '../../kit/words.ts';

interface Named {
  id: string;
  title: Localised;
  description: Localised;
}

/** Whether the service's id, title and description, in either language, have every one of the words. */
export function mentions({ id, title, description }: Named, words: readonly string[]): boolean {
  return hasWords(fold([id, title.en, title.fr, description.en, description.fr].join(' ')), words);
}
