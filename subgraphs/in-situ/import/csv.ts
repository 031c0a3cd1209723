/** One record of a CSV file: the line it begins on, counted from 1, and its cells. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** The longest record, in characters; a quote that is never closed makes one. */
const recordMax = 4_000_000;

/** Text that is not delimited text. */
export class CsvError extends Error {
  override name = 'CsvError';
}

/**
 * Reads delimited text as it arrives (RFC 4180, with any delimiter): quoted cells may hold the delimiter, doubled quotes
 * and line breaks. Blank lines are passed over.
 *
 * @param chunks bytes in UTF-8, with or without a byte order mark, or text.
 * @param delimiter by default the one of `;`, tab and `,` that the first line has most of.
 */
export async function* csvRecords(
  chunks: AsyncIterable<Uint8Array | string>,
  delimiter?: string,
): AsyncGenerator<CsvRecord> {
  const decoder = new TextDecoder('utf-8');
  let separator = delimiter;
  let pending = '';
  let line = 1;
  for await (const chunk of chunks) {
    pending += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (pending.length > recordMax)
      throw new CsvError(`the record that begins on line ${line} is longer than ${recordMax} characters`);
    if (separator === undefined) {
      if (!pending.includes('\n')) continue;
      separator = delimiterOf(pending);
    }
    const { records, rest, nextLine } = takeRecords(pending, separator, line);
    yield* records;
    pending = rest;
    line = nextLine;
  }
  if (pending.trim() !== '') yield* takeRecords(`${pending}\n`, separator ?? delimiterOf(pending), line).records;
}

/** The delimiter of a file, from its first line. */
export function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const counted = [';', '\t', ','].map((candidate) => ({ candidate, count: first.split(candidate).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).candidate;
}

/** All records that are complete, and what is left of the text after them. */
function takeRecords(
  text: string,
  delimiter: string,
  firstLine: number,
): { records: CsvRecord[]; rest: string; nextLine: number } {
  const records: CsvRecord[] = [];
  let line = firstLine;
  let begin = 0;
  let breaks = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') quoted = !quoted;
    if (character !== '\n') continue;
    breaks += 1;
    if (quoted) continue;
    const record = text.slice(begin, index).replace(/\r$/, '');
    if (record.trim() !== '') records.push({ line, cells: cellsOf(record, delimiter) });
    line += breaks;
    breaks = 0;
    begin = index + 1;
  }
  return { records, rest: text.slice(begin), nextLine: line };
}

function cellsOf(record: string, delimiter: string): string[] {
  if (!record.includes('"')) return record.split(delimiter);
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < record.length; index += 1) {
    const character = record[index] ?? '';
    if (character === '"') {
      if (quoted && record[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = !quoted;
    } else if (character === delimiter && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  return [...cells, cell];
}
