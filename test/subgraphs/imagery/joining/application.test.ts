import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../support.ts';
import { applicationOf, joiningTest, only, person, type JoiningTest } from './given.ts';

let test: JoiningTest;
beforeAll(async () => (test = await joiningTest()));
afterAll(() => test.close());

describe('an application', () => {
  it.each([
    ['ada@gmail.com', ['input', 'referent', 'email']],
    ['Ada@GMAIL.com', ['input', 'referent', 'email']],
    ['ada@mail.orange.fr', ['input', 'referent', 'email']],
  ])('from %s is not professional', async (email, path) => {
    const input = applicationOf('Free mail', { referent: person('A', email) });
    expect((await test.change('Apply', { input })).errors).toEqual([{ code: 'NOT_PROFESSIONAL_EMAIL', path }]);
  });

  it('names a country by its code', async () => {
    const input = applicationOf('Nowhere', { country: 'France' });
    expect((await test.change('Apply', { input })).errors).toEqual([
      { code: 'COUNTRY_INVALID', path: ['input', 'country'] },
    ]);
  });

  it.each(['ZZ', 'EU', 'UK', 'fr', 'F'])('names a country that ISO 3166-1 has: not %s', async (country) => {
    const input = applicationOf('Nowhere', { country });
    expect((await test.change('Apply', { input })).errors).toEqual([
      { code: 'COUNTRY_INVALID', path: ['input', 'country'] },
    ]);
  });

  it.each(['Two\r\nBcc: eve@elsewhere.example', 'Two\u2028lines', 'A\u0007bell'])(
    'names an organisation on one line: not %j',
    async (name) => {
      const input = { ...applicationOf('One line'), name };
      expect((await test.change('Apply', { input })).errors).toEqual([
        { code: 'NAME_INVALID', path: ['input', 'name'] },
      ]);
    },
  );

  it('sends one address five codes an hour at most', async () => {
    const referent = person('Bombed', 'bombed@many.example');
    const codes = [];
    for (const n of 'abcdefg') {
      // The same address, however it is written.
      const email = n < 'd' ? referent.email : 'BOMBED@many.example';
      const input = applicationOf(`Many ${n}`, { referent: { ...referent, email } });
      codes.push((await test.change('Apply', { input })).errors.map(({ code }) => code));
    }
    expect(codes).toEqual([[], [], [], [], [], ['MAILS_TOO_MANY'], ['MAILS_TOO_MANY']]);
    test.setClock(new Date(today.getTime() + 61 * 60_000));
    try {
      expect((await test.change('Apply', { input: applicationOf('Many h', { referent }) })).errors).toEqual([]);
    } finally {
      test.setClock(today);
    }
  });

  it.each([
    ['', '0'],
    ['k'.repeat(201), '201'],
    ['k'.repeat(4_000), '4000'],
  ])('has a key of 1 to 200 characters: not %j', async (key, found) => {
    const apply = `mutation ($input: MembershipInput!, $key: ID!) {
      applyForMembership(input: $input, idempotencyKey: $key) { errors { code path required found } } }`;
    const { errors } = only(await test.ask(apply, { variables: { input: applicationOf('Keyed'), key } }));
    expect(errors).toEqual([
      { code: 'IDEMPOTENCY_KEY_INVALID', path: ['idempotencyKey'], required: '1 to 200 characters', found },
    ]);
    const longest = applicationOf('Keyed long');
    const key200 = `${found}${'k'.repeat(200 - found.length)}`;
    expect((await test.change('Apply', { input: longest, key: key200 })).errors.map(({ code }) => code)).not.toContain(
      'IDEMPOTENCY_KEY_INVALID',
    );
  });

  it('of an organisation with an endless id is refused as data', async () => {
    // Such that no index can press it together.
    const organisation = randomBytes(4_000).toString('hex');
    expect((await test.change('Confirm', { organisation, code: 'x' })).errors).toEqual([
      { code: 'ORGANISATION_UNKNOWN' },
    ]);
  });

  it('of a member, by a stranger, changes nothing', async () => {
    await test.member(applicationOf('Solid'));
    const stranger = { referent: person('Eve', 'eve@elsewhere.example') };
    const again = await test.change('Apply', { input: applicationOf('SOLID', stranger) });
    expect(again.errors).toEqual([{ code: 'INVALID_TRANSITION', path: [] }]);
    expect(again.organisation?.membership?.status).toBe('ACTIVE');
  });

  it('that waits for its answer is not overtaken, until the code has ended', async () => {
    const input = applicationOf('Slow');
    await test.change('Apply', { input });
    const other = applicationOf('Slow', { referent: person('Eve', 'eve@elsewhere.example') });
    expect((await test.change('Apply', { input: other })).errors).toEqual([{ code: 'INVALID_TRANSITION', path: [] }]);
    test.setClock(new Date(today.getTime() + 25 * 3_600_000));
    try {
      expect((await test.change('Apply', { input: other })).errors).toEqual([]);
    } finally {
      test.setClock(today);
    }
  });

  it('of an organisation that is known stands for it', async () => {
    const ror = 'https://ror.org/04h1h0y33';
    const wrong = await test.change('Apply', { input: applicationOf('CNES', { ror }) });
    expect(wrong.errors).toEqual([{ code: 'CATEGORY_MISMATCH', path: ['input', 'kind'] }]);
    const right = await test.change('Apply', { input: applicationOf('CNES', { ror, kind: 'PUBLIC_INTEREST_BODY' }) });
    expect(right).toMatchObject({ organisation: { id: 'cnes' }, errors: [] });
    const { organisation } = await test.ask<{ organisation: { name: string } }>(
      '{ organisation(id: "cnes") { name } }',
    );
    expect(organisation.name).toBe("Centre national d'études spatiales");
  });

  it('is one application when it is sent twice at one moment', async () => {
    const input = applicationOf('Twice');
    const answers = await Promise.all([
      test.change('Apply', { input, key: 'a' }),
      test.change('Apply', { input, key: 'b' }),
    ]);
    expect(answers.map(({ errors }) => errors.length).sort()).toEqual([0, 1]);
  });
});

