/** What an import did, in a form that commands print and tests read. */

/** Something that was wrong and has been normalised; nothing was lost. */
export interface Warning {
  code: string;
  message: string;
}

/** Something that could not be taken in. */
export interface Problem {
  /** Its number in the file: of the observation from 0, or of the line from 1. */
  index: number;
  /** Where in it. */
  place: string;
  reason: string;
}

export interface ImportReport {
  /** True when a strict import found something wrong: then nothing was written. */
  refused: boolean;
  /** Datastreams of a pivot file, lines of a series. */
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  warnings: Warning[];
  /** The first {@link problemsMax} of them. */
  problems: Problem[];
  problemCount: number;
}

/** How many problems a report names one by one; the rest is counted. */
export const problemsMax = 100;

export function emptyReport(): ImportReport {
  return { refused: false, read: 0, added: 0, changed: 0, unchanged: 0, warnings: [], problems: [], problemCount: 0 };
}

export function addProblem(report: ImportReport, problem: Problem): void {
  report.problemCount += 1;
  if (report.problems.length < problemsMax) report.problems.push(problem);
}

/** The report in lines for a person: the sum first, then what to look at. */
export function describeReport(report: ImportReport): string[] {
  const { refused, read, added, changed, unchanged, warnings, problems, problemCount } = report;
  const sum = refused
    ? `Refused: nothing of the ${read} was written, because a strict import takes a file without fault only.`
    : `${read} read: ${added} added, ${changed} changed, ${unchanged} unchanged, ${problemCount} left out.`;
  const left = problemCount - problems.length;
  return [
    sum,
    ...warnings.map(({ message }) => `Warning: ${message}`),
    ...problems.map(({ index, place, reason }) => `Left out: ${place || `number ${index}`}: ${reason}`),
    ...(left > 0 ? [`and ${left} more left out.`] : []),
  ];
}
