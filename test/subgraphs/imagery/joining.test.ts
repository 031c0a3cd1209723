import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import type { Viewer } from '../../../subgraphs/kit/identity.ts';
import { applicationOf, known, only, person, story, type Answer, type Application } from './joining-given.ts';
import { mailbox, type Mailbox } from './mailbox.ts';
import { imageryTest, today, viewerOf, type Demo, type ImageryTest } from './support.ts';

let mails: Mailbox;
let test: ImageryTest;
let now = today;
beforeAll(async () => {
  mails = await mailbox();
  test = await imageryTest(() => now, mails.mailer);
});
afterAll(async () => {
  await test.close();
  await mails.remove();
});

let keys = 0;
/** Asks an operation of the story; with a key of its own unless one is given. */
async function ask(name: string, variables: Record<string, unknown>, as?: Demo | Viewer): Promise<Answer> {
  const query = story.get(name);
  if (!query) throw new Error(`no operation ${name}`);
  keys += 1;
  return only(await test.ask(query, { variables: { key: `key-${keys}`, ...variables }, ...(as ? { as } : {}) }));
}

/** From the application to what waits for the office. */
async function signed(input: Application): Promise<string> {
  const { organisation } = await ask('Apply', { input });
  const id = organisation?.id ?? '';
  await ask('Confirm', { organisation: id, code: await mails.code(input.referent.email) });
  const code = await mails.code(input.legalRepresentative.email);
  await ask('Sign', { organisation: id, code, version: '1', licences: ['pleiades', 'spot-6-7'] });
  return id;
}

async function member(input: Application): Promise<string> {
  const id = await signed(input);
  await ask('Review', { organisation: id }, 'office');
  return id;
}

