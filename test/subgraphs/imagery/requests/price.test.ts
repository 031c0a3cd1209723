import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { importScenes } from '../../../../subgraphs/imagery/import/scenes.ts';
import { viewerOf } from '../../../support/viewer.ts';
import { sceneItem, type Asking } from '../support.ts';
import { archive, requestTest, tasking, window, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());

const query = `query ($request: ImageryRequestInput!) { quote(request: $request) { __typename
  ... on Quote { area unit needed coveredByQuota charged unused total { amount currency } regime
    lines { label(lang: FR) quantity unit subtotal { amount } } explanation(lang: FR) }
  ... on Refusal { reasons { code required found helpUrl } }
  ... on NoTariff { contactUrl } } }`;

async function quote(request: object, options: Asking = { as: 'scientist' }): Promise<Record<string, unknown>> {
  const answer = await test.ask<{ quote: Record<string, unknown> }>(query, { ...options, variables: { request } });
  return answer.quote;
}

const refusals = async (request: object, options?: Asking) =>
  ((await quote(request, options))['reasons'] as Array<{ code: string }>).map(({ code }) => code);

const polygon = (...rings: number[][][]) => ({ geometry: { type: 'Polygon', coordinates: rings } });
const ring = (west: number, south: number, east: number, north: number) => [
  [west, south], [east, south], [east, north], [west, north], [west, south],
]; // prettier-ignore

describe('a price', () => {
  it('is that of Occitanie in packs of credits', async () => {
    const answer = await quote(tasking({ place: 'R76' }), { as: 'public-actor' });
    expect(answer).toMatchObject({
      unit: 'TELEMETRY_CREDIT',
      coveredByQuota: '10',
      regime: 'TRANCHE',
      total: { amount: '20000.00', currency: 'EUR' },
    });
    expect(Number(answer['needed'])).toBeCloseTo(20.39, 2);
    expect(Number(answer['charged'])).toBeCloseTo(10.39, 2);
    expect(Number(answer['unused'])).toBeCloseTo(9.61, 2);
  });

  it('is of the same ground on both sides of the antimeridian as anywhere else', async () => {
    const areaOf = async (area: object) => (await quote(archive({ area })))['area'];
    const over = await areaOf({ bbox: [179.95, -14.1, -179.95, -14.0] });
    const parts = [[ring(179.95, -14.1, 180, -14.0)], [ring(-180, -14.1, -179.95, -14.0)]];
    expect(over).toBe('119.50264');
    expect(await areaOf({ geometry: { type: 'MultiPolygon', coordinates: parts } })).toBe(over);
    // Cut in two, its edges along the parallels are two geodesics each: 19 m² less than one.
    expect(await areaOf({ bbox: [10.0, -14.1, 10.1, -14.0] })).toBe('119.502659');
  });

  it('leaves holes out and counts every part', async () => {
    const areaOf = async (area: object) => Number((await quote(archive({ area })))['area']);
    const whole = await areaOf(polygon(ring(2, 45, 2.2, 45.2)));
    const hole = await areaOf(polygon(ring(2.05, 45.05, 2.1, 45.1)));
    const holed = await areaOf(polygon(ring(2, 45, 2.2, 45.2), ring(2.05, 45.05, 2.1, 45.1).reverse()));
    expect(holed).toBeCloseTo(whole - hole, 5);
    const parts = { type: 'MultiPolygon', coordinates: [[ring(2, 45, 2.2, 45.2)], [ring(3.05, 45.05, 3.1, 45.1)]] };
    expect(await areaOf({ geometry: parts })).toBeCloseTo(whole + hole, 5);
  });

  it('is one for an area of more than a free quota, which nobody has to cut', async () => {
    const area = { bbox: [0, 43, 4, 46] };
    const large = await quote(tasking(area), { as: 'scientist' });
    expect(large).toMatchObject({ __typename: 'NoTariff', contactUrl: 'https://dinamis.data-terra.org/contact/' });
    const whole = await quote(tasking(area), { as: 'public-actor' });
    // 106 017.07 km² are 29.45 credits of 3 600 km²: ten are free, and a pack of 20 is bought for the others.
    expect(whole).toMatchObject({
      ...{ area: '106017.068777', needed: '29.449186', coveredByQuota: '10', charged: '19.449186', unused: '0.550814' },
      total: { amount: '20000.00' },
    });
  });

  it.each([
    { bbox: [1, 42, 1, 43] },
    { geometry: { type: 'Point', coordinates: [1, 42] } },
    { geometry: { type: 'LineString', coordinates: [[1, 42], [2, 43]] } }, // prettier-ignore
  ])('is none of 0 km²: %j is refused, and nothing is written', async (area) => {
    const { errors } = await test.answer(query, { as: 'scientist', variables: { request: archive({ area }) } });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['AREA_NEEDS_SURFACE']);
    const before = await test.written();
    const { request, errors: refused } = await test.change('draft', { request: archive({ area }) });
    expect([request, refused]).toMatchObject([null, [{ code: 'AREA_NEEDS_SURFACE' }]]);
    expect(await test.written()).toEqual(before);
  });

  it('is of a square metre at least', async () => {
    const speck = await quote(archive({ area: { bbox: [1, 42, 1.000001, 42.000001] } }));
    expect(speck).toMatchObject({
      __typename: 'Quote',
      area: '0.000001',
      needed: '0.000001',
      coveredByQuota: '0.000001',
    });
  });

  it('is refused to who has no account, no membership, no business with it', async () => {
    expect(await refusals(archive(), {})).toEqual(['SIGN_IN_REQUIRED']);
    expect(await refusals(archive(), { as: viewerOf({ subject: 'new here' }) })).toEqual(['NOT_ELIGIBLE']);
    expect(await refusals(archive({ purpose: 'COMMERCIAL' }))).toEqual(['COMMERCIAL_USE_FORBIDDEN']);
    expect(await refusals(archive(), { as: 'private-rnd' })).toEqual(['PURPOSE_REQUIRED']);
    expect(await refusals(archive({ kind: 'TASKING', window }), { as: 'scientist-eu' })).toEqual(['ARCHIVE_ONLY']);
  });

  it.each([
    [{ area: undefined }, 'ARGUMENT_MISSING'],
    [{ scenes: ['one'] }, 'ARGUMENT_INVALID'],
    [{ area: undefined, scenes: ['nowhere'] }, 'ARGUMENT_INVALID'],
    [{ area: undefined, scenes: ['one'], kind: 'TASKING' }, 'ARGUMENT_INVALID'],
    [{ kind: 'TASKING' }, 'ARGUMENT_MISSING'],
    [{ kind: 'TASKING', window: { start: '2026-04-01T00:00:00Z' } }, 'INTERVAL_INVALID'],
    [{ kind: 'TASKING', window: { end: '2026-03-10T12:00:00Z' } }, 'INTERVAL_INVALID'],
    [{ maxCloudCover: 101 }, 'ARGUMENT_INVALID'],
    [{ minBaseToHeight: 0.2 }, 'ARGUMENT_INVALID'],
    [{ mode: 'STEREO', minBaseToHeight: 0.8, maxBaseToHeight: 0.2 }, 'ARGUMENT_INVALID'],
    [{ delivery: { crs: 'Lambert 93' } }, 'ARGUMENT_INVALID'],
    [{ project: 'x'.repeat(201) }, 'TEXT_TOO_LONG'],
    [{ window: { start: '2026-02-01T00:00:00Z', end: '2026-01-01T00:00:00Z' } }, 'INTERVAL_INVALID'],
  ])('asks again for %j', async (more, code) => {
    const variables = { request: archive(more) };
    const { errors } = await test.answer(query, { as: 'scientist', variables });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual([code]);
  });
});

