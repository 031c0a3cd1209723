import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { viewerOf } from '../../../support/viewer.ts';
import { applicationOf, joiningTest, known, person, story, type JoiningTest } from './given.ts';

let test: JoiningTest;
beforeAll(async () => (test = await joiningTest()));
afterAll(() => test.close());

describe('joining, as the story has it', () => {
  const input = applicationOf('Université du Récit');
  let organisation = '';
  let account = '';

  it('begins with an application, which anybody may make', async () => {
    const answer = await test.change('Apply', { input, key: 'apply' });
    organisation = answer.organisation?.id ?? '';
    expect(answer).toEqual({
      organisation: { id: organisation, membership: { status: 'APPLIED', next: ['AWAITING_SIGNATURE'] } },
      errors: [],
    });
    expect(await test.mails.to(input.referent.email)).toHaveLength(1);
    expect(await test.change('Apply', { input, key: 'apply' })).toEqual(answer);
    expect(await test.mails.to(input.referent.email)).toHaveLength(1);
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
    const code = (await test.mails.code(input.referent.email)).toLowerCase().replace('-', ' ');
    expect(await test.change('Confirm', { organisation, code })).toEqual({
      organisation: { id: organisation, membership: { status: 'AWAITING_SIGNATURE', next: ['UNDER_REVIEW'] } },
      errors: [],
    });
    const [letter] = await test.mails.to(input.legalRepresentative.email);
    expect(letter).toContain('Ada Referent, référent de Université du Récit, vous nomme représentant légal.');
    expect(letter).toContain(
      '- Pléiades user licence of the public-service delegation (DSP) : https://dinamis.data-terra.org/pleiades-2',
    );
  });

  it('is signed by the legal representative, without an account', async () => {
    const code = await test.mails.code(input.legalRepresentative.email);
    const variables = { organisation, code, version: '1', licences: ['pleiades', 'spot-6-7'] };
    expect(await test.change('Sign', variables)).toEqual({
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
    expect((await test.change('Review', { organisation }, 'scientist')).errors).toEqual([{ code: 'OFFICE_ONLY' }]);
    expect(await test.change('Review', { organisation }, 'office')).toEqual({
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
    const opened = await test.change('Open', { input: { ...colleague, category: 'SCIENTIST_FR' } });
    account = opened.account?.id ?? '';
    expect(opened).toEqual({ account: { id: account, status: 'PENDING' }, errors: [] });
    expect((await test.change('Activate', { account }, 'referent')).errors).toEqual([{ code: 'ACCOUNT_UNKNOWN' }]);
    const activated = await test.change('Activate', { account }, known(input.referent.email));
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
    await test.change('Apply', { input: applicationOf('Digest') });
    const code = await test.mails.code('ada@digest.example');
    const [row] = await test.database.db.execute<{ row: string }>(sql`
      select row_to_json(code)::text as row from imagery.email_codes as code order by sent_at desc limit 1`);
    expect(row?.row).not.toContain(code.slice(0, 5));
  });
});

function never(): never {
  throw new Error('there is no such scene');
}
