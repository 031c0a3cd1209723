import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { organisationsById } from '../../../subgraphs/imagery/data/organisations.ts';
import { applyRules } from '../../../subgraphs/imagery/import/rules.ts';
import { imageryTest, today, type ImageryTest } from './support.ts';

let test: ImageryTest;
/** Rules cannot begin before the database's own moment. */
let now: Date;
beforeAll(async () => {
  test = await imageryTest(() => now);
});
afterAll(() => test.close());
beforeAll(() => (now = today));
afterEach(() => (now = new Date()));

const source = 'Decision 2027-3';
const apply = (rules: object) => applyRules(test.database.db, JSON.stringify(rules));

const charter = {
  version: '2',
  textUrl: 'https://example.org/charter-2',
  validFor: 'P5Y',
  renewUrl: 'https://example.org/renew',
  ...{ source, locator: 'article 3', certainty: 'STATED' },
};
const licence = {
  ...{ mission: 'PLEIADES', title: 'Pléiades licence of 2027', licenceUrl: 'https://example.org/licence' },
  ...{ commercialUse: false, declaredBy: 'DINAMIS', source },
};
const category = { kind: 'TERRITORIAL', region: 'FR', category: 'SCIENTIST_FR', authorised: true, source };
const terms = {
  ...{ category: 'SCIENTIST_FR', mission: 'PLEIADES', kinds: ['TASKING', 'ARCHIVE'], purposes: ['TEACHING'] },
  ...{ partnerRequired: false, source },
};

async function charterShown(): Promise<unknown> {
  return (await test.ask('{ charter { version url licences { id licence { title } } } }'))['charter'];
}

const eligibility = `{ viewer { eligibility(mission: PLEIADES, kind: ARCHIVE, purpose: RESEARCH) { eligible reasons { code required } } } }`;

