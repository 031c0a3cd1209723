/** What tests of joining have in common: organisations as they apply, people, and the way to a membership. */
import { readOperations } from '../../../../gateway/supergraph/story-operations.ts';
import { plusDuration } from '../../../../subgraphs/imagery/domain/period.ts';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { mailbox, type Mailbox } from '../mailbox.ts';
import { viewerOf } from '../../../support/viewer.ts';
import { imageryTest, today, type Demo, type ImageryTest } from '../support.ts';

/** The operations of the story of joining, by name. */
export const story = new Map(
  readOperations()
    .filter(({ story: file }) => file.startsWith('03'))
    .map(({ name, text }) => [name, text]),
);

export interface Answer {
  organisation: { id: string; membership: { status: string; next: string[] } | null } | null;
  account: { id: string; status: string } | null;
  errors: Array<{ code: string; path?: string[]; required?: string; found?: string }>;
}

export function only(data: Record<string, unknown>): Answer {
  return Object.values(data)[0] as Answer;
}

export const person = (name: string, email: string) => ({ fullName: name, email });

export const applicationOf = (name: string, more: Record<string, unknown> = {}) => {
  const domain = `${name.toLowerCase().replace(/[^a-z]+/g, '-')}.example`;
  return {
    name,
    kind: 'UNIVERSITY',
    country: 'FR',
    referent: person('Ada Referent', `ada@${domain}`),
    legalRepresentative: person('Léon Représentant', `leon@${domain}`),
    ...more,
  };
};
export type Application = ReturnType<typeof applicationOf>;

export const known = (email: string, subject = email): Viewer => viewerOf({ subject, email, emailVerified: true });

export interface JoiningTest extends ImageryTest {
  mails: Mailbox;
  setClock(at: Date): void;
  /** Moves the clock on by a day: a rule may begin neither in the past nor together with the one before. */
  nextDay(): Date;
  /** Asks an operation of the story, or a document; with a key of its own unless one is given. */
  change(operation: string, variables: Record<string, unknown>, as?: Demo | Viewer): Promise<Answer>;
  /** From the application to what waits for the office: the id of the organisation. */
  signed(input: Application): Promise<string>;
  member(input: Application): Promise<string>;
  /** An account of a colleague, in use: its id. */
  colleague(organisationId: string, email: string, category?: string): Promise<string>;
}

/** A hub of its own, whose mails can be read. */
export async function joiningTest(): Promise<JoiningTest> {
  const mails = await mailbox();
  let now = today;
  let keys = 0;
  let days = 0;
  const test = await imageryTest(() => now, mails.mailer);
  const change: JoiningTest['change'] = async (operation, variables, as) => {
    keys += 1;
    const query = story.get(operation) ?? operation;
    return only(await test.ask(query, { variables: { key: `key-${keys}`, ...variables }, ...(as ? { as } : {}) }));
  };
  const signed: JoiningTest['signed'] = async (input) => {
    const { organisation } = await change('Apply', { input });
    const id = organisation?.id ?? '';
    await change('Confirm', { organisation: id, code: await mails.code(input.referent.email) });
    const code = await mails.code(input.legalRepresentative.email);
    await change('Sign', { organisation: id, code, version: '1', licences: ['pleiades', 'spot-6-7'] });
    return id;
  };
  return {
    ...test,
    mails,
    setClock: (at) => void (now = at),
    nextDay() {
      days += 1;
      return (now = plusDuration(today, `P${days}D`));
    },
    change,
    signed,
    async member(input) {
      const id = await signed(input);
      await change('Review', { organisation: id }, 'office');
      return id;
    },
    async colleague(organisationId, email, category = 'SCIENTIST_FR') {
      const { account, errors } = await change('Open', {
        input: { organisationId, ...person('Colleague', email), category },
      });
      if (!account || errors.length > 0) throw new Error(JSON.stringify(errors));
      await change('Activate', { account: account.id }, 'office');
      return account.id;
    },
    async close() {
      await test.close();
      await mails.remove();
    },
  };
}