describe('joining, as the story has it', () => {
  const input = applicationOf('Université du Récit');
  let organisation = '';
  let account = '';

  it('begins with an application, which anybody may make', async () => {
    const answer = await ask('Apply', { input, key: 'apply' });
    organisation = answer.organisation?.id ?? '';
    expect(answer).toEqual({
      organisation: { id: organisation, membership: { status: 'APPLIED', next: ['AWAITING_SIGNATURE'] } },
      errors: [],
    });
    expect(await mails.to(input.referent.email)).toHaveLength(1);
    expect(await ask('Apply', { input, key: 'apply' })).toEqual(answer);
    expect(await mails.to(input.referent.email)).toHaveLength(1);
  });

  it('is not listed while nobody has accepted it', async () => {
    const query = '{ organisations(text: "récit") { totalCount } }';
    expect(await test.ask(query)).toEqual({ organisations: { totalCount: 0 } });
  });

  it('shows the charter to be signed', async () => {
    expect(await test.ask(story.get('Charter') ?? '')).toMatchObject({
      charter: { version: '1', licences: [{ id: 'pleiades' }, { id: 'spot-6-7' }] },
    });
  });

  it('goes on with the code from the e-mail, typed as people type', async () => {
    const code = (await mails.code(input.referent.email)).toLowerCase().replace('-', ' ');
    expect(await ask('Confirm', { organisation, code })).toEqual({
      organisation: { id: organisation, membership: { status: 'AWAITING_SIGNATURE', next: ['UNDER_REVIEW'] } },
      errors: [],
    });
    const [letter] = await mails.to(input.legalRepresentative.email);
    expect(letter).toContain('Ada Referent, référent de Université du Récit, vous nomme représentant légal.');
    expect(letter).toContain(
      '- Pléiades user licence of the public-service delegation (DSP) : https://dinamis.data-terra.org/pleiades-2',
    );
  });

  it('is signed by the legal representative, without an account', async () => {
    const code = await mails.code(input.legalRepresentative.email);
    const variables = { organisation, code, version: '1', licences: ['pleiades', 'spot-6-7'] };
    expect(await ask('Sign', variables)).toEqual({
      organisation: {
        id: organisation,
        membership: {
          status: 'UNDER_REVIEW',
          charter: {
            signedAt: expect.stringMatching(/^2026-03-10T/),
            validUntil: expect.stringMatching(/^2051-03-10T/),
            licences: [
              { title: 'Pléiades user licence of the public-service delegation (DSP)' },
              { title: 'SPOT 6-7 user licence of DINAMIS' },
            ],
          },
        },
      },
      errors: [],
    });
  });

  it('is accepted by the office alone, which opens the account of the referent', async () => {
    expect((await ask('Review', { organisation }, 'scientist')).errors).toEqual([{ code: 'OFFICE_ONLY' }]);
    expect(await ask('Review', { organisation }, 'office')).toEqual({
      organisation: { id: organisation, membership: { status: 'ACTIVE' } },
      errors: [],
    });
    const viewer = '{ viewer { status roles category organisation { id name } } }';
    expect(await test.ask(viewer, { as: known(input.referent.email.toUpperCase()) })).toEqual({
      viewer: {
        status: 'ACTIVE',
        roles: ['MEMBER', 'REFERENT'],
        category: 'SCIENTIST_FR',
        organisation: { id: organisation, name: 'Université du Récit' },
      },
    });
    const unverified = viewerOf({ subject: 'x', email: input.referent.email, emailVerified: false });
    expect(await test.ask(viewer, { as: unverified })).toEqual({ viewer: null });
    expect(await test.ask('{ organisations(text: "récit") { totalCount } }')).toEqual({
      organisations: { totalCount: 1 },
    });
  });

  it('lets a colleague open an account, which the referent activates', async () => {
    const colleague = { organisationId: organisation, ...person('Carl', 'Carl@universit-du-r-cit.example') };
    const opened = await ask('Open', { input: { ...colleague, category: 'SCIENTIST_FR' } });
    account = opened.account?.id ?? '';
    expect(opened).toEqual({ account: { id: account, status: 'PENDING' }, errors: [] });
    expect((await ask('Activate', { account }, 'referent')).errors).toEqual([{ code: 'ACCOUNT_UNKNOWN' }]);
    const activated = await ask('Activate', { account }, known(input.referent.email));
    expect(activated).toMatchObject({ account: { id: account, status: 'ACTIVE' }, errors: [] });
    const { viewer } = await test.ask<{ viewer: unknown }>(
      '{ viewer { id email eligibility(mission: PLEIADES, kind: ARCHIVE, purpose: RESEARCH) { eligible } } }',
      {
        as: known('carl@UNIVERSIT-du-r-cit.example'),
      },
    );
    expect(viewer).toEqual({ id: account, email: 'Carl@universit-du-r-cit.example', eligibility: { eligible: true } });
  });

  it('ends with a download by the account that has joined, written down as theirs', async () => {
    const [{ id: scene } = never()] = await test.database.db.execute<{ id: string }>(sql`
      select min(id) as id from imagery.scenes where mission = 'PLEIADES' and availability = 'ONLINE'`);
    const download = async (as: Viewer) =>
      (await test.ask<{ downloadScene: unknown }>(story.get('Download') ?? '', { variables: { scene }, as }))
        .downloadScene;
    expect(await download(known('carl@universit-du-r-cit.example'))).toEqual({
      url: expect.stringContaining(`/files/imagery/scenes/${scene}?asset=image&download=`) as string,
      expiresAt: expect.stringMatching(/^2026-03-10T12:1[45]:/) as string,
      licence: expect.objectContaining({ commercialUse: false }) as object,
      errors: [],
    });
    const rows = await test.database.db.execute(sql`
      select scene_id, purpose from imagery.downloads where account_id = ${account}`);
    expect([...rows]).toEqual([{ scene_id: scene, purpose: 'RESEARCH' }]);
    expect(await download(known('dora@universit-du-r-cit.example'))).toMatchObject({
      url: null,
      errors: [{ code: 'NOT_ELIGIBLE' }],
    });
  });

  it('writes down who did what, and when', async () => {
    const events = await test.database.db.execute(sql`
      select status, by, account_id from imagery.membership_events where organisation_id = ${organisation} order by position`);
    expect([...events]).toEqual([
      { status: 'APPLIED', by: 'REFERENT', account_id: null },
      { status: 'AWAITING_SIGNATURE', by: 'REFERENT', account_id: null },
      { status: 'UNDER_REVIEW', by: 'LEGAL_REPRESENTATIVE', account_id: null },
      { status: 'ACTIVE', by: 'OFFICE', account_id: 'acc-office' },
    ]);
    const of = await test.database.db.execute(sql`
      select status, by from imagery.account_events where account_id = ${account} order by position`);
    expect([...of]).toEqual([{ status: 'PENDING', by: 'MEMBER' }, { status: 'ACTIVE', by: 'REFERENT' }]); // prettier-ignore
  });

  it('keeps no code as it was sent', async () => {
    const rows = await test.database.db.execute(
      sql`select * from imagery.email_codes where organisation_id = ${organisation}`,
    );
    expect([...rows]).toEqual([]);
    await ask('Apply', { input: applicationOf('Digest') });
    const code = await mails.code('ada@digest.example');
    const [row] = await test.database.db.execute<{ row: string }>(sql`
      select row_to_json(code)::text as row from imagery.email_codes as code order by sent_at desc limit 1`);
    expect(row?.row).not.toContain(code.slice(0, 5));
  });
});

