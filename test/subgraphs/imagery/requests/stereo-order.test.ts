/** Scenes that are ordered as a stereo set are one that the archive would find. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importScenes } from '../../../../subgraphs/imagery/import/scenes.ts';
import { sceneItem } from '../support.ts';
import { archive, requestTest, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => {
  test = await requestTest();
  const box = (west: number) => ({
    type: 'Polygon' as const,
    coordinates: [[[west, 60], [west + 0.1, 60], [west + 0.1, 60.1], [west, 60.1], [west, 60]]], // prettier-ignore
  });
  const taken = (id: string, at: string, along: number | null, west = 20) =>
    sceneItem(
      id,
      {
        mission: 'PLEIADES',
        properties: {
          ...{ 'order:status': 'orderable', datetime: `2021-05-${at}:00Z`, platform: 'PHR1A' },
          ...(along === null ? {} : { 'view:incidence_angle': Math.abs(along), 'view:azimuth': along < 0 ? 180 : 0 }),
        },
      },
      box(west),
    );
  await importScenes(test.database.db, [
    taken('ahead', '01T10:00', 15),
    taken('below', '01T10:01', 0),
    taken('behind', '01T10:02', -15),
    taken('three days later', '04T10:00', -15),
    taken('far away', '01T10:01', -15, 21),
    taken('no angle', '01T10:01', null),
  ]);
});
afterAll(() => test.close());

const ordered = (mode: string, scenes: readonly string[], more: object = {}) =>
  test.change('draft', { request: archive({ area: undefined, scenes, mode, ...more }) });

describe('an order of a stereo set by its scenes', () => {
  it.each([
    ['STEREO', ['ahead', 'behind'], {}],
    ['STEREO', ['behind', 'ahead'], { minBaseToHeight: 0.5, maxBaseToHeight: 0.55 }],
    ['TRISTEREO', ['ahead', 'below', 'behind'], { minBaseToHeight: 0.2, maxBaseToHeight: 0.6 }],
    ['MONO', ['ahead', 'three days later', 'far away', 'no angle'], {}],
  ])('%s of %j is written down', async (mode, scenes, more) => {
    const { request, errors } = await ordered(mode, scenes, more);
    expect([request?.status, errors]).toEqual(['DRAFT', []]);
  });

  const onePass = 'scenes of one pass that show common ground from several angles';
  // tan 15° on both sides of the vertical: B/H = 2 tan 15° = 0.536.
  it.each([
    ['STEREO', ['ahead'], {}, 'STEREO needs exactly 2 scenes', '1'],
    ['STEREO', ['ahead', 'below', 'behind'], {}, 'STEREO needs exactly 2 scenes', '3'],
    ['TRISTEREO', ['ahead', 'behind'], {}, 'TRISTEREO needs exactly 3 scenes', '2'],
    ['STEREO', ['ahead', 'far away'], {}, `STEREO needs ${onePass}`, 'ahead, far away'],
    ['STEREO', ['ahead', 'no angle'], {}, `STEREO needs ${onePass}`, 'ahead, no angle'],
    ['STEREO', ['ahead', 'three days later'], {}, `STEREO needs ${onePass}`, 'ahead, three days later, of several passes'],
    ['STEREO', ['ahead', 'behind'], { minBaseToHeight: 0.6 }, 'STEREO needs a ratio of base to height of 0.6 to any in each pair', '0.536 to 0.536'],
    ['TRISTEREO', ['ahead', 'below', 'behind'], { maxBaseToHeight: 0.5 }, 'TRISTEREO needs a ratio of base to height of 0 to 0.5 in each pair', '0.263 to 0.536'],
  ])('%s of %j %j is refused with what is needed and what arrived', async (mode, scenes, more, required, found) => {
    const before = await test.written();
    const { request, errors } = await ordered(mode, scenes, more);
    expect([request, errors]).toEqual([null, [{ code: 'ARGUMENT_INVALID', path: ['scenes'], required, found }]]);
    expect(await test.written()).toEqual(before);
    const query = 'query ($request: ImageryRequestInput!) { quote(request: $request) { __typename } }';
    const variables = { request: archive({ area: undefined, scenes, mode, ...more }) };
    const quote = await test.answer(query, { as: 'scientist', variables });
    expect(quote.errors?.[0]?.message).toBe(`${required}; got ${found}`);
  }); // prettier-ignore
});
