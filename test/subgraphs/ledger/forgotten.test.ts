/** Answers that are forgotten while somebody asks for them. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OnceAnswer } from '../../../subgraphs/ledger/ledger.ts';
import { ledgerTest, type LedgerTest } from './given.ts';
import { keyOf } from './keys.ts';

let given: LedgerTest;
beforeAll(async () => (given = await ledgerTest()));
afterAll(() => given.database.close());

/** Forgets what was answered with `old` when `event` happens in a statement that sees the key `during`. */
async function forgetting<Result>(
  event: string,
  { old, during }: { old: string; during: string },
  run: () => Promise<Result>,
): Promise<Result> {
  const { db } = given.database;
  await db.execute(sql`
    create or replace function public.forget() returns trigger language plpgsql as
    $$ begin
      delete from ledger.answers where answer = tg_argv[0] and exists (select from ledger.answers where key = tg_argv[1]);
      return null;
    end $$`);
  const call = `public.forget('"${old}"', '${during}')`;
  await db.execute(sql.raw(`create trigger forget after ${event} for each statement execute function ${call}`));
  try {
    return await run();
  } finally {
    await db.execute(sql.raw(`drop trigger forget on ${event.split(' on ')[1] ?? ''}`));
  }
}

const key = keyOf('forgetful');
const request = (name: string) => ({ scope: 'a caller', key: name, body: name });
const submit = (name: string, { id = name, answer = name } = {}): Promise<OnceAnswer<string>> => {
  const reservation = { id, parts: [{ key, amount: 1n }], expiresAt: null, reference: id };
  return given.ledger.submit(given.database.db, request(name), reservation, answer);
};

describe('an answer that is forgotten while it is asked for', () => {
  beforeAll(() => given.ledger.grant(given.database.db, key, 1_000n, 'a rule'));

  it('is no answer to whoever travels with the one who asks', async () => {
    await submit('old');
    const answers = await forgetting('update on ledger.balances', { old: 'old', during: 'a' }, () => {
      // The first three leave at once, each alone; the others wait for one of them, and leave together.
      const first = ['f1', 'f2', 'f3'].map((name) => submit(name));
      const together = [submit('a'), submit('old', { id: 'new', answer: 'new' }), submit('b'), submit('c')];
      return Promise.all([...first, ...together]);
    });
    expect(answers.map(({ answer }) => answer)).toEqual(['f1', 'f2', 'f3', 'a', 'new', 'b', 'c']);
    expect(await given.ledger.audit(given.database.db)).toEqual([]);
  });

  it('is made anew by a submission', async () => {
    await submit('alone');
    const anew = await forgetting('insert on ledger.answers', { old: 'alone', during: 'alone' }, () =>
      submit('alone', { id: 'alone again', answer: 'again' }),
    );
    expect(anew).toMatchObject({ answer: 'again', isReplayed: false });
    expect(await given.ledger.audit(given.database.db)).toEqual([]);
  });

  it('is kept anew by what is done once', async () => {
    const { db } = given.database;
    const once = (answer: string): Promise<OnceAnswer<string>> =>
      db.transaction((tx) => given.ledger.once(tx, request('once'), () => Promise.resolve(answer)));
    await once('first');
    expect(
      await forgetting('insert on ledger.answers', { old: 'first', during: 'once' }, () => once('second')),
    ).toMatchObject({
      answer: 'second',
      isReplayed: false,
    });
    expect(await once('third')).toMatchObject({ answer: 'second', isReplayed: true });
  });

  it('leaves nothing of an effect whose key went while it was at work', async () => {
    const { db } = given.database;
    const gone = db.transaction((tx) =>
      given.ledger.once(tx, request('gone'), async () => {
        await tx.execute(sql`delete from ledger.answers where key = 'gone'`);
        await given.ledger.grant(tx, keyOf('nobody'), 1n, 'a rule');
        return 'done';
      }),
    );
    await expect(gone).rejects.toThrow('is not there to be answered');
    expect(await given.ledger.balances(db, [keyOf('nobody')])).toEqual([null]);
  });
});