describe('a step out of order', () => {
  const confirm = `mutation ($o: ID!, $c: String!, $k: ID!) { confirmReferent(organisationId: $o, code: $c, idempotencyKey: $k) { errors { code required found } } }`;

  it('says what is required and what was found', async () => {
    const id = await member(applicationOf('Out of order'));
    const answer = only(await test.ask(confirm, { variables: { o: id, c: 'x', k: 'out-1' } }));
    expect(answer.errors).toEqual([{ code: 'INVALID_TRANSITION', required: 'APPLIED', found: 'ACTIVE' }]);
    const sign = { organisation: 'cnes', code: 'x', version: '1', licences: [] };
    expect((await ask('Sign', sign)).errors).toEqual([{ code: 'INVALID_TRANSITION' }]);
    expect((await ask('Review', { organisation: id }, 'office')).errors).toEqual([{ code: 'INVALID_TRANSITION' }]);
    expect((await ask('Confirm', { organisation: 'nowhere', code: 'x' })).errors).toEqual([
      { code: 'ORGANISATION_UNKNOWN' },
    ]);
  });

  it('opens no account where the organisation is no member', async () => {
    const input = { organisationId: 'cnes', ...person('X', 'x@cnes.example'), category: 'PUBLIC_ACTOR_FR' };
    expect((await ask('Open', { input })).errors).toEqual([
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

describe('an application', () => {
  it.each([
    ['ada@gmail.com', ['input', 'referent', 'email']],
    ['Ada@GMAIL.com', ['input', 'referent', 'email']],
    ['ada@mail.orange.fr', ['input', 'referent', 'email']],
  ])('from %s is not professional', async (email, path) => {
    const input = applicationOf('Free mail', { referent: person('A', email) });
    expect((await ask('Apply', { input })).errors).toEqual([{ code: 'NOT_PROFESSIONAL_EMAIL', path }]);
  });

  it('names a country by its code', async () => {
    const input = applicationOf('Nowhere', { country: 'France' });
    expect((await ask('Apply', { input })).errors).toEqual([{ code: 'COUNTRY_INVALID', path: ['input', 'country'] }]);
  });

  it.each(['ZZ', 'EU', 'UK', 'fr', 'F'])('names a country that ISO 3166-1 has: not %s', async (country) => {
    const input = applicationOf('Nowhere', { country });
    expect((await ask('Apply', { input })).errors).toEqual([{ code: 'COUNTRY_INVALID', path: ['input', 'country'] }]);
  });

  it.each(['Two\r\nBcc: eve@elsewhere.example', 'Two\u2028lines', 'A\u0007bell'])(
    'names an organisation on one line: not %j',
    async (name) => {
      const input = { ...applicationOf('One line'), name };
      expect((await ask('Apply', { input })).errors).toEqual([{ code: 'NAME_INVALID', path: ['input', 'name'] }]);
    },
  );

  it('sends one address five codes an hour at most', async () => {
    const referent = person('Bombed', 'bombed@many.example');
    const codes = [];
    for (const n of 'abcdefg') {
      // The same address, however it is written.
      const email = n < 'd' ? referent.email : 'BOMBED@many.example';
      const input = applicationOf(`Many ${n}`, { referent: { ...referent, email } });
      codes.push((await ask('Apply', { input })).errors.map(({ code }) => code));
    }
    expect(codes).toEqual([[], [], [], [], [], ['MAILS_TOO_MANY'], ['MAILS_TOO_MANY']]);
    now = new Date(today.getTime() + 61 * 60_000);
    try {
      expect((await ask('Apply', { input: applicationOf('Many h', { referent }) })).errors).toEqual([]);
    } finally {
      now = today;
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
    expect((await ask('Apply', { input: longest, key: key200 })).errors.map(({ code }) => code)).not.toContain(
      'IDEMPOTENCY_KEY_INVALID',
    );
  });

  it('of an organisation with an endless id is refused as data', async () => {
    // Such that no index can press it together.
    const organisation = randomBytes(4_000).toString('hex');
    expect((await ask('Confirm', { organisation, code: 'x' })).errors).toEqual([{ code: 'ORGANISATION_UNKNOWN' }]);
  });

  it('of a member, by a stranger, changes nothing', async () => {
    await member(applicationOf('Solid'));
    const stranger = { referent: person('Eve', 'eve@elsewhere.example') };
    const again = await ask('Apply', { input: applicationOf('SOLID', stranger) });
    expect(again.errors).toEqual([{ code: 'INVALID_TRANSITION', path: [] }]);
    expect(again.organisation?.membership?.status).toBe('ACTIVE');
  });

  it('that waits for its answer is not overtaken, until the code has ended', async () => {
    const input = applicationOf('Slow');
    await ask('Apply', { input });
    const other = applicationOf('Slow', { referent: person('Eve', 'eve@elsewhere.example') });
    expect((await ask('Apply', { input: other })).errors).toEqual([{ code: 'INVALID_TRANSITION', path: [] }]);
    now = new Date(today.getTime() + 25 * 3_600_000);
    try {
      expect((await ask('Apply', { input: other })).errors).toEqual([]);
    } finally {
      now = today;
    }
  });

  it('of an organisation that is known stands for it', async () => {
    const ror = 'https://ror.org/04h1h0y33';
    const wrong = await ask('Apply', { input: applicationOf('CNES', { ror }) });
    expect(wrong.errors).toEqual([{ code: 'CATEGORY_MISMATCH', path: ['input', 'kind'] }]);
    const right = await ask('Apply', { input: applicationOf('CNES', { ror, kind: 'PUBLIC_INTEREST_BODY' }) });
    expect(right).toMatchObject({ organisation: { id: 'cnes' }, errors: [] });
    const { organisation } = await test.ask<{ organisation: { name: string } }>(
      '{ organisation(id: "cnes") { name } }',
    );
    expect(organisation.name).toBe("Centre national d'études spatiales");
  });

  it('is one application when it is sent twice at one moment', async () => {
    const input = applicationOf('Twice');
    const answers = await Promise.all([ask('Apply', { input, key: 'a' }), ask('Apply', { input, key: 'b' })]);
    expect(answers.map(({ errors }) => errors.length).sort()).toEqual([0, 1]);
  });
});

describe('a code', () => {
  const confirm = async (id: string, code: string) => (await ask('Confirm', { organisation: id, code })).errors;

  it('ends after five wrong guesses, and another is sent an hour later', async () => {
    const input = applicationOf('Guessed');
    const id = (await ask('Apply', { input })).organisation?.id ?? '';
    const right = await mails.code(input.referent.email);
    for (let guess = 0; guess < 5; guess += 1)
      expect(await confirm(id, '00000-00000')).toEqual([{ code: 'CODE_WRONG' }]);
    expect(await confirm(id, right)).toEqual([{ code: 'CODE_ENDED' }]);
    expect(await mails.to(input.referent.email)).toHaveLength(1);
    now = new Date(today.getTime() + 61 * 60_000);
    try {
      expect(await confirm(id, right)).toEqual([{ code: 'CODE_ENDED' }]);
      expect(await mails.to(input.referent.email)).toHaveLength(2);
      expect(await confirm(id, await mails.code(input.referent.email))).toEqual([]);
    } finally {
      now = today;
    }
  });

  it('counts guesses that come at one moment', async () => {
    const input = applicationOf('Rushed');
    const id = (await ask('Apply', { input })).organisation?.id ?? '';
    const guesses = await Promise.all(Array.from({ length: 12 }, (_, n) => confirm(id, `guess ${n}`)));
    const codes = guesses.map(([error]) => error?.code);
    expect(codes.filter((code) => code === 'CODE_WRONG')).toHaveLength(5);
    expect(codes.filter((code) => code === 'CODE_ENDED')).toHaveLength(7);
  });

  it('is for one organisation and one step', async () => {
    const one = applicationOf('Code one');
    const other = applicationOf('Code other');
    await ask('Apply', { input: one });
    const id = (await ask('Apply', { input: other })).organisation?.id ?? '';
    expect(await confirm(id, await mails.code(one.referent.email))).toEqual([{ code: 'CODE_WRONG' }]);
    const code = await mails.code(other.referent.email);
    await confirm(id, code);
    const sign = { organisation: id, code, version: '1', licences: ['pleiades'] };
    expect((await ask('Sign', sign)).errors).toEqual([{ code: 'CODE_WRONG' }]);
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
    const id = (await ask('Apply', { input })).organisation?.id ?? '';
    await ask('Confirm', { organisation: id, code: await mails.code(input.referent.email) });
    const code = await mails.code(input.legalRepresentative.email);
    const sign = (version: string, licences: string[]) => ask('Sign', { organisation: id, code, version, licences });
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
    const id = await member(input);
    now = new Date('2052-01-05T12:00:00Z');
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
      expect((await ask('Apply', { input: anew })).errors).toEqual([{ code: 'INVALID_TRANSITION', path: [] }]);
      expect((await ask('Apply', { input: anew }, referent)).errors).toEqual([]);
      const code = await mails.code('new@renewal.example');
      const sign = { organisation: id, code, version: '1', licences: ['pleiades', 'spot-6-7'] };
      expect((await ask('Sign', sign)).organisation?.membership?.status).toBe('ACTIVE');
    } finally {
      now = today;
    }
  });

  it('is signed without a code by a legal representative who is signed in, and by nobody else', async () => {
    const one = person('Both', 'both@same-person.example');
    const id = await member(applicationOf('Same person', { referent: one, legalRepresentative: one }));
    const sign = `mutation ($o: ID!) { signCharter(organisationId: $o, charterVersion: "1", licences: ["pleiades"], idempotencyKey: "same") {
      organisation { membership { status charter { signedBy } } } errors { code } } }`;
    const variables = { o: id };
    expect(only(await test.ask(sign, { variables, as: 'referent' })).errors).toEqual([{ code: 'CODE_NEEDED' }]);
    now = new Date(today.getTime() + 60_000);
    expect(only(await test.ask(sign, { variables, as: known('both@same-person.example') }))).toEqual({
      organisation: { membership: { status: 'ACTIVE', charter: { signedBy: 'Both' } } },
      errors: [],
    });
    now = today;
    const { viewer } = await test.ask<{ viewer: { roles: string[] } }>('{ viewer { roles } }', {
      as: known('both@same-person.example'),
    });
    expect(viewer.roles).toEqual(['MEMBER', 'REFERENT', 'LEGAL_REPRESENTATIVE']);
  });
});

describe('an account', () => {
  const open = async (input: Record<string, unknown>) => ask('Open', { input });

  it('follows the category of the organisation', async () => {
    const input = { organisationId: 'demo-laboratory', ...person('X', 'x@lab.example'), category: 'PRIVATE_RND_FR' };
    expect((await open(input)).errors).toEqual([{ code: 'CATEGORY_MISMATCH', path: ['input', 'category'] }]);
  });

  it('has a professional address', async () => {
    const input = { organisationId: 'demo-laboratory', ...person('X', 'x@gmail.com'), category: 'SCIENTIST_FR' };
    expect((await open(input)).errors).toEqual([{ code: 'NOT_PROFESSIONAL_EMAIL', path: ['input', 'email'] }]);
  });

  it('is one for a person in an organisation, in whatever case the address is written; in another there may be another', async () => {
    const input = { organisationId: 'demo-laboratory', ...person('Zoe', 'zoe@two.example'), category: 'SCIENTIST_FR' };
    const first = await open(input);
    const again = { ...input, email: 'ZOE@Two.example' };
    const told = [{ code: 'ACCOUNT_EXISTS', path: ['input', 'email'] }];
    for (const as of ['referent', 'office', known('zoe@two.example')] as const) {
      expect(await ask('Open', { input: again }, as)).toEqual({ account: null, errors: told });
    }
    const second = await open({ ...input, organisationId: 'demo-public-body', category: 'PUBLIC_ACTOR_FR' });
    expect(second.errors).toEqual([]);
    await ask('Activate', { account: first.account?.id }, 'referent');
    await ask('Activate', { account: second.account?.id }, 'office');
    const viewer = async (as: Viewer) =>
      (await test.ask<{ viewer: { id: string } }>('{ viewer { id } }', { as })).viewer.id;
    const ids = [first.account?.id ?? '', second.account?.id ?? ''];
    expect(await viewer(known('zoe@two.example'))).toBe([...ids].sort()[0]);
    for (const id of ids) expect(await viewer({ ...known('zoe@two.example'), account: id })).toBe(id);
  });

  it('looks the same to strangers whether or not there was one; the address is written to, and says which', async () => {
    const open = `mutation ($input: AccountInput!, $key: ID!) { openAccount(input: $input, idempotencyKey: $key) {
      account { id fullName email category status roles organisation { id } history { status }
        eligibility(mission: PLEIADES, kind: ARCHIVE, purpose: RESEARCH) { eligible reasons { code } } }
      errors { code } } }`;
    // The legal representative of an organisation too, whose account has a role more.
    const leon = person('Léon', 'leon@quiet.example');
    const id = await member(applicationOf('Quiet', { legalRepresentative: leon }));
    const asked = (email: string, key: string, as?: Demo) => {
      const input = { organisationId: id, ...person(' Asked ', email), category: 'SCIENTIST_FR' };
      return test.ask<{ openAccount: { account: { id: string } } }>(open, {
        variables: { input, key },
        ...(as && { as }),
      });
    };
    const like = (answer: { openAccount: { account: { id: string } } }) =>
      JSON.stringify(answer).replace(answer.openAccount.account.id, 'an id');
    for (const email of ['quiet@quiet.example', leon.email]) {
      for (const as of [undefined, 'scientist-eu'] as const) {
        const first = await asked(email, `quiet-1-${as}`, as);
        const second = await asked(email, `quiet-2-${as}`, as);
        expect(first.openAccount.account.id).toMatch(/^[0-9a-f-]{36}$/);
        expect(second.openAccount.account.id).not.toBe(first.openAccount.account.id);
        expect(like(second)).toBe(like(first));
        expect(await asked(email, `quiet-2-${as}`, as)).toEqual(second);
      }
      const letters = (await mails.to(email)).filter((mail) => mail.includes('Account asked for'));
      expect(letters.map((mail) => mail.includes('It has one already'))).toEqual([false, true, true, true]);
    }
    const [row] = await test.database.db.execute(sql`
      select count(*)::int as n from imagery.accounts where organisation_id = ${id} and email <> 'ada@quiet.example'`);
    expect(row).toEqual({ n: 2 });
    const limited = await asked('quiet@quiet.example', 'quiet-5').then(() => asked('quiet@quiet.example', 'quiet-6'));
    expect(limited.openAccount).toEqual({ account: null, errors: [{ code: 'MAILS_TOO_MANY' }] });
  });

  it('goes the published way and no other', async () => {
    const set = `mutation ($a: ID!, $s: AccountStatus!, $k: ID!) { setAccountStatus(accountId: $a, status: $s, reason: "why", idempotencyKey: $k) {
      account { status } errors { code required found } } }`;
    const input = { organisationId: 'demo-laboratory', ...person('Way', 'way@lab.example'), category: 'SCIENTIST_FR' };
    const id = (await open(input)).account?.id ?? '';
    const to = async (s: string, as: Demo | Viewer = 'referent') => {
      keys += 1;
      return only(await test.ask(set, { variables: { a: id, s, k: `set-${keys}` }, as }));
    };
    expect(await to('SUSPENDED')).toEqual({
      account: { status: 'PENDING' },
      errors: [{ code: 'INVALID_TRANSITION', required: 'ACTIVE', found: 'PENDING' }],
    });
    expect((await to('ACTIVE')).errors).toEqual([]);
    expect((await to('SUSPENDED')).errors).toEqual([]);
    expect((await to('ACTIVE', known('way@lab.example'))).errors).toMatchObject([{ code: 'REFERENT_ONLY' }]);
    expect((await to('CLOSED', 'office')).errors).toEqual([]);
    expect((await to('ACTIVE', 'office')).errors).toMatchObject([{ code: 'INVALID_TRANSITION', found: 'CLOSED' }]);
    expect((await open(input)).errors).toEqual([]);
  });
});

describe('a suspension', () => {
  const set = `mutation ($a: ID!, $s: AccountStatus!, $k: ID!) { setAccountStatus(accountId: $a, status: $s, reason: "why", idempotencyKey: $k) {
    account { status } errors { code required found } } }`;
  const to = async (a: string, s: string, as: Demo) => {
    keys += 1;
    return only(await test.ask(set, { variables: { a, s, k: `suspend-${keys}` }, as }));
  };

  it('of the office is lifted by the office alone, and not escaped by closing the account', async () => {
    const input = {
      organisationId: 'demo-laboratory',
      ...person('Held', 'held@lab.example'),
      category: 'SCIENTIST_FR',
    };
    const id = (await ask('Open', { input })).account?.id ?? '';
    await to(id, 'ACTIVE', 'referent');
    expect((await to(id, 'SUSPENDED', 'office')).errors).toEqual([]);
    for (const status of ['ACTIVE', 'CLOSED']) {
      expect(await to(id, status, 'referent')).toEqual({
        account: { status: 'SUSPENDED' },
        errors: [{ code: 'OFFICE_ONLY', required: 'OFFICE', found: 'REFERENT' }],
      });
    }
    expect(await to(id, 'ACTIVE', 'office')).toEqual({ account: { status: 'ACTIVE' }, errors: [] });
    await to(id, 'SUSPENDED', 'referent');
    expect(await to(id, 'ACTIVE', 'referent')).toEqual({ account: { status: 'ACTIVE' }, errors: [] });
  });
});

describe('an organisation abroad', () => {
  const review = `mutation ($o: ID!, $m: Mission, $d: Decision!, $k: ID!) {
    reviewMembership(organisationId: $o, mission: $m, decision: $d, idempotencyKey: $k) {
      organisation { membership { status approvals { mission decision by } } } errors { code required } } }`;
  const decide = async (o: string, m: string | null, d: string, as: Demo) => {
    keys += 1;
    return only(await test.ask(review, { variables: { o, m, d, k: `review-${keys}` }, as }));
  };
  const eligibility = async (email: string, mission: string) =>
    (
      await test.ask<{ viewer: { eligibility: { reasons: Array<{ code: string }> } } }>(
        `{ viewer { eligibility(mission: ${mission}, kind: ARCHIVE, purpose: RESEARCH) { reasons { code } } } }`,
        { as: known(email) },
      )
    ).viewer.eligibility.reasons.map(({ code }) => code);

  it('is examined mission by mission, and needs a French partner for Pléiades', async () => {
    const input = applicationOf('Vrije Universiteit', { country: 'BE' });
    const id = await signed(input);
    expect((await decide(id, null, 'ACCEPT', 'office')).organisation).toEqual({
      membership: {
        status: 'ACTIVE',
        approvals: [
          { mission: 'PLEIADES', decision: null, by: 'CNES' },
          { mission: 'SPOT_6_7', decision: null, by: 'Airbus Defence and Space' },
        ],
      },
    });
    const waiting = '{ memberships(waitingForMe: true) { nodes { id } } }';
    const { memberships } = await test.ask<{ memberships: { nodes: Array<{ id: string }> } }>(waiting, {
      as: 'operator',
    });
    expect(memberships.nodes.map((node) => node.id)).toContain(id);
    expect(await eligibility(input.referent.email, 'PLEIADES')).toEqual(['PARTNER_REQUIRED', 'MISSION_REVIEW_PENDING']);
    expect((await decide(id, 'PLEIADES', 'ACCEPT', 'operator')).errors).toEqual([
      { code: 'PARTNER_REQUIRED', required: 'a French institutional partner' },
    ]);
    expect((await decide(id, 'PLEIADES', 'ACCEPT', 'referent')).errors).toMatchObject([{ code: 'OFFICE_ONLY' }]);
    expect((await decide(id, 'PLEIADES', 'REFUSE', 'office')).errors).toEqual([]);
    expect(await eligibility(input.referent.email, 'PLEIADES')).toEqual(['PARTNER_REQUIRED', 'NOT_ELIGIBLE']);
  });

  it('with a French partner may order Pléiades from the archive, once CNES has accepted', async () => {
    const input = applicationOf('Universiteit Twee', { country: 'BE', partnerId: 'demo-laboratory' });
    const id = await member(input);
    expect(await eligibility(input.referent.email, 'PLEIADES')).toEqual(['MISSION_REVIEW_PENDING']);
    await decide(id, 'PLEIADES', 'ACCEPT', 'operator');
    expect(await eligibility(input.referent.email, 'PLEIADES')).toEqual([]);
  });

  it('takes part through a French member', async () => {
    const input = applicationOf('Universiteit Drie', { country: 'BE', partnerId: 'demo-european-laboratory' });
    expect((await ask('Apply', { input })).errors).toEqual([
      { code: 'ORGANISATION_UNKNOWN', path: ['input', 'partnerId'] },
    ]);
  });
});

describe('memberships', () => {
  it('are the office’s to go through, oldest change first, page by page', async () => {
    const query = `query ($after: String) { memberships(status: [UNDER_REVIEW], waitingForMe: true, first: 1, after: $after) {
      totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`;
    now = new Date(today.getTime() + 30_000);
    const first = await signed(applicationOf('Desk one'));
    now = new Date(today.getTime() + 60_000);
    const second = await signed(applicationOf('Desk two'));
    now = today;
    interface Page {
      memberships: {
        totalCount: number;
        nodes: Array<{ id: string }>;
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    }
    const seen: string[] = [];
    let total = 0;
    let after: string | null = null;
    do {
      const { memberships }: Page = await test.ask<Page>(query, { as: 'office', variables: { after } });
      total = memberships.totalCount;
      seen.push(...memberships.nodes.map(({ id }) => id));
      after = memberships.pageInfo.hasNextPage ? memberships.pageInfo.endCursor : null;
    } while (after !== null);
    // Others of this file wait as well, for longer.
    expect(seen.slice(-2)).toEqual([first, second]);
    expect(seen).toHaveLength(total);
  });

  it('are for a member that of the organisation, and for nobody else any', async () => {
    const query = '{ memberships { nodes { id } } }';
    expect(await test.ask(query, { as: 'scientist' })).toEqual({ memberships: { nodes: [{ id: 'demo-laboratory' }] } });
    expect(await test.ask(query)).toEqual({ memberships: null });
    expect(await test.ask(query, { as: viewerOf({ subject: 'new here' }) })).toEqual({ memberships: null });
  });
});

function never(): never {
  throw new Error('there is no such scene');
}
