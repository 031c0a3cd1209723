/** What the hub's actions share for as long as it runs. */
import { createLedger, type Ledger } from '../ledger/ledger.ts';
import type { Notices } from '../kit/notices.ts';
import type { Mailer } from './mail/mailer.ts';
import { createRuleBook, type RuleBook } from './data/rules.ts';

/** What rules, balances and time take. */
export interface CoreServices {
  ledger: Ledger;
  ruleBook: RuleBook;
  /** By how much the hub's clock is ahead of the database's: nothing, but in tests that live at other times. */
  offsetMs: () => number;
}

export interface Services extends CoreServices {
  mailer: Mailer;
  /** Names of collections and satellites that scenes have been met with: they need not be looked for again. */
  namesMet: Set<string>;
  /** What requests' steps concern, as they are committed, by whichever process; see `RequestNotice`. */
  requestNotices: Notices;
  /** What links of downloads begin with, and the key they are signed with. */
  links: { publicUrl: () => string; key: Buffer };
}

/** Clocks of one machine that differ by less than this are the same clock, read twice. */
const sameClockMs = 1_000;

/** Where nobody has said how mails leave: none does, and what needs one is refused. */
const noMailer: Mailer = { send: () => Promise.reject(new Error('no way to send mails was set up')) };

interface ServiceOptions {
  /** The hub's clock; the database's own when there is none. */
  now: (() => Date) | undefined;
  mailer: Mailer | undefined;
  links: Services['links'];
  requestNotices: Notices;
}

/** @param now the hub's clock; the database's own when there is none. */
export function createCoreServices(now?: () => Date): CoreServices {
  const offsetMs = (): number => {
    const ahead = now ? now().getTime() - Date.now() : 0;
    return Math.abs(ahead) < sameClockMs ? 0 : ahead;
  };
  return { ledger: createLedger({ offsetMs }), ruleBook: createRuleBook(), offsetMs };
}

export function createServices({ now, mailer = noMailer, links, requestNotices }: ServiceOptions): Services {
  return { ...createCoreServices(now), mailer, links, requestNotices, namesMet: new Set() };
}