describe('a file of rules, of who is let in', () => {
  it('brings another charter, which is signed from then on', async () => {
    now = new Date();
    expect(await charterShown()).toMatchObject({ version: '1' });
    expect(await apply({ charters: [charter] })).toEqual({ set: ['charter-2'], withdrawn: [], unchanged: 0 });
    now = new Date(Date.now() + 1_000);
    expect(await charterShown()).toMatchObject({ version: '2', url: 'https://example.org/charter-2' });
    expect(await apply({ charters: [charter] })).toEqual({ set: [], withdrawn: [], unchanged: 1 });
    // The one before has ended, is kept, and signatures of it hold as long as it said.
    const rows = await test.database.client`
      select version, revision, valid_to = (select valid_from from imagery.charter_texts where version = '2') as follows,
        provenance ->> 'locator' as locator from imagery.charter_texts order by revision`;
    expect([...rows]).toEqual([
      { version: '1', revision: 1, follows: true, locator: 'S81-82' },
      { version: '2', revision: 2, follows: null, locator: 'article 3' },
    ]);
    await expect(apply({ charters: [{ ...charter, textUrl: 'https://example.org/other' }] })).rejects.toThrow(
      'charters.0.version must be one that no charter has had; got 2',
    );
  });

  it('brings another licence, and leaves what was signed', async () => {
    expect(await apply({ licences: [licence] })).toEqual({ set: ['pleiades-licence-2'], withdrawn: [], unchanged: 0 });
    expect(await apply({ licences: [licence] })).toEqual({ set: [], withdrawn: [], unchanged: 1 });
    now = new Date(Date.now() + 1_000);
    expect(await charterShown()).toMatchObject({
      licences: [{ id: 'pleiades-licence-2', licence: { title: 'Pléiades licence of 2027' } }, { id: 'spot-6-7' }],
    });
    const signed = '{ viewer { organisation { membership { charter { licences { title } } } } } }';
    const { viewer } = await test.ask(signed, { as: 'scientist' });
    expect(JSON.stringify(viewer)).toContain('Pléiades user licence of the public-service delegation (DSP)');
  });

  it('allows commercial use to whoever signs a licence that does, in a price as in a download', async () => {
    const allowed = { ...licence, mission: 'SPOT_6_7', title: 'SPOT 6-7 licence of 2027', commercialUse: true };
    const query = `query ($request: ImageryRequestInput!) { quote(request: $request) { __typename
      ... on Refusal { reasons { code } } } }`;
    const area = { bbox: [1.0, 42.8, 1.1, 42.9] };
    const variables = { request: { kind: 'ARCHIVE', mission: 'SPOT_6_7', area, purpose: 'COMMERCIAL' } };
    const quote = async () => (await test.ask(query, { as: 'scientist', variables }))['quote'];
    const sign = (id: string) => test.database.client`
      update imagery.charters set licence_ids = array_replace(licence_ids, 'spot-6-7', ${id}) where organisation_id =
        (select organisation_id from imagery.accounts where id = 'acc-scientist')`;
    const refused = { __typename: 'NotEligible', reasons: [{ code: 'COMMERCIAL_USE_FORBIDDEN' }] };
    expect(await quote()).toEqual(refused);
    const [id = ''] = (await apply({ licences: [allowed] })).set;
    now = new Date(Date.now() + 1_000);
    // What was signed binds until the new one is.
    expect(await quote()).toEqual(refused);
    await sign(id);
    expect(await quote()).toEqual({ __typename: 'Quote' });
  });

  it('moves a kind of organisation to another category', async () => {
    const known = async () => (await organisationsById(test.database.db, ['demo-public-body']))[0];
    const before = await known();
    const rule = { ...category, kind: before?.kind ?? '' };
    expect(before).toMatchObject({ category: 'PUBLIC_ACTOR_FR', authorisedInstitutionalUser: true });
    const id = `${rule.kind.toLowerCase().replaceAll('_', '-')}-fr-category-2`;
    expect(await apply({ categories: [rule] })).toEqual({ set: [id], withdrawn: [], unchanged: 0 });
    expect(await apply({ categories: [rule] })).toEqual({ set: [], withdrawn: [], unchanged: 1 });
    expect(await known()).toEqual({ ...before, category: 'SCIENTIST_FR' });
    const rows = await test.database.client`
      select revision, category, valid_to is null as is_in_force from imagery.category_rules
      where kind = ${rule.kind} and region = 'FR' order by revision`;
    expect([...rows]).toEqual([
      { revision: 1, category: 'PUBLIC_ACTOR_FR', is_in_force: false },
      { revision: 2, category: 'SCIENTIST_FR', is_in_force: true },
    ]);
  });

  it('changes what a category may order, from its day on', async () => {
    now = new Date();
    const start = new Date(Date.now() + 86_400_000).toISOString();
    const later = { ...terms, validity: { start } };
    expect(await apply({ terms: [later] })).toEqual({
      set: ['scientist-fr-pleiades-terms-2'],
      withdrawn: [],
      unchanged: 0,
    });
    expect(await apply({ terms: [{ ...later, kinds: ['ARCHIVE', 'TASKING'] }] })).toEqual({
      set: [],
      withdrawn: [],
      unchanged: 1,
    });
    expect(await test.ask(eligibility, { as: 'scientist' })).toMatchObject({
      viewer: { eligibility: { eligible: true } },
    });
    now = new Date(Date.now() + 2 * 86_400_000);
    expect(await test.ask(eligibility, { as: 'scientist' })).toMatchObject({
      viewer: { eligibility: { eligible: false, reasons: [{ required: 'TEACHING' }] } },
    });
  });

  it.each([
    [{ charters: [{ ...charter, version: '3', validFor: 'five years' }] }, /charters.0.validFor must be a duration/],
    [{ charters: [{ ...charter, version: '3', textUrl: 'http://example.org' }] }, /charters.0.textUrl/],
    [{ licences: [{ ...licence, title: ' ' }] }, /licences.0.title must be 1 to 300 characters/],
    [{ categories: [{ ...category, validity: { start: '2030-01-01T00:00:00Z' } }] }, /Unrecognized key/],
    [{ categories: [{ ...category, kind: 'CLUB' }] }, /categories.0.kind/],
    [{ terms: [{ ...terms, kinds: [] }] }, /terms.0.kinds/],
    [{ terms: [{ ...terms, validity: { start: '2020-01-01T00:00:00Z' } }] }, /terms.0.validity.start must be/],
  ])('is refused as a whole: %j', async (rules, message) => {
    const written = () => test.database.client`
      select (select counter from imagery.rule_revision) as counter, (select count(*)::int from imagery.licences) as licences`;
    const before = [...(await written())];
    const fine = { ...licence, mission: 'SPOT_6_7' };
    await expect(apply({ ...rules, licences: [fine, ...('licences' in rules ? rules.licences : [])] })).rejects.toThrow(
      'licences' in rules ? /licences.1.title/ : message,
    );
    expect([...(await written())]).toEqual(before);
  });
});
