/** What the hub gives away to whoever asks it directly, past the gateway: `_entities` names anything by its id. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hubSdl } from '../../../../subgraphs/kit/sdl.ts';
import { viewerOf } from '../../../support/viewer.ts';
import type { Asking, Demo } from '../support.ts';
import { archive, noon, requestTest, type RequestTest } from './given.ts';

let test: RequestTest;
let id: string;
beforeAll(async () => {
  test = await requestTest();
  ({ id } = await test.submitted(archive(), 'scientist'));
});
afterAll(() => test.close());

type Asker = NonNullable<Asking['as']> | 'anonymous';
const optionsOf = (as: Asker): Asking => (as === 'anonymous' ? {} : { as });

async function entity(of: { __typename: string; id: string }, fields: string, as: Asker): Promise<unknown> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${of.__typename} { ${fields} } } }`;
  const asked = { ...optionsOf(as), variables: { of: [of] } };
  return (await test.ask<{ _entities: unknown[] }>(query, asked))._entities[0];
}

const strangers: Asker[] = ['anonymous', 'scientist-eu', 'public-actor', 'private-rnd', viewerOf({ subject: 'new' })];

describe('by `_entities`', () => {
  it('there are these types to be asked for, of which the first three hold what is not for all', () => {
    const types = [...hubSdl('imagery').matchAll(/^type (\w+) @key/gm)].map(([, name]) => name);
    expect(types.sort()).toEqual(
      ['Account', 'ImageryRequest', 'Organisation', 'CoverageProgramme', 'Scene', 'StereoSet'].sort(),
    );
  });

  it.each([...strangers, 'operator' as const])('a request is not had by %s', async (as) => {
    expect(await entity({ __typename: 'ImageryRequest', id }, 'id status', as)).toBeNull();
  });

  it.each<Demo>(['scientist', 'referent', 'office'])('a request is had by its %s', async (as) => {
    expect(await entity({ __typename: 'ImageryRequest', id }, 'id status', as)).toEqual({ id, status: 'SUBMITTED' });
  });

  it('a request is had by the operator once it was accepted', async () => {
    const { id: accepted } = await test.submitted(archive(), 'scientist');
    await test.advanced(accepted, 'UNDER_REVIEW', 'office');
    await test.advanced(accepted, 'ACCEPTED', 'office');
    const fields = 'id account { id email imageryRequests { totalCount } eligibility(mission: PLEIADES, kind: ARCHIVE, purpose: RESEARCH) { eligible reasons { code } } }'; // prettier-ignore
    expect(await entity({ __typename: 'ImageryRequest', id: accepted }, fields, 'operator')).toEqual({
      id: accepted,
      account: {
        ...{ id: 'acc-scientist', email: null, imageryRequests: { totalCount: null } },
        eligibility: { eligible: false, reasons: [{ code: 'NOT_ELIGIBLE' }] },
      },
    });
  });

  it.each([...strangers, 'operator' as const])('an account is not had by %s', async (as) => {
    expect(await entity({ __typename: 'Account', id: 'acc-scientist' }, 'id fullName', as)).toBeNull();
  });

  it.each([...strangers, 'operator' as const])('of an organisation only what is for all is had by %s', async (as) => {
    const fields = 'id quotas { id } imageryRequests { totalCount } accounts { totalCount }';
    expect(await entity({ __typename: 'Organisation', id: 'demo-laboratory' }, fields, as)).toEqual({
      ...{ id: 'demo-laboratory', quotas: null, imageryRequests: null, accounts: null },
    });
  });
});

describe('of a movement of what an organisation holds', () => {
  it('the request is shown to whoever may see it', async () => {
    test.setClock(new Date(noon.getTime() + 60_000));
    const input = { mission: 'PLEIADES', category: 'SCIENTIST_FR', unit: 'KM2', limit: '500', scope: 'PER_ORGANISATION', period: 'P1Y', validity: {}, source: 'a decision' }; // prettier-ignore
    await test.ask(
      `mutation ($input: QuotaRuleInput!, $key: ID!) { setQuotaRule(input: $input, idempotencyKey: $key) { errors { code } } }`,
      { as: 'office', variables: { input, key: randomUUID() } },
    );
    // A quota of another scope is there with its first period.
    test.setClock('2027-01-01T12:00:00Z');
    const [one, two] = [await test.member('scientist'), await test.member('scientist')];
    const request = (await test.submitted(archive(), one)).id;
    const seen = async (as: Asker): Promise<unknown> => {
      const query = `{ organisation(id: "demo-laboratory") { quotas(mission: PLEIADES) { movements { nodes { kind request { id } } } } } }`;
      type Quotas = Array<{ movements: { nodes: Array<{ kind: string; request: unknown }> } }>;
      const { organisation } = await test.ask<{ organisation: { quotas: Quotas } }>(query, optionsOf(as));
      const nodes = organisation.quotas.flatMap(({ movements }) => movements.nodes);
      return nodes.filter(({ kind }) => kind === 'RESERVE').map(({ request: shown }) => shown);
    };
    expect(await seen(one)).toEqual([{ id: request }]);
    expect(await seen('office')).toEqual([{ id: request }]);
    expect(await seen(two)).toEqual([null]);
  });
});
