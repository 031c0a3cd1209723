/**
 * What people type into the search box, understood piece by piece: places, sensors, dates, themes; what is none of them
 * is a keyword. Pure: the names of places are looked up by the caller, phrase by phrase.
 *
 * Pieces of one kind are alternatives (two towns: either of them), pieces of different kinds must all hold, and every
 * keyword must be found.
 */
import { fold } from '../../kit/fold.ts';
import type { Localised } from '../../kit/language.ts';
import { checkedText } from '../../kit/text.ts';
import { dateOf, type Span } from './dates.ts';
import { type Sensor, sensorByWord } from './sensors.ts';
import { type Theme, themeByWord, themes } from './themes.ts';

/** A name that was found in a gazetteer. */
export interface PlaceMeaning {
  /** Identifier in the kit's gazetteer; null for a name that only products carry, such as a river's. */
  id: string | null;
  /** The name, folded. */
  key: string;
  /** Code where there is one, otherwise the name. */
  value: string;
  label: Localised;
}

export type SearchTermKind = 'PLACE' | 'SENSOR' | 'DATE' | 'THEME' | 'KEYWORD';

/** How one piece of the text was read. */
export interface SearchTerm {
  text: string;
  kind: SearchTermKind;
  value: string;
  label: Localised;
}

/** What products must be for the text. */
export interface Understanding {
  terms: SearchTerm[];
  places: PlaceMeaning[];
  sensors: Sensor[];
  spans: Span[];
  themes: Theme[];
  /** The words of each, folded; of what has no letter and no digit, none. */
  keywords: string[][];
}

/** Words that one name or date may have. */
const phraseWordsMax = 6;

/** Words that say nothing of what is looked for, folded, in French and English: they join others, or name any product. */
const saysNothing = new Set(
  [
    'a au aux avec d dans de des du en entre et l la le les par pour sans sur un une and at between by for from in of on',
    'over the to with without data donnee donnees image images product products produit produits',
  ]
    .join(' ')
    .split(' '),
);

/** @throws TEXT_TOO_LONG */
function wordsOf(text: string): string[] {
  return checkedText(text)
    .split(/[\s,;"«»()]+/)
    .filter((word) => fold(word) !== '');
}

/**
 * Every phrase of the text that may be the name of a place, folded, each once.
 * @throws TEXT_TOO_LONG
 */
export function phrasesOf(text: string): string[] {
  const words = wordsOf(text);
  const phrases = words.flatMap((_, from) =>
    Array.from({ length: Math.min(phraseWordsMax, words.length - from) }, (_unused, more) =>
      fold(words.slice(from, from + more + 1).join(' ')),
    ),
  );
  return [...new Set(phrases.flatMap((phrase) => [phrase, withoutElision(phrase)]))].filter(
    (phrase) => !saysNothing.has(phrase),
  );
}

/**
 * Reads the text from left to right, the longest phrase first.
 * @param placeOf the place of a phrase of {@link phrasesOf}.
 * @throws TEXT_TOO_LONG
 */
export function understand(text: string, placeOf: (phrase: string) => PlaceMeaning | undefined): Understanding {
  const words = wordsOf(text);
  const understood: Understanding = { terms: [], places: [], sensors: [], spans: [], themes: [], keywords: [] };
  for (let at = 0; at < words.length;) {
    at += longestPhrase(words, at, placeOf, understood) || keyword(words[at] ?? '', understood);
  }
  if (words.length === 0 && text.trim() !== '') unreadable(text.trim(), understood);
  return understood;
}

/** @returns how many words were read; 0 when no phrase that starts here means anything. */
function longestPhrase(
  words: string[],
  at: number,
  placeOf: (phrase: string) => PlaceMeaning | undefined,
  understood: Understanding,
): number {
  for (let count = Math.min(phraseWordsMax, words.length - at); count > 0; count -= 1) {
    const text = words.slice(at, at + count).join(' ');
    if (read(text, placeOf, understood)) return count;
  }
  return 0;
}

function read(text: string, placeOf: (phrase: string) => PlaceMeaning | undefined, understood: Understanding): boolean {
  const date = dateOf(text);
  if (date) {
    understood.spans.push(date.span);
    understood.terms.push({ text, kind: 'DATE', value: date.value, label: date.label });
    return true;
  }
  for (const phrase of new Set([fold(text), withoutElision(fold(text))])) {
    const theme = themeByWord.get(phrase);
    if (theme) {
      understood.themes.push(theme);
      understood.terms.push({ text, kind: 'THEME', value: theme, label: themes[theme].label });
      return true;
    }
    const sensor = sensorByWord.get(phrase);
    if (sensor) {
      understood.sensors.push(sensor);
      understood.terms.push({ text, kind: 'SENSOR', value: sensor.name, label: { fr: sensor.name, en: sensor.name } });
      return true;
    }
    const place = saysNothing.has(phrase) ? undefined : placeOf(phrase);
    if (place) {
      understood.places.push(place);
      understood.terms.push({ text, kind: 'PLACE', value: place.value, label: place.label });
      return true;
    }
  }
  return false;
}

/** A word that means nothing known: left out when it says nothing. */
function keyword(word: string, understood: Understanding): number {
  const key = withoutElision(fold(word));
  if (key !== '' && !saysNothing.has(key)) {
    understood.keywords.push(key.split(' '));
    understood.terms.push({ text: word, kind: 'KEYWORD', value: key, label: { fr: word, en: word } });
  }
  return 1;
}

/** What nothing can be found by: who asks for `???` did not ask for everything. */
function unreadable(text: string, understood: Understanding): void {
  understood.keywords.push([]);
  understood.terms.push({ text, kind: 'KEYWORD', value: text, label: { fr: text, en: text } });
}

/** `l ariege`, from « l'Ariège », is `ariege`. */
function withoutElision(phrase: string): string {
  return phrase.replace(/^[dl] (?=\S)/, '');
}
