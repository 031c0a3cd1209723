import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plusDuration } from '../../../subgraphs/imagery/domain/period.ts';
import { applyRules } from '../../../subgraphs/imagery/import/rules.ts';
import { applicationOf, joiningTest, type JoiningTest } from './joining/given.ts';
import {
  categoryRule,
  categoryTerms,
  charter,
  licence,
  revision,
  settingAccessRules,
  source,
  type SetRule,
} from './setting-access-rules.ts';

let test: JoiningTest;
/** A member since before anything was set. */
let territory: string;
beforeAll(async () => {
  test = await joiningTest();
  territory = await test.member(applicationOf('Territory', { kind: 'TERRITORIAL' }));
});
afterAll(() => test.close());

const { set } = settingAccessRules(() => test);

const since = (at: Date, more: object = {}) => ({
  validity: { start: at.toISOString().slice(0, 10), end: null },
  source,
  provenance: { title: source, certainty: 'STATED', locator: null, ...more },
});

/** From its day on: the clock of a hub goes on while it is asked. */
function toTheDay({ rule }: SetRule): unknown {
  const { start, end } = rule?.['validity'] as { start: string; end: string | null };
  return { ...rule, validity: { start: start.slice(0, 10), end } };
}

async function charterAt(at?: Date): Promise<Record<string, unknown> | null> {
  const query = `query ($at: DateTime) { charter(at: $at) { version validFor renewUrl ${revision}
    licences { id mission ${revision} } } }`;
  const { charter: found } = await test.ask<{ charter: Record<string, unknown> | null }>(query, {
    variables: { at: at?.toISOString() ?? null },
  });
  return found;
}

