/**
 * Dates as people write them, in French and English: `2020`, `janvier 2020`, `January 2020`, `2020-01`, `6 janvier 2020`,
 * `hiver 2020`, `2020 winter`.
 */
import { fold } from '../../kit/fold.ts';
import type { Localised } from '../../kit/language.ts';

/** Closed interval of RFC 3339 instants, UTC. */
export interface Span {
  start: string;
  end: string;
}

export interface DateMeaning {
  span: Span;
  /** ISO 8601: `2020`, `2020-01`, `2020-01-06`, `2018/2020`; a season by its months, `2019-12/2020-02`. */
  value: string;
  label: Localised;
}

const names: [fr: string, en: string][] = [
  ['janvier', 'January'],
  ['février', 'February'],
  ['mars', 'March'],
  ['avril', 'April'],
  ['mai', 'May'],
  ['juin', 'June'],
  ['juillet', 'July'],
  ['août', 'August'],
  ['septembre', 'September'],
  ['octobre', 'October'],
  ['novembre', 'November'],
  ['décembre', 'December'],
];

const monthByName = new Map(
  names
    .flatMap(([fr, en], index) =>
      [fr, en].flatMap((name) => {
        const word = fold(name);
        // "mar" and "mai" are words of their own; short forms are those in use.
        return [word, ...(word.length > 4 ? [word.slice(0, 3), word.slice(0, 4)] : [])].map(
          (form) => [form, index + 1] as const,
        );
      }),
    )
    .sort(([one], [other]) => other.length - one.length),
);

/**
 * The meteorological seasons of the northern hemisphere, three whole months each. As in climatology, a winter bears the
 * year it ends in: winter 2020 begins in December 2019.
 */
const seasons: { words: string[]; label: Localised; firstMonth: number }[] = [
  { words: ['hiver', 'winter'], label: { fr: 'hiver', en: 'winter' }, firstMonth: 0 },
  { words: ['printemps', 'spring'], label: { fr: 'printemps', en: 'spring' }, firstMonth: 3 },
  { words: ['ete', 'summer'], label: { fr: 'été', en: 'summer' }, firstMonth: 6 },
  { words: ['automne', 'autumn', 'fall'], label: { fr: 'automne', en: 'autumn' }, firstMonth: 9 },
];

const year = '(19[5-9]\\d|20\\d\\d)';

/** The date that a phrase is, whole; undefined when it is none. */
export function dateOf(phrase: string): DateMeaning | undefined {
  const text = phrase.trim().toLowerCase();
  return range(text) ?? iso(text) ?? numeric(text) ?? season(fold(text)) ?? worded(fold(text));
}

/** The closed interval that a date of one of the forms `2020`, `2020-01` or `2020-01-06` stands for. */
export function spanOf(date: string): Span {
  const [years = '', month = '', day = ''] = date.split('-');
  const start = `${years}-${month || '01'}-${day || '01'}T00:00:00Z`;
  const next = new Date(start);
  if (day) next.setUTCDate(next.getUTCDate() + 1);
  else if (month) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  return { start, end: new Date(next.getTime() - 1).toISOString() };
}

function range(text: string): DateMeaning | undefined {
  const match = new RegExp(`^${year}(?:-\\d{2})?\\s*(?:\\.\\.|/|–|-|to|à|a)\\s*${year}(?:-\\d{2})?$`).exec(text);
  if (!match) return undefined;
  const dates = text.match(/\d{4}(?:-\d{2})?(?!\d)/g) ?? [];
  const [from, to] = dates.map((date) => iso(date));
  if (!from || !to || dates.length !== 2 || from.span.start > to.span.start) return undefined;
  const label = (language: 'fr' | 'en', joint: string) => `${from.label[language]} ${joint} ${to.label[language]}`;
  return {
    span: { start: from.span.start, end: to.span.end },
    value: `${from.value}/${to.value}`,
    label: { fr: label('fr', 'à'), en: label('en', 'to') },
  };
}

function iso(text: string): DateMeaning | undefined {
  const match = new RegExp(`^${year}(?:[-/](\\d{1,2})(?:[-/](\\d{1,2}))?)?$`).exec(text);
  return match ? meaning(match[1], match[2], match[3]) : undefined;
}

/** Day first, as in French: 06/01/2020; or month and year, 01/2020. */
function numeric(text: string): DateMeaning | undefined {
  const day = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.]${year}$`).exec(text);
  if (day) return meaning(day[3], day[2], day[1]);
  const month = new RegExp(`^(\\d{1,2})[-/.]${year}$`).exec(text);
  return month ? meaning(month[2], month[1]) : undefined;
}

/** A season and its year in either order; a winter also with both its years. */
function season(text: string): DateMeaning | undefined {
  const words = text.match(/\p{L}+|\d+/gu) ?? [];
  const years = words.filter((word) => new RegExp(`^${year}$`).test(word)).map(Number);
  const [name, ...others] = words.filter((word) => !/^\d/.test(word) && word !== 'de' && word !== 'of');
  const found = seasons.find((candidate) => name !== undefined && candidate.words.includes(name));
  const [first, last = first] = years;
  if (!found || first === undefined || last === undefined || others.length > 0) return undefined;
  if (years.length !== words.filter((word) => /^\d/.test(word)).length || years.length > 2) return undefined;
  if (years.length === 2 && (found.firstMonth !== 0 || last !== first + 1)) return undefined;
  const month = (offset: number): string =>
    new Date(Date.UTC(last, found.firstMonth - 1 + offset)).toISOString().slice(0, 7);
  const [from, to] = [month(0), month(2)];
  const { fr, en } = found.label;
  return {
    span: { start: spanOf(from).start, end: spanOf(to).end },
    value: `${from}/${to}`,
    label: { fr: `${fr} ${last}`, en: `${en} ${last}` },
  };
}

function worded(text: string): DateMeaning | undefined {
  const dayFirst = new RegExp(`^(?:(\\d{1,2})(?:er|st|nd|rd|th)? )?(?:of )?(\\p{L}+) ${year}$`, 'u').exec(text);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = new RegExp(`^(\\p{L}+) (\\d{1,2})(?:st|nd|rd|th)? ${year}$`, 'u').exec(text);
  return monthFirst ? named(monthFirst[3], monthFirst[1], monthFirst[2]) : undefined;
}

function named(years: string | undefined, name: string | undefined, day?: string): DateMeaning | undefined {
  const month = monthByName.get(name ?? '');
  return month ? meaning(years, String(month), day) : undefined;
}

function meaning(years = '', month?: string, day?: string): DateMeaning | undefined {
  const value = [years, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  const whole = `${years}-${(month ?? '1').padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`;
  const date = new Date(`${whole}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== whole) return undefined;
  const [fr = '', en = ''] = month ? (names[Number(month) - 1] ?? []) : [];
  const before = day ? `${Number(day)} ` : '';
  return {
    span: spanOf(value),
    value,
    label: { fr: `${before}${fr} ${years}`.trim(), en: `${before}${en} ${years}`.trim() },
  };
}
