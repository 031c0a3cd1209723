/** Scenes that are in production for two requests at a time: whose delivery comes second is of a free image. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../../subgraphs/kit/identity.ts';
import { importScenes } from '../../../../subgraphs/imagery/import/scenes.ts';
import { sceneItem } from '../support.ts';
import { archive, requestTest, type Answer, type RequestTest } from './given.ts';

let test: RequestTest;
let as: Viewer;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(async () => expect(await test.violations()).toEqual([]));

/** A square of 0.1°, so that each scene of a test measures the same. */
async function forSale(...ids: string[]): Promise<void> {
  const properties = { 'order:status': 'orderable' };
  await importScenes(
    test.database.db,
    ids.map((id) => sceneItem(id, { mission: 'PLEIADES', properties })),
  );
}

/** In production for the member of the test. */
async function inProduction(request: object): Promise<{ id: string; orderedArea: string }> {
  const { id, orderedArea } = await test.submitted(request, as);
  for (const to of ['UNDER_REVIEW', 'ACCEPTED']) await test.advanced(id, to, 'office');
  await test.advanced(id, 'PROCESSING', 'operator');
  return { id, orderedArea };
}

const byScenes = (...scenes: string[]): object => archive({ area: undefined, scenes });
const deliver = (id: string, more: object = {}): Promise<Answer> =>
  test.change('advance', { id, to: 'DELIVERED', ...more }, { as: 'operator' });
const pleiades = async () => (await test.quotas(as))['PLEIADES'];

describe('two requests of one account for one scene, both in production', () => {
  it('use its quota once: the second is delivered what is free, and gives back what it holds', async () => {
    as = await test.member('scientist');
    await forSale('twice');
    const [one, other] = [await inProduction(byScenes('twice')), await inProduction(byScenes('twice'))];
    const area = Number(one.orderedArea);
    expect((await pleiades())?.reserved).toBe(String(2 * area));
    await test.advanced(one.id, 'DELIVERED', 'operator');
    const second = await test.advanced(other.id, 'DELIVERED', 'operator');
    expect(second).toMatchObject({
      ...{ status: 'DELIVERED', deliveredArea: '0', scenes: [{ id: 'twice', availability: 'ONLINE' }] },
      charge: { reserved: one.orderedArea, captured: '0', released: one.orderedArea },
    });
    expect(await pleiades()).toMatchObject({ reserved: '0', used: one.orderedArea });
  });

  it('use it once too when both are delivered at one moment', async () => {
    as = await test.member('scientist');
    await forSale('at once');
    const both = [await inProduction(byScenes('at once')), await inProduction(byScenes('at once'))];
    const answers = await Promise.all(both.map(({ id }) => deliver(id)));
    expect(answers.map(({ request, errors }) => [request?.status, errors])).toEqual([['DELIVERED', []], ['DELIVERED', []]]); // prettier-ignore
    const areas = answers.map(({ request }) => request?.deliveredArea ?? '');
    expect(areas.sort()).toEqual(['0', both[0]?.orderedArea]);
    expect(await pleiades()).toMatchObject({ reserved: '0', used: both[0]?.orderedArea });
  });

  it('use it once for each scene: of several the others are counted', async () => {
    as = await test.member('scientist');
    await forSale('shared', 'own-1', 'own-2');
    const one = await inProduction(byScenes('shared'));
    const other = await inProduction(byScenes('shared', 'own-1', 'own-2'));
    await test.advanced(one.id, 'DELIVERED', 'operator');
    const part = await test.advanced(other.id, 'PROCESSING', 'operator', { scenes: ['shared', 'own-1'] });
    expect(part.deliveredArea).toBe(one.orderedArea);
    const nothing = await test.change('advance', { id: other.id, to: 'PROCESSING', scenes: ['shared'] }, { as: 'operator' }); // prettier-ignore
    expect(nothing.errors).toMatchObject([
      { code: 'ALREADY_IN_CATALOGUE', path: ['deliveredScenes'], found: 'shared' },
    ]);
    const done = await test.advanced(other.id, 'DELIVERED', 'operator');
    expect(Number(done.deliveredArea)).toBeCloseTo(2 * Number(one.orderedArea), 5);
    expect(done.charge?.captured).toBe(done.deliveredArea);
    expect(Number((await pleiades())?.used)).toBeCloseTo(3 * Number(one.orderedArea), 5);
    expect((await pleiades())?.reserved).toBe('0');
  });

  it('may not say of what is free which area it is', async () => {
    as = await test.member('scientist');
    await forSale('given away', 'kept');
    const one = await inProduction(byScenes('given away'));
    const scenes = await inProduction(byScenes('given away', 'kept'));
    // Over the ground that the image shows.
    const area = await inProduction(archive({ area: { bbox: [20.1, 60.05, 20.2, 60.1] } }));
    await test.advanced(one.id, 'DELIVERED', 'operator');
    const before = await test.written();
    for (const [id, more] of [
      [scenes.id, { scenes: ['given away', 'kept'], area: '1' }],
      [area.id, { scenes: ['given away'] }],
      [area.id, { scenes: ['given away'], area: '1' }],
    ] as const) {
      expect((await deliver(id, more)).errors).toMatchObject([{ code: 'ALREADY_IN_CATALOGUE', found: 'given away' }]);
    }
    expect(await test.written()).toEqual(before);
    // Left out, it is no matter.
    await forSale('another');
    expect(await deliver(area.id, { scenes: ['another'], area: '1' })).toMatchObject({
      request: { deliveredArea: '1' },
      errors: [],
    });
  });
});