describe('who is let in, as the office sets it in the graph', () => {
  it('is shown with its validity, its source and how sure it is, before anything was set', async () => {
    const found = await charterAt();
    expect(found).toMatchObject({
      ...{ version: '1', validFor: 'P25Y', renewUrl: 'https://ids-dinamis.data-terra.org/registre' },
      ...{ validity: { start: null, end: null }, source: 'DINAMIS and THEIA workshop slides' },
      provenance: { certainty: 'ASSUMED', locator: 'S81-82' },
      licences: [
        { id: 'pleiades', mission: 'PLEIADES', provenance: { certainty: 'READING', locator: 'S65-66' } },
        { id: 'spot-6-7', mission: 'SPOT_6_7', validity: { start: null, end: null } },
      ],
    });
    const query = `{ categoryRules(kind: PRIVATE, region: FR) { category authorised ${revision} }
      all: categoryRules { kind region } there: categoryRules(region: ELSEWHERE) { region }
      categoryTerms(category: SCIENTIST_FR) { mission kinds purposes partnerRequired reviewer ${revision} } }`;
    const answer = await test.ask<Record<string, unknown[]>>(query);
    expect(answer['all']).toHaveLength(39);
    expect(answer['there']).toHaveLength(13);
    expect(answer['categoryRules']).toMatchObject([
      { category: 'PRIVATE_RND_FR', validity: { start: null, end: null }, provenance: { certainty: 'READING' } },
    ]);
    expect(answer['categoryTerms']).toMatchObject([
      { mission: 'PLEIADES', kinds: ['ARCHIVE', 'TASKING'], purposes: [], partnerRequired: false },
      { mission: 'SPOT_6_7', source: 'DINAMIS and THEIA workshop slides' },
    ]);
  });

  it('is another charter with another licence, which is signed from then on', async () => {
    const before = test.nextDay();
    const offered = await set('Licence', { ...licence, certainty: 'READING' });
    expect(offered.errors).toEqual([]);
    expect(toTheDay(offered)).toEqual({
      ...{ id: 'pleiades-licence-2', mission: 'PLEIADES' },
      licence: {
        ...{ title: 'Pléiades licence of 2026', url: 'https://example.org/licence' },
        ...{ commercialUse: true, declaredBy: 'DINAMIS' },
      },
      ...since(before, { certainty: 'READING' }),
    });
    const at = test.nextDay();
    const changed = await set('Charter', charter);
    expect(changed.errors).toEqual([]);
    expect(toTheDay(changed)).toEqual({
      ...{ version: '2', url: 'https://example.org/charter-2', validFor: 'P5Y' },
      renewUrl: 'https://example.org/renew',
      licences: [
        { id: 'pleiades-licence-2', mission: 'PLEIADES' },
        { id: 'spot-6-7', mission: 'SPOT_6_7' },
      ],
      ...since(at),
    });
    // The one before has ended where this one begins, and is shown as of its time.
    const day = 86_400_000;
    expect(await charterAt(new Date(at.getTime() - 2 * day))).toMatchObject({
      ...{ version: '1', validity: { end: (changed.rule?.['validity'] as { start: string }).start } },
      licences: [{ id: 'pleiades', validity: { end: expect.any(String) as string } }, { id: 'spot-6-7' }],
    });
    const signing = test.nextDay();
    expect(await charterAt()).toMatchObject({ version: '2', licences: [{ id: 'pleiades-licence-2' }, {}] });

    const input = applicationOf('Signs anew');
    const { organisation } = await test.change('Apply', { input });
    const id = organisation?.id ?? '';
    await test.change('Confirm', { organisation: id, code: await test.mails.code(input.referent.email) });
    const code = await test.mails.code(input.legalRepresentative.email);
    const sign = (version: string, licences: string[]) =>
      test.change('Sign', { organisation: id, code, version, licences });
    expect((await sign('1', ['pleiades'])).errors.map((error) => error.code)).toEqual([
      'CHARTER_VERSION',
      'LICENCE_UNKNOWN',
    ]);
    const signed = await sign('2', ['pleiades-licence-2', 'spot-6-7']);
    expect(signed).toMatchObject({ errors: [], organisation: { membership: { status: 'UNDER_REVIEW' } } });
    const { charter: kept } = signed.organisation?.membership as unknown as { charter: { validUntil: string } };
    expect(kept.validUntil.slice(0, 10)).toBe(plusDuration(signing, 'P5Y').toISOString().slice(0, 10));
  });

  it('is set for later, and stands until then as it was', async () => {
    test.nextDay();
    const start = '2027-01-01T00:00:00Z';
    const later = { title: 'Pléiades licence of 2027', validity: { start } };
    expect((await set('Licence', { ...licence, ...later })).rule).toMatchObject({ id: 'pleiades-licence-3' });
    const third = await set('Charter', { ...charter, version: '3', validFor: null, validity: { start } });
    expect(third.errors).toEqual([]);
    // Its licences are those that there are when it begins.
    expect(third.rule).toMatchObject({ version: '3', validFor: null, validity: { start, end: null } });
    expect(third.rule).toMatchObject({ licences: [{ id: 'pleiades-licence-3' }, { id: 'spot-6-7' }] });
    expect(await charterAt()).toMatchObject({ version: '2', validity: { end: start } });
    expect(await charterAt(new Date('2026-12-31T23:59:59Z'))).toMatchObject({
      ...{ version: '2', licences: [{ id: 'pleiades-licence-2' }, { id: 'spot-6-7' }] },
    });
    expect(await charterAt(new Date(start))).toMatchObject({
      ...{ version: '3', licences: [{ id: 'pleiades-licence-3' }, { id: 'spot-6-7' }] },
    });
  });

  it('is which users the people of a kind of organisation are, at once', async () => {
    const day = test.nextDay();
    const query = `query ($at: DateTime) { categoryRules(kind: TERRITORIAL, region: FR, at: $at) { category authorised } }`;
    const rules = async (at?: Date) =>
      (await test.ask(query, { variables: { at: at?.toISOString() ?? null } }))['categoryRules'];
    expect(await rules()).toEqual([{ category: 'PUBLIC_ACTOR_FR', authorised: true }]);
    const answer = await set('CategoryRule', categoryRule);
    expect(answer.errors).toEqual([]);
    expect(toTheDay(answer)).toEqual({ ...categoryRule, ...since(day) });
    const open = async (category: string) => {
      const input = { organisationId: territory, fullName: 'B', email: 'b@territory.example', category };
      return (await test.change('Open', { input })).errors.map(({ code }) => code);
    };
    expect(await open('PUBLIC_ACTOR_FR')).toEqual(['CATEGORY_MISMATCH']);
    expect(await open('SCIENTIST_FR')).toEqual([]);
    const present = test.nextDay();
    const closed = { kind: 'TERRITORIAL', region: 'FR', category: null };
    expect((await set('CategoryRule', closed)).rule).toMatchObject({ category: null, authorised: null });
    expect(await rules(new Date(present.getTime() - 2 * 86_400_000))).toEqual([
      { category: 'PUBLIC_ACTOR_FR', authorised: true },
    ]);
    test.nextDay();
    expect(await rules()).toEqual([{ category: null, authorised: null }]);
  });

  it('is what they may order, from its day on', async () => {
    const start = plusDuration(test.nextDay(), 'P2D');
    const later = { ...categoryTerms, validity: { start: start.toISOString() } };
    const answer = await set('CategoryTerms', later);
    expect(answer.errors).toEqual([]);
    expect(toTheDay(answer)).toEqual({ ...categoryTerms, ...since(start) });
    const eligibility = async () => {
      const query =
        '{ viewer { eligibility(mission: PLEIADES, kind: ARCHIVE, purpose: RESEARCH) { reasons { required } } } }';
      const { viewer } = await test.ask<{ viewer: { eligibility: { reasons: unknown[] } } }>(query, {
        as: 'scientist',
      });
      return viewer.eligibility.reasons;
    };
    expect(await eligibility()).toEqual([]);
    test.nextDay();
    test.nextDay();
    expect(await eligibility()).toEqual([{ required: 'accepted by DINAMIS' }, { required: 'TEACHING' }]);
  });

  it('is what a file would have set: the same from either is one revision, and a key is used once', async () => {
    test.nextDay();
    const key = randomUUID();
    const spot = { ...licence, mission: 'SPOT_6_7', title: 'SPOT licence of 2026' };
    const first = await set('Licence', spot, 'office', key);
    expect(first.rule).toMatchObject({ id: 'spot-6-7-licence-2' });
    expect(await set('Licence', spot, 'office', key)).toEqual(first);
    expect(await set('Licence', licence, 'office', key)).toMatchObject({
      errors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    const file = {
      licences: [{ ...spot, source }],
      categories: [{ kind: 'TERRITORIAL', region: 'FR', category: null, source }],
      terms: [{ ...categoryTerms, source }],
    };
    expect(await applyRules(test.database.db, JSON.stringify(file))).toEqual({ set: [], withdrawn: [], unchanged: 3 });
  });
});
