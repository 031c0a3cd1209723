import type { Localised } from '../../kit/language.ts';

interface Named {
  id: string;
  title: Localised;
  description: Localised;
}

/** Whether every word of the text occurs in the service's id, title or description, in either language, accents aside. */
export function mentions({ id, title, description }: Named, text: string): boolean {
  const held = plain([id, title.en, title.fr, description.en, description.fr].join(' '));
  return plain(text)
    .split(/\s+/)
    .every((word) => held.includes(word));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
