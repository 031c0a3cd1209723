/**
 * What a database refused, as logs and terminals may have it: the driver's errors hold the parameters of the statement,
 * and the server's messages quote them. Those are names and addresses of people.
 */
export class DatabaseFault extends Error {
  override name = 'DatabaseFault';
  /** Of PostgreSQL, such as 23505; of the connection, such as ECONNRESET; undefined when nothing was said. */
  readonly code: string | undefined;
  /** With `$1` and so on where values stood. */
  readonly statement: string | undefined;
  readonly constraint: string | undefined;

  constructor(told: Told, stack: string | undefined) {
    super(`the database refused a statement with ${told.code ?? 'no code'}${told.message ? `: ${told.message}` : ''}`);
    this.code = told.code;
    this.statement = told.statement;
    this.constraint = told.constraint;
    this.stack = [`${this.name}: ${this.message}`, ...frames(stack)].join('\n');
  }
}

interface Told {
  code: string | undefined;
  message: string | undefined;
  statement: string | undefined;
  constraint: string | undefined;
}

/** Longer statements are cut: their beginning says which they are. */
const statementMax = 2_000;

/**
 * Classes of SQLSTATE whose messages name tables, constraints and states of the server, and never a value: connections,
 * transactions, integrity, rights, names and syntax, resources, locks, and what the operator did.
 */
const messagesWithoutValues = new Set(['08', '23', '25', '28', '3D', '3F', '40', '42', '53', '55', '57']);

/**
 * The same error where it and its causes hold nothing of a database's, and otherwise one that tells the code and the
 * statement in place of the values.
 */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error instanceof DatabaseFault) return error;
  if (isOfDatabase(error)) return new DatabaseFault(told(error), error.stack);
  // GraphQL repeats the message of what a resolver threw.
  const { originalError } = error as { originalError?: unknown };
  if (originalError !== undefined && withoutValues(originalError) !== originalError)
    return withoutValues(originalError);
  const cause = withoutValues(error.cause);
  const several = error instanceof AggregateError ? (error.errors as unknown[]) : undefined;
  const errors = several?.map(withoutValues);
  const isClean = cause === error.cause && (errors?.every((one, index) => one === several?.[index]) ?? true);
  return isClean ? error : withOthers(error, cause, errors);
}

interface OfDatabase extends Error {
  /** Of the query builder, and of the driver. */
  query?: unknown;
  code?: unknown;
  constraint_name?: unknown;
}

/** An error of the query builder, which wraps those of the driver, or one that the server has sent. */
function isOfDatabase(error: Error): error is OfDatabase {
  return ('query' in error && ('params' in error || 'parameters' in error)) || ('severity' in error && 'code' in error);
}

function told(error: OfDatabase): Told {
  const inner = error.cause instanceof Error && isOfDatabase(error.cause) ? told(error.cause) : undefined;
  const code = inner?.code ?? textOf(error.code) ?? textOf((error.cause as OfDatabase | undefined)?.code);
  const isServers = 'severity' in error && messagesWithoutValues.has(code?.slice(0, 2) ?? '');
  return {
    code,
    message: inner?.message ?? (isServers ? error.message : undefined),
    statement: (textOf(error.query) ?? inner?.statement)?.slice(0, statementMax),
    constraint: inner?.constraint ?? textOf(error.constraint_name),
  };
}

/** The error as it is, but for what it leads to. */
function withOthers(error: Error, cause: unknown, errors: unknown[] | undefined): Error {
  const other = new Error(error.message, { cause });
  other.name = error.name;
  other.stack = [`${error.name}: ${error.message}`, ...frames(error.stack)].join('\n');
  return errors ? Object.assign(other, { errors }) : other;
}

function frames(stack: string | undefined): string[] {
  return (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
