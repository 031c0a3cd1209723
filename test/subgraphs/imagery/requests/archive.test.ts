import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { importScenes } from '../../../../subgraphs/imagery/import/scenes.ts';
import { sceneItem } from '../support.ts';
import { archive, ariege, leavesAllInOrder, requestTest, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(() => leavesAllInOrder(test));

describe('an archive request within quota', () => {
  it('goes straight to the operator, is delivered in parts, and gives the rest back', async () => {
    const as = await test.member('scientist');
    const { id } = await test.submitted(archive(), as);
    await test.advanced(id, 'UNDER_REVIEW', 'office');
    expect((await test.advanced(id, 'ACCEPTED', 'office')).next).toEqual(['CANCELLED']);
    await test.advanced(id, 'PROCESSING', 'operator');
    const part = await test.advanced(id, 'PROCESSING', 'operator', { area: '40.5', code: 'PARTIAL_DELIVERY' });
    expect(part).toMatchObject({
      deliveredArea: '40.5',
      charge: { reserved: '90.803726', captured: '40.5', released: '0' },
    });
    expect((await test.quotas(as))['PLEIADES']).toMatchObject({ reserved: '50.303726', used: '40.5' });
    await test.images('PLEIADES', ariege.bbox, 'of the valley');
    const rest = { area: '20', scenes: ['of the valley'], message: 'clouds over the rest' };
    const done = await test.advanced(id, 'DELIVERED', 'operator', rest);
    expect(done).toMatchObject({
      status: 'DELIVERED',
      next: [],
      deliveredArea: '60.5',
      charge: { reserved: '90.803726', captured: '60.5', released: '30.303726' },
    });
    expect(done.history).toEqual([
      { status: 'DRAFT', stapi: null, by: 'MEMBER', message: null },
      { status: 'SUBMITTED', stapi: 'received', by: 'MEMBER', message: null },
      { status: 'UNDER_REVIEW', stapi: 'held', by: 'OFFICE', message: null },
      { status: 'ACCEPTED', stapi: 'accepted', by: 'OFFICE', message: null },
      { status: 'PROCESSING', stapi: 'processing', by: 'OPERATOR', message: null },
      { status: 'PROCESSING', stapi: 'processing', by: 'OPERATOR', message: null },
      { status: 'DELIVERED', stapi: 'completed', by: 'OPERATOR', message: 'clouds over the rest' },
    ]);
    expect((await test.quotas(as))['PLEIADES']).toEqual({
      granted: '4500', reserved: '0', used: '60.5', available: '4439.5',
    }); // prettier-ignore
  });

  it('puts what it delivers into the catalogue, where nobody has to order it again', async () => {
    await importScenes(test.database.db, [
      sceneItem('wanted', { mission: 'PLEIADES', properties: { 'order:status': 'orderable' } }),
    ]);
    const as = await test.member('scientist');
    const request = archive({ area: undefined, scenes: ['wanted'] });
    const { id, orderedArea } = await test.submitted(request, as);
    for (const [to, by] of [['UNDER_REVIEW', 'office'], ['ACCEPTED', 'office'], ['PROCESSING', 'operator']] as const) {
      await test.advanced(id, to, by);
    } // prettier-ignore
    const done = await test.advanced(id, 'DELIVERED', 'operator');
    expect(done).toMatchObject({ deliveredArea: orderedArea, scenes: [{ id: 'wanted', availability: 'ONLINE' }] });
    const again = await test.change('draft', { request }, { as });
    expect(again.errors).toMatchObject([{ code: 'ALREADY_IN_CATALOGUE', found: 'wanted' }]);
    // The operator's catalogue still says that it is for sale, with something else changed.
    const changed = (id: string) =>
      sceneItem(id, { mission: 'PLEIADES', cloudCover: 12, properties: { 'order:status': 'orderable' } });
    const counts = await importScenes(test.database.db, [changed('wanted'), changed('never delivered')]);
    expect(counts).toMatchObject({ inserted: 1, updated: 1 });
    const fields = '{ availability cloudCover }';
    expect(
      await test.ask(`{ one: scene(id: "wanted") ${fields} other: scene(id: "never delivered") ${fields} }`),
    ).toEqual({
      one: { availability: 'ONLINE', cloudCover: 12 },
      other: { availability: 'TO_ORDER', cloudCover: 12 },
    });
  });

  it('of what another was delivered meanwhile is neither approved nor begun, and gives back what it holds', async () => {
    const sale = { 'order:status': 'orderable' };
    await importScenes(test.database.db, [sceneItem('sought', { mission: 'PLEIADES', properties: sale })]);
    const members = [await test.member('scientist'), await test.member('scientist'), await test.member('scientist')];
    const request = archive({ area: undefined, scenes: ['sought'] });
    const ids: string[] = [];
    for (const as of members) ids.push((await test.submitted(request, as)).id);
    const [first = '', second = '', third = ''] = ids;
    for (const id of ids) await test.advanced(id, 'UNDER_REVIEW', 'office');
    for (const id of [first, second]) await test.advanced(id, 'ACCEPTED', 'office');
    await test.advanced(first, 'PROCESSING', 'operator');
    await test.advanced(first, 'DELIVERED', 'operator');
    const already = [{ code: 'ALREADY_IN_CATALOGUE', found: 'sought' }];
    const begun = await test.change('advance', { id: second, to: 'PROCESSING' }, { as: 'operator' });
    expect(begun).toMatchObject({ request: { status: 'ACCEPTED' }, errors: already });
    const approved = await test.change('advance', { id: third, to: 'ACCEPTED' }, { as: 'office' });
    expect(approved).toMatchObject({ request: { status: 'UNDER_REVIEW' }, errors: already });
    await test.change('cancel', { id: second }, { as: 'operator' });
    await test.advanced(third, 'REJECTED', 'office', { message: 'free in the catalogue by now' });
    for (const as of members.slice(1)) {
      expect((await test.quotas(as))['PLEIADES']).toMatchObject({ reserved: '0', used: '0', available: '4500' });
    }
  });

  it('by scenes is charged for each of them once, and delivers those that are named', async () => {
    const ids = ['part-1', 'part-2', 'part-3'];
    const sale = { 'order:status': 'orderable' };
    const items = ids.map((id) => sceneItem(id, { mission: 'PLEIADES', properties: sale }));
    await importScenes(test.database.db, items);
    const as = await test.member('scientist');
    const { id, orderedArea } = await test.submitted(archive({ area: undefined, scenes: ids }), as);
    for (const to of ['UNDER_REVIEW', 'ACCEPTED']) await test.advanced(id, to, 'office');
    await test.advanced(id, 'PROCESSING', 'operator');
    const refused = async (given: object) => {
      const before = await test.written();
      const { errors } = await test.change('advance', { id, ...given }, { as: 'operator' });
      expect(await test.written()).toEqual(before);
      return errors.map(({ code, path }) => [code, path.join('.')]);
    };
    const needed = [['DELIVERED_SCENES_NEEDED', 'deliveredScenes']];
    expect(await refused({ to: 'DELIVERED', area: '1' })).toEqual(needed);
    const first = await test.advanced(id, 'PROCESSING', 'operator', { scenes: ['part-1'] });
    expect(Number(first.deliveredArea)).toBeCloseTo(Number(orderedArea) / 3, 5);
    expect(await refused({ to: 'PROCESSING', scenes: ['part-1'] })).toEqual(needed);
    expect(await refused({ to: 'DELIVERED', scenes: ['part-1'] })).toEqual(needed);
    expect(await refused({ to: 'DELIVERED', area: '1' })).toEqual(needed);
    const done = await test.advanced(id, 'DELIVERED', 'operator', { scenes: ['part-1', 'part-2'] });
    expect(Number(done.deliveredArea)).toBeCloseTo((Number(orderedArea) * 2) / 3, 5);
    expect(done.charge?.captured).toBe(done.deliveredArea);
    expect(done.scenes.map(({ availability }) => availability)).toEqual(['ONLINE', 'ONLINE', 'TO_ORDER']);
  });

  it.each([
    ['0', '0'],
    ['90.803727', 'at most 90.803726 km²'],
    ['-1', 'km², 0 or more, to the square metre'],
    ['1.0000001', 'km², 0 or more, to the square metre'],
  ])('is not delivered %s km²', async (area) => {
    const as = await test.member('scientist');
    const { id } = await test.submitted(archive(), as);
    for (const to of ['UNDER_REVIEW', 'ACCEPTED']) await test.advanced(id, to, 'office');
    await test.advanced(id, 'PROCESSING', 'operator');
    const before = await test.written();
    const answer = await test.change('advance', { id, to: 'DELIVERED', area }, { as: 'operator' });
    expect(answer).toMatchObject({
      request: { status: 'PROCESSING' },
      errors: [{ code: 'DELIVERED_AREA_INVALID', path: ['deliveredArea'] }],
    });
    expect(await test.written()).toEqual(before);
  });
});
