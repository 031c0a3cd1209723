import { DatabaseFault, withoutValues } from '../subgraphs/kit/database/without-values.ts';

/**
 * A command that cannot do what it was asked, in a sentence for the person who asked.
 * Exit codes: 1 for what failed, 2 for what was not understood.
 */
export class CommandFailure extends Error {
  override name = 'CommandFailure';
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** What the terminal shows of a failure, and how the command ends. */
export interface Failure {
  /** Undefined when it has been shown already. */
  shown: string | undefined;
  exitCode: number;
}

/** Errors whose message is written for the person at the terminal; what is not known is shown whole. */
const forPeople = new Set(['CommandFailure', 'SettingsError', 'FolderHeldError']);

/** A sentence for what the system refuses, by its code. */
const systemSentences: Readonly<Record<string, (error: NodeJS.ErrnoException) => string>> = {
  EADDRINUSE: ({ message }) => `the port is taken: ${message}. Choose another with --port or PORT.`,
  ENOENT: ({ message }) => `there is no such file: ${message}`,
  EISDIR: ({ message }) => `a file is needed, and this is a folder: ${message}`,
  ENOTDIR: ({ message }) => `a folder is needed, and this is a file: ${message}`,
  EACCES: ({ message }) => `this is not permitted: ${message}`,
  ECONNREFUSED: ({ message }) => `nothing answers there: ${message}`,
};

export async function failureOf(error: unknown): Promise<Failure> {
  if (!(error instanceof Error)) return { shown: String(error), exitCode: 1 };
  if (error instanceof CommandFailure) return { shown: error.message, exitCode: error.exitCode };
  // Commander has said what it does not understand; help that was asked for is no failure.
  if (error.name === 'CommanderError') {
    return { shown: undefined, exitCode: (error as Error & { exitCode: number }).exitCode === 0 ? 0 : 2 };
  }
  if (forPeople.has(error.name)) return { shown: error.message, exitCode: error.name === 'SettingsError' ? 2 : 1 };
  if (error.name === 'DatabaseUnreachableError') return { shown: `DATABASE_URL: ${error.message}`, exitCode: 1 };
  if (await isRefusal(error)) return { shown: error.message, exitCode: 2 };
  const sentence = systemSentences[(error as NodeJS.ErrnoException).code ?? ''];
  return { shown: sentence?.(error) ?? whole(error), exitCode: 1 };
}

/** With its causes, and without what a statement was given: what a terminal shows is copied into mails. */
function whole(error: unknown): string {
  const lines: string[] = [];
  for (let told = withoutValues(error); told instanceof Error; told = told.cause) {
    lines.push(`${lines.length > 0 ? 'caused by ' : ''}${told.stack ?? told.message}`);
    if (told instanceof DatabaseFault && told.statement) lines.push(`statement: ${told.statement}`);
  }
  return lines.join('\n');
}

/** Whether a hub refuses what it was given, in the words that its clients read. */
async function isRefusal(error: Error): Promise<boolean> {
  // Only what comes from GraphQL has extensions; for anything else, the module need not be read.
  return 'extensions' in error && (await import('../subgraphs/kit/errors.ts')).isPublic(error);
}
