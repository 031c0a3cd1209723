/** An operator delivers what was asked for, and nothing else. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { importScenes } from '../../../../subgraphs/imagery/import/scenes.ts';
import { sceneItem } from '../support.ts';
import { archive, ariege, requestTest, type Answer, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => {
  test = await requestTest();
  await test.images('PLEIADES', ariege.bbox, 'here', 'here too', 'wanted', 'wanted too');
  await test.images('PLEIADES', [2, 42.8, 2.1, 42.9], 'elsewhere');
  const late = { datetime: '2026-07-01T10:00:00Z', 'order:status': 'orderable' };
  const around = { type: 'Polygon' as const, coordinates: [[[0.9, 42.7], [1.2, 42.7], [1.2, 43], [0.9, 43], [0.9, 42.7]]] }; // prettier-ignore
  await importScenes(test.database.db, [sceneItem('too late', { mission: 'PLEIADES', properties: late }, around)]);
});
afterAll(() => test.close());
afterEach(async () => expect(await test.violations()).toEqual([]));

async function inProduction(request: object): Promise<string> {
  const { id } = await test.submitted(request, await test.member('scientist'));
  for (const to of ['UNDER_REVIEW', 'ACCEPTED']) await test.advanced(id, to, 'office');
  const isTasking = 'kind' in request && request.kind === 'TASKING';
  for (const to of isTasking ? ['SCHEDULED', 'PROCESSING'] : ['PROCESSING']) await test.advanced(id, to, 'operator');
  return id;
}

const deliver = (id: string, given: object): Promise<Answer> =>
  test.change('advance', { id, to: 'DELIVERED', ...given }, { as: 'operator' });

/** What stands against a delivery; it changes nothing. */
async function refusal(id: string, given: object): Promise<unknown> {
  const before = await test.written();
  const { request, errors } = await deliver(id, given);
  expect(request?.status).toBe('PROCESSING');
  expect(await test.written()).toEqual(before);
  return errors;
}

const path = ['deliveredScenes'];

describe('a delivery', () => {
  it('of an order by scenes is of these alone', async () => {
    const id = await inProduction(archive({ area: undefined, scenes: ['wanted', 'wanted too'] }));
    for (const to of ['PROCESSING', 'DELIVERED']) {
      expect(await refusal(id, { to, scenes: ['wanted', 'here'], area: '1' })).toMatchObject([
        { code: 'SCENE_NOT_ORDERED', path, required: 'of wanted, wanted too', found: 'here' },
      ]);
    }
    expect((await deliver(id, { scenes: ['wanted'] })).errors).toEqual([]);
  });

  it('of an order over an area shows some of it', async () => {
    const id = await inProduction(archive());
    expect(await refusal(id, { scenes: ['here', 'elsewhere'] })).toMatchObject([
      { code: 'SCENE_NOT_ORDERED', path, required: 'scenes that show some of the area ordered', found: 'elsewhere' },
    ]);
    expect((await deliver(id, { scenes: ['here'] })).errors).toEqual([]);
  });

  it('of tasking was taken within its window', async () => {
    const window = { start: '2026-03-20T00:00:00Z', end: '2026-06-01T00:00:00Z' };
    const id = await inProduction(archive({ kind: 'TASKING', window }));
    const [error] = (await refusal(id, { scenes: ['too late'] })) as Answer['errors'];
    expect(error).toMatchObject({ code: 'SCENE_NOT_ORDERED', path });
    expect(error?.required).toMatch(/^taken from 2026-03-20.* to 2026-06-01/);
    expect(error?.found).toMatch(/^too late, taken 2026-07-01/);
    expect((await deliver(id, { scenes: ['here too'] })).errors).toEqual([]);
  });

  it('of an order over an area may be told by its area alone, before its images enter the catalogue', async () => {
    const id = await inProduction(archive());
    expect((await deliver(id, { area: '1' })).request).toMatchObject({ status: 'DELIVERED', deliveredArea: '1' });
  });
});
