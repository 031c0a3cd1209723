import { z } from 'zod';

/** What a gateway's process is told by its environment. */
export interface Settings {
  host: string;
  port: number;
  /** The folder of the embedded database, of the development issuer's key and of the hubs' secret. */
  dataFolder: string;
  /** `postgres://…`, or `embedded:FOLDER`. */
  databaseUrl: string;
  /** What the hubs' keys are derived from; undefined to keep one in the data folder. */
  secret: string | undefined;
  /** Where hubs answer that are not of this process, by name. */
  hubUrls: ReadonlyMap<string, string>;
  /** Whether tokens of the demo accounts are good here. */
  developmentIssuer: boolean;
  corsOrigins: readonly string[];
  /** Where clients reach the graph, without a slash at its end; undefined where that is where the process listens. */
  publicUrl: string | undefined;
  /** The server that mails are sent by; undefined to keep them as files in the data folder. */
  smtpUrl: string | undefined;
  /** The sender of mails. */
  mailFrom: string | undefined;
  /** How long one fetch of a hub may take in all, over HTTP and within this process. */
  hubTimeoutMs: number;
  /** How long a stopping process answers `/readyz` with 503 before it closes the door. */
  drainMs: number;
  /** What carries plans out: the gateway's own executor, or Apollo's behind Apollo Server. */
  executor: 'compiled' | 'stock';
  /** Whether clients that ask with the header `x-archipel-plan` are shown the plans of their operations. */
  showPlans: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings cannot be used; the message has one line for each. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const secretMinLength = 16;

const wholeNumber = (from: number, to: number, unset: number) => {
  const needed = `a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d+$/, needed)
    .transform(Number)
    .refine((value) => value >= from && value <= to, needed)
    .default(unset);
};

const httpUrl = z.string().refine(isHttpUrl, 'an http:// or https:// URL');

const shape = z.object({
  HOST: z.string().min(1, 'an address or a host name').default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535, 4000),
  ARCHIPEL_DATA: z.string().min(1, 'a folder').default('.archipel'),
  DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?:\/\/|embedded:.)/, 'postgres://user@host/name or embedded:FOLDER')
    .optional(),
  ARCHIPEL_SECRET: z.string().min(secretMinLength, `at least ${secretMinLength} characters`).optional(),
  ARCHIPEL_DEV_ISSUER: z.enum(['0', '1'], '0 or 1').optional(),
  NODE_ENV: z.string().optional(),
  CORS_ORIGINS: z.string().default(''),
  PUBLIC_URL: httpUrl.optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/]/, 'smtp://user:password@host:port or smtps://…')
    .optional(),
  MAIL_FROM: z.string().includes('@', 'a sender such as Office <office@example.org>').optional(),
  HUB_TIMEOUT_MS: wholeNumber(1, 600_000, 2_000),
  DRAIN_MS: wholeNumber(0, 60_000, 0),
  EXECUTOR: z.enum(['compiled', 'stock'], 'compiled or stock').default('compiled'),
  SHOW_PLANS: z.enum(['0', '1'], '0 or 1').default('0'),
});

/**
 * Reads the settings of a process; an empty variable counts as unset.
 * @throws SettingsError that names each variable, what it must be and what it is.
 */
export function readSettings(environment: Environment): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = shape.safeParse(given);
  if (!read.success) {
    throw new SettingsError(
      read.error.issues.map(({ path, message }) => mustBe(String(path[0]), message, given[String(path[0])])).join('\n'),
    );
  }
  const settings = read.data;
  return {
    host: settings.HOST,
    port: settings.PORT,
    dataFolder: settings.ARCHIPEL_DATA,
    databaseUrl: settings.DATABASE_URL ?? `embedded:${settings.ARCHIPEL_DATA}`,
    secret: settings.ARCHIPEL_SECRET,
    hubUrls: hubUrlsOf(given),
    developmentIssuer:
      settings.NODE_ENV === 'production' ? settings.ARCHIPEL_DEV_ISSUER === '1' : settings.ARCHIPEL_DEV_ISSUER !== '0',
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, ''),
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
    corsOrigins: listOf(settings.CORS_ORIGINS),
    hubTimeoutMs: settings.HUB_TIMEOUT_MS,
    drainMs: settings.DRAIN_MS,
    executor: settings.EXECUTOR,
    showPlans: settings.SHOW_PLANS === '1',
  };
}

/** Where a process is reached that listens there: what links in answers begin with when nothing else is said. */
export function addressOf(host: string, port: number): string {
  // Of all addresses of a machine, the one that always reaches it from itself.
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}

/** The environment as if it said this port; a command's option goes before a variable. */
export function withPort(environment: Environment, port: number | undefined): Environment {
  return port === undefined ? environment : { ...environment, PORT: String(port) };
}

/** `HUB_URLS=imagery=http://…,in-situ=http://…` and, before it, `HUB_IN_SITU_URL=http://…`. */
function hubUrlsOf(given: Environment): Map<string, string> {
  const urls = new Map<string, string>();
  for (const entry of listOf(given.HUB_URLS ?? '')) {
    const [, name, url = ''] = /^([a-z][a-z0-9-]*)=(.*)$/.exec(entry) ?? [];
    if (!name || !isHttpUrl(url))
      throw new SettingsError(mustBe('HUB_URLS', 'name=http://…, separated by commas', entry));
    urls.set(name, url);
  }
  for (const [variable, url] of Object.entries(given)) {
    const name = /^HUB_([A-Z][A-Z0-9_]*)_URL$/.exec(variable)?.[1];
    if (!name) continue;
    if (!httpUrl.safeParse(url).success) throw new SettingsError(mustBe(variable, 'an http:// or https:// URL', url));
    urls.set(name.toLowerCase().replaceAll('_', '-'), url ?? '');
  }
  return urls;
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** Secrets, and the passwords in URLs, are never shown. */
function mustBe(variable: string, needed: string, found: string | undefined): string {
  const shown =
    variable === 'ARCHIPEL_SECRET' ? `one of ${found?.length ?? 0}` : `'${(found ?? '').replace(/:[^:@/]*@/, ':…@')}'`;
  return `${variable} must be ${needed}; got ${shown}`;
}
