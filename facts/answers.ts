import type { FactRow } from './rows/row.ts';

/** How many rows the table of facts has. */
export const rowCount = 109;

/** What the graph answered to an operation. */
export interface GraphAnswer {
  data?: Record<string, unknown> | null | undefined;
  errors?: readonly { message: string }[] | undefined;
}

export type Run = (
  query: string,
  variables: Record<string, unknown> | undefined,
  as: string | undefined,
) => Promise<GraphAnswer>;

/** A row, what the graph answered, and what is wrong with it; nothing is when `problem` is null. */
export interface Answered {
  row: FactRow;
  /** The answer's data as JSON. */
  answer: string;
  problem: string | null;
}

/** Asks the graph for every row, in the order of their numbers. */
export async function answersOf(rows: readonly FactRow[], run: Run): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const row of [...rows].sort((one, other) => one.row - other.row)) {
    const { data, errors } = await run(row.query, row.variables, row.as);
    const answer = JSON.stringify(data ?? null);
    const missing = row.contains.filter((text) => placeOf(text, answer) === -1);
    answered.push({ row, answer, problem: problemOf(data, errors, missing) });
  }
  return answered;
}

/** The numbers of the table that no row answers well, in order. */
export function unanswered(answered: readonly Answered[]): number[] {
  const bad = new Set(answered.filter(({ problem }) => problem !== null).map(({ row }) => row.row));
  const good = new Set(answered.map(({ row }) => row.row).filter((number) => !bad.has(number)));
  return Array.from({ length: rowCount }, (_, index) => index + 1).filter((number) => !good.has(number));
}

/** At most `length` characters of an answer, around the first text that a row asks for. */
export function shortened({ row, answer }: Answered, length: number): string {
  if (answer.length <= length) return answer;
  const found = placeOf(row.contains[0] ?? '', answer);
  const start = Math.min(Math.max(0, found - Math.floor(length / 4)), answer.length - length);
  const end = start + length;
  return `${start > 0 ? '…' : ''}${answer.slice(start, end)}${end < answer.length ? '…' : ''}`;
}

function problemOf(data: GraphAnswer['data'], errors: GraphAnswer['errors'], missing: string[]): string | null {
  if (errors && errors.length > 0) return errors.map(({ message }) => message).join('; ');
  if (isEmpty(data)) return 'the answer is empty';
  return missing.length > 0 ? `the answer lacks ${missing.map((text) => `«${text}»`).join(', ')}` : null;
}

/** Whether nothing but nulls and empty lists came back. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return false;
  return Object.values(value).every(isEmpty);
}

/** Where a text stands in an answer: a piece of JSON as it is, or the words of a string as JSON writes them; -1 if nowhere. */
function placeOf(text: string, answer: string): number {
  const asJson = answer.indexOf(text);
  return asJson === -1 ? answer.indexOf(JSON.stringify(text).slice(1, -1)) : asJson;
}