describe('a step out of order', () => {
  const confirm = `mutation ($o: ID!, $c: String!, $k: ID!) { confirmReferent(organisationId: $o, code: $c, idempotencyKey: $k) { errors { code required found } } }`;

  it('says what is required and what was found', async () => {
    const id = await test.member(applicationOf('Out of order'));
    const answer = only(await test.ask(confirm, { variables: { o: id, c: 'x', k: 'out-1' } }));
    expect(answer.errors).toEqual([{ code: 'INVALID_TRANSITION', required: 'APPLIED', found: 'ACTIVE' }]);
    const sign = { organisation: 'cnes', code: 'x', version: '1', licences: [] };
    expect((await test.change('Sign', sign)).errors).toEqual([{ code: 'INVALID_TRANSITION' }]);
    expect((await test.change('Review', { organisation: id }, 'office')).errors).toEqual([
      { code: 'INVALID_TRANSITION' },
    ]);
    expect((await test.change('Confirm', { organisation: 'nowhere', code: 'x' })).errors).toEqual([
      { code: 'ORGANISATION_UNKNOWN' },
    ]);
  });

  it('opens no account where the organisation is no member', async () => {
    const input = { organisationId: 'cnes', ...person('X', 'x@cnes.example'), category: 'PUBLIC_ACTOR_FR' };
    expect((await test.change('Open', { input })).errors).toEqual([
      { code: 'INVALID_TRANSITION', path: ['input', 'organisationId'] },
    ]);
  });

  it('is published', async () => {
    const { transitions } = await test.ask<{ transitions: unknown[] }>(
      '{ transitions(of: ACCOUNT) { from to by stapi ledger } }',
    );
    expect(transitions).toHaveLength(8);
    expect(transitions[2]).toEqual({
      from: 'PENDING',
      to: 'ACTIVE',
      by: ['REFERENT', 'OFFICE'],
      stapi: null,
      ledger: null,
    });
  });
});

