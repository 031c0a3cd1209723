import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyRules } from '../../../subgraphs/imagery/import/rules.ts';
import { applicationOf, joiningTest, type JoiningTest } from './joining/given.ts';
import type { Demo } from './support.ts';

let test: JoiningTest;
/** A British university, a member since before anything was set. */
let british: string;
beforeAll(async () => {
  test = await joiningTest();
  british = await test.member(applicationOf('British', { country: 'GB', partnerId: 'demo-laboratory' }));
});
afterAll(() => test.close());

const source = 'Decision 2026-8';
interface Answer {
  countryRegion: { validity: { start: string } } | null;
  errors: Array<{ code: string }>;
}

async function set(input: object, as: Demo | null = 'office', key = randomUUID()): Promise<Answer> {
  const mutation = `mutation ($input: CountryRegionInput!, $key: ID!) {
    answer: setCountryRegion(input: $input, idempotencyKey: $key) {
      countryRegion { country region validity { start end } source provenance { title certainty } }
      errors { code path required found } } }`;
  const variables = { input: { source, ...input }, key };
  return (await test.ask<{ answer: Answer }>(mutation, { ...(as ? { as } : {}), variables })).answer;
}

async function regionAt(country: string, at: Date): Promise<unknown> {
  const query = `query ($country: String, $at: DateTime) { countryRegions(country: $country, at: $at) {
    country region validity { start end } provenance { certainty } } }`;
  const { countryRegions } = await test.ask(query, { variables: { country, at: at.toISOString() } });
  return countryRegions;
}

const category = async (): Promise<unknown> => {
  const query = 'query ($id: ID!) { organisation(id: $id) { name country } }';
  expect(await test.ask(query, { variables: { id: british } })).toMatchObject({ organisation: { country: 'GB' } });
  const open = async (asked: string) => {
    const input = {
      organisationId: british,
      fullName: 'B',
      email: `b${randomUUID()}@british.example`,
      category: asked,
    };
    return (await test.change('Open', { input })).errors.map(({ code }) => code);
  };
  const tried = await Promise.all(['SCIENTIST_EU', 'SCIENTIST_INTERNATIONAL'].map(open));
  return tried;
};

/** The clock of a hub goes on while it is asked. */
const onDay = (at: Date): string => expect.stringMatching(at.toISOString().slice(0, 10)) as string;
const mismatch = ['CATEGORY_MISMATCH'];

describe('where a country is', () => {
  it('is a rule that everybody reads: 44 are in a region, and what is in none is elsewhere', async () => {
    const at = test.nextDay();
    const assumed = { provenance: { certainty: 'ASSUMED' }, validity: { start: null, end: null } };
    expect(await regionAt('GB', at)).toEqual([{ country: 'GB', region: 'EUROPE', ...assumed }]);
    expect(await regionAt('RE', at)).toEqual([{ country: 'RE', region: 'FR', ...assumed }]);
    expect(await regionAt('BR', at)).toEqual([]);
    const listed = await test.ask<Record<string, unknown[]>>(
      '{ fr: countryRegions(region: FR) { country } europe: countryRegions(region: EUROPE) { country } }',
    );
    expect([listed['fr']?.length, listed['europe']?.length]).toEqual([13, 31]);
  });

  it('is set by the office, and decides the category of accounts from then on', async () => {
    expect(await category()).toEqual([[], mismatch]);
    const at = test.nextDay();
    const { countryRegion, errors } = await set({ country: 'GB', region: 'ELSEWHERE' });
    expect(errors).toEqual([]);
    expect(countryRegion).toEqual({
      ...{ country: 'GB', region: 'ELSEWHERE', validity: { start: onDay(at), end: null } },
      ...{ source, provenance: { title: source, certainty: 'STATED' } },
    });
    expect(await category()).toEqual([mismatch, []]);
    // Set to the millisecond or one before it, as its offset is rounded.
    const before = new Date(at.getTime() - 1_000);
    const { start } = countryRegion?.validity ?? {};
    expect(await regionAt('GB', before)).toMatchObject([{ region: 'EUROPE', validity: { start: null, end: start } }]);
    expect(await regionAt('GB', test.nextDay())).toMatchObject([{ region: 'ELSEWHERE', validity: { end: null } }]);
  });

  it('is set for a country that was in no region, and is in a file what it is in the graph', async () => {
    test.nextDay();
    const key = randomUUID();
    const first = await set({ country: 'TR', region: 'EUROPE', certainty: 'READING' }, 'office', key);
    expect(first).toMatchObject({
      countryRegion: { country: 'TR', region: 'EUROPE', provenance: { certainty: 'READING' } },
    });
    expect(await set({ country: 'TR', region: 'EUROPE', certainty: 'READING' }, 'office', key)).toEqual(first);
    const file = {
      countries: [
        { country: 'TR', region: 'EUROPE', source },
        { country: 'GB', region: 'EUROPE', source },
      ],
    };
    expect(await applyRules(test.database.db, JSON.stringify(file))).toEqual({
      set: ['gb-region-3'],
      withdrawn: [],
      unchanged: 1,
    });
    expect(await category()).toEqual([[], mismatch]);
  });

  it('is what makes a French partner: an institution overseas is one, for as long as its country is French', async () => {
    test.nextDay();
    const overseas = await test.member(applicationOf('Overseas', { country: 'RE' }));
    const apply = async (name: string) => {
      const input = applicationOf(name, { country: 'BE', partnerId: overseas });
      return (await test.change('Apply', { input })).errors.map(({ code }) => code);
    };
    expect(await apply('Belgian')).toEqual([]);
    expect((await set({ country: 'RE', region: 'ELSEWHERE' })).errors).toEqual([]);
    expect(await apply('Belgian Too')).toEqual(['ORGANISATION_UNKNOWN']);
  });

  it('is set by nobody else, and for countries alone', async () => {
    test.nextDay();
    const input = { country: 'BR', region: 'EUROPE' };
    expect(await set(input, 'referent')).toMatchObject({ countryRegion: null, errors: [{ code: 'OFFICE_ONLY' }] });
    expect(await set(input, null)).toMatchObject({ countryRegion: null, errors: [{ code: 'SIGN_IN_REQUIRED' }] });
    const required = 'ISO 3166-1 alpha-2, such as FR';
    expect(await set({ ...input, country: 'EU' })).toMatchObject({
      ...{ countryRegion: null, errors: [{ code: 'RULE_INVALID', path: ['input', 'country'], required, found: 'EU' }] },
    });
    const file = JSON.stringify({ countries: [{ ...input, country: 'EU', source }] });
    await expect(applyRules(test.database.db, file)).rejects.toThrow(`countries.0.country must be ${required}; got EU`);
    expect(await regionAt('BR', test.nextDay())).toEqual([]);
  });
});