describe('the price of scenes by their identifiers', () => {
  const ofPleiades = (id: string, azimuth: number) => {
    const view = { 'view:incidence_angle': 15, 'view:azimuth': azimuth };
    return sceneItem(id, { mission: 'PLEIADES', properties: { 'order:status': 'orderable', ...view } });
  };
  beforeAll(async () => {
    await importScenes(test.database.db, [
      ofPleiades('to-order-1', 0),
      ofPleiades('to-order-2', 180),
      sceneItem('in-catalogue', { mission: 'PLEIADES' }),
      sceneItem('of-another', { mission: 'SPOT_6_7' }),
    ]);
  });
  const areaOf = async (id: string): Promise<bigint> => {
    const [row] = await test.database.db.execute<{ m2: string }>(
      sql`select ceil(area_km2 * 1e6)::bigint as m2 from imagery.scenes where id = ${id}`,
    );
    return BigInt(row?.m2 ?? 0);
  };

  it('is that of each of them', async () => {
    const one = await quote(archive({ area: undefined, scenes: ['to-order-1'] }));
    const two = await quote(archive({ area: undefined, scenes: ['to-order-1', 'to-order-2', 'to-order-1'] }));
    const m2 = await areaOf('to-order-1');
    expect([one['__typename'], one['area']]).toEqual(['Quote', `${m2 / 1_000_000n}.${String(m2 % 1_000_000n).padStart(6, '0')}`.replace(/0+$/, '')]); // prettier-ignore
    expect(Number(two['area'])).toBeCloseTo(2 * Number(one['area']), 5);
  });

  it('is that of the ground that a stereo set shows', async () => {
    const one = await quote(archive({ area: undefined, scenes: ['to-order-1'] }));
    const set = await quote(archive({ area: undefined, scenes: ['to-order-1', 'to-order-2'], mode: 'STEREO' }));
    expect(set['area']).toBe(one['area']);
  });

  it('is none for what is in the catalogue already', async () => {
    const scenes = ['in-catalogue', 'to-order-1'];
    expect(await quote(archive({ area: undefined, scenes }))).toMatchObject({
      __typename: 'NotEligible',
      reasons: [{ code: 'ALREADY_IN_CATALOGUE', found: 'in-catalogue' }],
    });
    const before = await test.written();
    const { request, errors } = await test.change('draft', { request: archive({ area: undefined, scenes }) });
    expect([request, errors]).toMatchObject([null, [{ code: 'ALREADY_IN_CATALOGUE' }]]);
    expect(await test.written()).toEqual(before);
  });

  it('is none for scenes of another mission', async () => {
    const variables = { request: archive({ area: undefined, scenes: ['of-another'] }) };
    const { errors } = await test.answer(query, { as: 'scientist', variables });
    expect(errors?.[0]?.message).toBe('scenes must be known scenes of PLEIADES; got of-another');
  });
});