describe('an application of an organisation that the scheme is not open to', () => {
  const apply = `mutation ($input: MembershipInput!, $key: ID!) { applyForMembership(input: $input, idempotencyKey: $key) {
    organisation { id membership { status } } errors { code path required found helpUrl } } }`;
  const open = 'SCIENTIFIC_LABORATORY, TEACHING_ESTABLISHMENT, UNIVERSITY';
  const codesOf = async (kind: string, country: string) =>
    (await test.change(apply, { input: applicationOf(`Open ${kind} ${country}`, { kind, country }) })).errors.map(
      ({ code }) => code,
    );

  it.each([
    ['MINISTERIAL', 'DE', 'EUROPE'],
    ['PRIVATE', 'BE', 'EUROPE'],
    ['OTHER', 'GB', 'EUROPE'],
    ['GOVERNMENTAL', 'US', 'ELSEWHERE'],
    ['MUNICIPAL', 'SN', 'ELSEWHERE'],
  ])('is refused at once: %s in %s; nothing is written and nobody written to', async (kind, country, region) => {
    const written = () =>
      test.database.db.execute(sql`
        select (select count(*) from imagery.organisations)::int as organisations,
          (select count(*) from imagery.memberships)::int as memberships,
          (select count(*) from imagery.email_codes)::int as codes, (select count(*) from imagery.codes_sent)::int as sent`);
    const before = [...(await written())];
    const [contact] = await test.database.db.execute<{ value: string }>(
      sql`select value from imagery.settings where name = 'contactUrl'`,
    );
    expect(await test.change(apply, { input: applicationOf(`Closed ${kind}`, { kind, country }) })).toEqual({
      organisation: null,
      errors: [
        {
          ...{ code: 'NOT_ELIGIBLE', path: ['input', 'kind'] },
          ...{ required: `${open} (${region})`, found: `${kind}, ${country} (${region})`, helpUrl: contact?.value },
        },
      ],
    });
    expect([...(await written())]).toEqual(before);
  });

  it('is left to the office where somebody is to examine it, or no rule is certain', async () => {
    // Scientists abroad, whom missions examine; private research and development; and who is none of these, in France.
    for (const [kind, country] of [
      ['UNIVERSITY', 'DE'],
      ['SCIENTIFIC_LABORATORY', 'US'],
      ['PRIVATE', 'FR'],
      ['OTHER', 'FR'],
      ['MUNICIPAL', 'RE'],
    ] as const)
      expect([kind, country, await codesOf(kind, country)]).toEqual([kind, country, []]);
  });

  it('follows the rules of the office: closed by one that is stated, left to it by one that is assumed', async () => {
    const set = (kind: string, region: string, category: string | null, certainty: string) =>
      test.change(
        `mutation ($input: CategoryRuleInput!, $key: ID!) { setCategoryRule(input: $input, idempotencyKey: $key) { errors { code } } }`,
        { input: { kind, region, category, source: 'Decision', certainty } },
        'office',
      );
    let now = today.getTime();
    const later = () => test.setClock(new Date((now += 60_000)));
    try {
      later();
      expect((await set('OTHER', 'FR', null, 'STATED')).errors).toEqual([]);
      expect((await set('MINISTERIAL', 'EUROPE', null, 'ASSUMED')).errors).toEqual([]);
      expect((await set('REGIONAL', 'EUROPE', 'SCIENTIST_EU', 'STATED')).errors).toEqual([]);
      later();
      expect(await codesOf('OTHER', 'MQ')).toEqual(['NOT_ELIGIBLE']);
      expect(await codesOf('MINISTERIAL', 'ES')).toEqual([]);
      expect(await codesOf('REGIONAL', 'ES')).toEqual([]);
      const { errors } = await test.change(apply, {
        input: applicationOf('Closed again', { kind: 'PRIVATE', country: 'ES' }),
      });
      expect(errors).toMatchObject([{ required: `REGIONAL, ${open} (EUROPE)` }]);
    } finally {
      test.setClock(today);
    }
  });
});
