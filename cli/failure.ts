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

/** Errors whose message is written for the person at the terminal; anything else is shown whole. */
const forPeople = new Set(['CommandFailure', 'SettingsError', 'FolderHeldError']);

/** What the terminal shows of an error. */
export function shownOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (forPeople.has(error.name)) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `the port is taken: ${error.message}. Choose another with --port or PORT.`;
  if (code === 'ENOENT') return `there is no such file: ${error.message}`;
  return error.stack ?? error.message;
}

export function exitCodeOf(error: unknown): number {
  if (error instanceof CommandFailure) return error.exitCode;
  return error instanceof Error && error.name === 'SettingsError' ? 2 : 1;
}
