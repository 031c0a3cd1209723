import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { imageryTest, today } from '../support.ts';
import { applicationOf, joiningTest, known, only, person, story, type JoiningTest } from './given.ts';

let test: JoiningTest;
beforeAll(async () => (test = await joiningTest()));
afterAll(() => test.close());

describe('a code', () => {
  const confirm = async (id: string, code: string) => (await test.change('Confirm', { organisation: id, code })).errors;

  it('ends after five wrong guesses, and another is sent an hour later', async () => {
    const input = applicationOf('Guessed');
    const id = (await test.change('Apply', { input })).organisation?.id ?? '';
    const right = await test.mails.code(input.referent.email);
    for (let guess = 0; guess < 5; guess += 1)
      expect(await confirm(id, '00000-00000')).toEqual([{ code: 'CODE_WRONG' }]);
    expect(await confirm(id, right)).toEqual([{ code: 'CODE_ENDED' }]);
    expect(await test.mails.to(input.referent.email)).toHaveLength(1);
    test.setClock(new Date(today.getTime() + 61 * 60_000));
    try {
      expect(await confirm(id, right)).toEqual([{ code: 'CODE_ENDED' }]);
      expect(await test.mails.to(input.referent.email)).toHaveLength(2);
      expect(await confirm(id, await test.mails.code(input.referent.email))).toEqual([]);
    } finally {
      test.setClock(today);
    }
  });

  it('counts guesses that come at one moment', async () => {
    const input = applicationOf('Rushed');
    const id = (await test.change('Apply', { input })).organisation?.id ?? '';
    const guesses = await Promise.all(Array.from({ length: 12 }, (_, n) => confirm(id, `guess ${n}`)));
    const codes = guesses.map(([error]) => error?.code);
    expect(codes.filter((code) => code === 'CODE_WRONG')).toHaveLength(5);
    expect(codes.filter((code) => code === 'CODE_ENDED')).toHaveLength(7);
  });

  it('is for one organisation and one step', async () => {
    const one = applicationOf('Code one');
    const other = applicationOf('Code other');
    await test.change('Apply', { input: one });
    const id = (await test.change('Apply', { input: other })).organisation?.id ?? '';
    expect(await confirm(id, await test.mails.code(one.referent.email))).toEqual([{ code: 'CODE_WRONG' }]);
    const code = await test.mails.code(other.referent.email);
    await confirm(id, code);
    const sign = { organisation: id, code, version: '1', licences: ['pleiades'] };
    expect((await test.change('Sign', sign)).errors).toEqual([{ code: 'CODE_WRONG' }]);
  });

  it('that no mail could bring leaves nothing behind', async () => {
    const alone = await imageryTest();
    try {
      const query = story.get('Apply') ?? '';
      const variables = { input: applicationOf('Mute'), key: 'mute' };
      expect(only(await alone.ask(query, { variables }))).toEqual({
        organisation: null,
        errors: [{ code: 'MAIL_NOT_SENT', path: [] }],
      });
      const [row] = await alone.database.db.execute(
        sql`select count(*)::int as n from imagery.organisations where name = 'Mute'`,
      );
      expect(row).toEqual({ n: 0 });
    } finally {
      await alone.close();
    }
  });
});

describe('the charter', () => {
  it('is signed in the version in force, with licences that there are', async () => {
    const input = applicationOf('Versions');
    const id = (await test.change('Apply', { input })).organisation?.id ?? '';
    await test.change('Confirm', { organisation: id, code: await test.mails.code(input.referent.email) });
    const code = await test.mails.code(input.legalRepresentative.email);
    const sign = (version: string, licences: string[]) =>
      test.change('Sign', { organisation: id, code, version, licences });
    expect((await sign('0', ['other'])).errors).toEqual([{ code: 'CHARTER_VERSION' }, { code: 'LICENCE_UNKNOWN' }]);
    expect(await sign('1', [])).toEqual({ organisation: null, errors: [{ code: 'LICENCE_NOT_SIGNED' }] });
    expect((await sign('1', ['pleiades', 'pleiades'])).organisation).toMatchObject({
      membership: {
        charter: { licences: [{ title: 'Pléiades user licence of the public-service delegation (DSP)' }] },
      },
    });
  });

  it('past its date is signed anew, by whoever the referent names', async () => {
    const input = applicationOf('Renewal', { legalRepresentative: person('Old', 'old@renewal.example') });
    const id = await test.member(input);
    test.setClock(new Date('2052-01-05T12:00:00Z'));
    try {
      const status = async (as?: Viewer) =>
        only(
          await test.ask(
            `{ a: organisation(id: "${id}") { membership { status next charter { expired } } } }`,
            as ? { as } : {},
          ),
        );
      const referent = known(input.referent.email);
      expect(await status(referent)).toEqual({
        membership: { status: 'EXPIRED', next: ['ACTIVE'], charter: { expired: true } },
      });
      const anew = { ...input, legalRepresentative: person('New', 'new@renewal.example') };
      expect((await test.change('Apply', { input: anew })).errors).toEqual([{ code: 'INVALID_TRANSITION', path: [] }]);
      expect((await test.change('Apply', { input: anew }, referent)).errors).toEqual([]);
      const code = await test.mails.code('new@renewal.example');
      const sign = { organisation: id, code, version: '1', licences: ['pleiades', 'spot-6-7'] };
      expect((await test.change('Sign', sign)).organisation?.membership?.status).toBe('ACTIVE');
    } finally {
      test.setClock(today);
    }
  });

  it('is signed without a code by a legal representative who is signed in, and by nobody else', async () => {
    const one = person('Both', 'both@same-person.example');
    const id = await test.member(applicationOf('Same person', { referent: one, legalRepresentative: one }));
    const sign = `mutation ($o: ID!) { signCharter(organisationId: $o, charterVersion: "1", licences: ["pleiades"], idempotencyKey: "same") {
      organisation { membership { status charter { signedBy } } } errors { code } } }`;
    const variables = { o: id };
    expect(only(await test.ask(sign, { variables, as: 'referent' })).errors).toEqual([{ code: 'CODE_NEEDED' }]);
    test.setClock(new Date(today.getTime() + 60_000));
    expect(only(await test.ask(sign, { variables, as: known('both@same-person.example') }))).toEqual({
      organisation: { membership: { status: 'ACTIVE', charter: { signedBy: 'Both' } } },
      errors: [],
    });
    test.setClock(today);
    const { viewer } = await test.ask<{ viewer: { roles: string[] } }>('{ viewer { roles } }', {
      as: known('both@same-person.example'),
    });
    expect(viewer.roles).toEqual(['MEMBER', 'REFERENT', 'LEGAL_REPRESENTATIVE']);
  });
});
