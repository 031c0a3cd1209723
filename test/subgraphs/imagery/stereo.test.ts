import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convergenceOf, pairsOf, scenesOfSet, setIdOf, type Angles } from '../../../subgraphs/imagery/domain/stereo.ts';
import { importScenes } from '../../../subgraphs/imagery/import/scenes.ts';
import { imageryTest, sceneItem, type ImageryTest } from './support.ts';

describe('the convergence of two images', () => {
  const towards = (incidenceAngle: number, azimuth: number): Angles => ({ incidenceAngle, azimuth });
  const track = (incidenceAlongTrack: number, incidenceAcrossTrack: number): Angles => ({
    incidenceAlongTrack,
    incidenceAcrossTrack,
  });

  it.each<[string, Angles, Angles, number, number]>([
    // Look vectors (0, 1, 1) and (0, -1, 1): cos a = 0, B/H = 2 tan 45°.
    ['straight ahead and behind', towards(45, 0), towards(45, 180), 90, 2],
    // (1, 0, 1) and (0, 1, 1): cos a = 1/2, B/H = 2 tan 30° = 2/√3.
    ['at a right angle', towards(45, 90), towards(45, 0), 60, 2 / Math.sqrt(3)],
    // Vertical, and a slope of 1/2: tan a = 1/2, tan(a/2) = √5 − 2.
    ['from above and aside', towards(0, 0), towards(26.565051177078, 77), 26.565051177078, 2 * (Math.sqrt(5) - 2)],
    // cos a = cos²30° + sin²30° cos 120° = 5/8; tan²(a/2) = (1 − 5/8) / (1 + 5/8) = 3/13.
    ['turned by 120 degrees', towards(30, 10), towards(30, 130), 51.317812546511, 2 * Math.sqrt(3 / 13)],
    // On one track, without azimuths: (0, 1, 1) and (1, 0, 1) again.
    ['along and across the track', track(45, 0), track(0, 45), 60, 2 / Math.sqrt(3)],
    // ±20.8° along the track: a = 41.6°, B/H = 2 tan 20.8°.
    ['of a usual pair', track(20.8, 0), track(-20.8, 0), 41.6, 0.759_728_7],
    // tan² i = tan² along + tan² across = 1/4 + 3/4: the azimuth turns the whole incidence, 45°.
    [
      'with both incidences and azimuths',
      { ...track(26.565051177078, 40.893394649131), azimuth: 0 },
      { ...track(26.565051177078, -40.893394649131), azimuth: 180 },
      90,
      2,
    ],
    ['from one place', towards(12, 50), towards(12, 50), 0, 0],
  ])('%s', (_name, one, other, angle, ratio) => {
    const convergence = convergenceOf(one, other, { onePass: true });
    expect(convergence?.convergenceAngle).toBeCloseTo(angle, 6);
    expect(convergence?.baseToHeight).toBeCloseTo(ratio, 6);
    expect(convergenceOf(other, one, { onePass: true })).toEqual(convergence);
  });

  it('is unknown where an angle is, and of two passes without azimuths', () => {
    expect(convergenceOf(track(10, 0), {}, { onePass: true })).toBeNull();
    expect(convergenceOf(towards(10, 0), track(10, 0), { onePass: true })).toBeNull();
    expect(convergenceOf(track(10, 0), track(-10, 0), { onePass: false })).toBeNull();
  });

  it('is told of each pair by the places of its images', () => {
    const views = [track(12, 0), track(0, 0), track(-12, 0)];
    expect(pairsOf(views, { onePass: true }).map(({ name }) => name)).toEqual(['12', '13', '23']);
  });
});

describe('the identifier of a set', () => {
  it('is made of those of its scenes, whatever these are made of', () => {
    expect(setIdOf(['a', 'b+c', 'd e'])).toBe('a+b%2Bc+d%20e');
    expect(scenesOfSet('a+b%2Bc+d%20e')).toEqual(['a', 'b+c', 'd e']);
    for (const id of ['a', 'a+a', 'a+b+c+d', 'a+b%2', 'a+b c', '']) expect(scenesOfSet(id)).toBeNull();
  });
});

describe('the sets of the archive', () => {
  let test: ImageryTest;
  beforeAll(async () => {
    test = await imageryTest();
    const taken = (id: string, minute: string, azimuth: number, more: Record<string, unknown> = {}) =>
      sceneItem(id, {
        mission: 'PLEIADES',
        properties: {
          datetime: `2021-05-${minute}:00Z`,
          platform: 'PHR1A',
          'eo:cloud_cover': 5,
          'view:incidence_angle': 15,
          'view:azimuth': azimuth,
          ...more,
        },
      });
    await importScenes(test.database.db, [
      taken('one', '01T10:00', 0),
      taken('two', '01T10:01', 180),
      taken('three days later', '04T10:00', 90),
      taken('months later', '29T10:00', 90, { datetime: '2021-08-29T10:00:00Z' }),
      taken('same angle', '01T10:02', 180),
      taken('other satellite', '01T10:00', 90, { platform: 'PHR1B' }),
    ]);
  });
  afterAll(() => test.close());

  interface Found {
    id: string;
    mode: string;
    sameOrbit: boolean;
    acquiredAt: string;
    commonArea: number;
    scenes: Array<{ id: string; view: Angles; cloudCover: number }>;
    pairs: Array<{ name: string; convergenceAngle: number; baseToHeight: number }>;
  }
  const fields = `id mode sameOrbit acquiredAt commonArea
    scenes { id cloudCover view { incidenceAlongTrack incidenceAcrossTrack } } pairs { name convergenceAngle baseToHeight }`;
  const strasbourg = { bbox: [7.72, 48.56, 7.78, 48.6] };
  const alsace = { bbox: [7, 47.5, 8.3, 49.2] };

  async function find(area: unknown, filter: unknown = {}, more: Record<string, unknown> = {}): Promise<Found[]> {
    const { stereoSets } = await test.ask<{ stereoSets: { nodes: Found[] } }>(
      `query ($area: AreaInput!, $filter: StereoFilter, $orderBy: StereoOrder! = NEWEST) {
        stereoSets(area: $area, filter: $filter, orderBy: $orderBy, first: 100) { nodes { ${fields} } } }`,
      { variables: { area, filter, ...more } },
    );
    return stereoSets.nodes;
  }

  it('are pairs and threes of one pass, newest first, of which no pair stands beside its three', async () => {
    const sets = await find(strasbourg);
    expect(sets.map(({ mode, acquiredAt }) => `${acquiredAt.slice(0, 4)} ${mode}`)).toEqual([
      '2022 STEREO',
      '2020 TRISTEREO',
      '2018 STEREO',
      '2016 TRISTEREO',
    ]);
    for (const { scenes, pairs, id } of sets) {
      expect(id).toBe(setIdOf(scenes.map((scene) => scene.id)));
      expect(pairs.map(({ name }) => name)).toEqual(scenes.length === 3 ? ['12', '13', '23'] : ['12']);
      // The azimuths of the archive follow from the angles along and across the track, to two decimals.
      const byTrack = pairsOf(
        scenes.map(({ view }) => view),
        { onePass: true },
      );
      pairs.forEach((pair, index) => {
        expect(pair.convergenceAngle).toBeCloseTo(byTrack[index]?.convergenceAngle ?? NaN, 1);
        expect(pair.baseToHeight).toBeCloseTo(2 * Math.tan((pair.convergenceAngle * Math.PI) / 360), 9);
      });
    }
  });

  it('meet every bound with every pair, as the database computes what the answer says', async () => {
    const all = await find(alsace);
    expect(all).toHaveLength(28);
    const within = (least: number, most: number) =>
      all
        .filter(({ pairs }) => pairs.every(({ baseToHeight }) => baseToHeight >= least && baseToHeight <= most))
        .map(({ id }) => id);
    for (const [least, most] of [
      [0.2, 0.8],
      [0.3, 0.5],
      [0.21, 0.4],
      [0, 0.3],
    ] as const) {
      // prettier-ignore
      const found = await find(alsace, { minBaseToHeight: least, maxBaseToHeight: most });
      expect(found.map(({ id }) => id)).toEqual(within(least, most));
    }
    const widest = (await find(alsace, {}, { orderBy: 'BASE_TO_HEIGHT' })).map(({ pairs }) =>
      Math.max(...pairs.map(({ baseToHeight }) => baseToHeight)),
    );
    expect(widest).toEqual([...widest].sort((one, other) => other - one));
    expect((await find(alsace, { modes: ['TRISTEREO'] })).every(({ mode }) => mode === 'TRISTEREO')).toBe(true);
    expect(await find(alsace, { modes: ['MONO'] })).toEqual([]);
    const clear = await find(alsace, { maxCloudCover: 2 });
    const ofClear = all.filter(({ scenes }) => scenes.every(({ cloudCover }) => cloudCover <= 2));
    expect(clear.map(({ id }) => id)).toEqual(ofClear.map(({ id }) => id));
  });

  it('cover the least share of the area that is asked for', async () => {
    expect(await find(strasbourg, { minCoverage: 100 })).toHaveLength(4);
    expect(await find(alsace, { minCoverage: 80 })).toEqual([]);
    const best = await find(strasbourg, {}, { orderBy: 'BEST_COVERAGE' });
    expect(best).toHaveLength(4);
  });

  it('are of several passes only when asked for, and then not far apart in time', async () => {
    const here = { bbox: [20.1, 60.05, 20.4, 60.15] };
    const ids = async (sameOrbit?: boolean | null) =>
      (await find(here, sameOrbit === undefined ? {} : { sameOrbit })).map(({ id }) => id).sort();
    const onePass = ['one+same%20angle', 'one+two'];
    const several = [
      'one+other%20satellite',
      'one+three%20days%20later',
      'other%20satellite+same%20angle',
      'other%20satellite+two',
      'same%20angle+three%20days%20later',
      'two+three%20days%20later',
    ];
    expect(await ids()).toEqual(onePass);
    expect(await ids(false)).toEqual(several);
    expect(await ids(null)).toEqual([...onePass, ...several].sort());
    const [, set] = await find(here, { sameOrbit: false }, {});
    expect(set?.sameOrbit).toBe(false);
    // ±15° ahead and behind: a = 30°, B/H = 2 tan 15°.
    const [first] = await find(here);
    expect(first?.pairs).toEqual([
      { name: '12', convergenceAngle: expect.closeTo(30, 6), baseToHeight: expect.closeTo(0.535_898_4, 6) },
    ]);
  });

  it('are listed page by page, the same in every order', async () => {
    for (const orderBy of ['NEWEST', 'BEST_COVERAGE', 'BASE_TO_HEIGHT']) {
      const whole = (await find(alsace, {}, { orderBy })).map(({ id }) => id);
      const seen: string[] = [];
      let after: string | null = null;
      interface Page {
        stereoSets: {
          totalCount: number;
          nodes: Array<{ id: string }>;
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      }
      do {
        const { stereoSets }: Page = await test.ask<Page>(
          `query ($area: AreaInput!, $after: String, $orderBy: StereoOrder!) {
            stereoSets(area: $area, orderBy: $orderBy, first: 9, after: $after) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`,
          { variables: { area: alsace, after, orderBy } },
        );
        expect(stereoSets.totalCount).toBe(28);
        seen.push(...stereoSets.nodes.map(({ id }) => id));
        after = stereoSets.pageInfo.hasNextPage ? stereoSets.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(whole);
    }
  });

  it('are found again by identifier, and by each of their scenes, in one statement for all', async () => {
    const [set] = await find(strasbourg);
    if (!set) throw new Error('no set');
    const byId = await test.ask(`{ stereoSet(id: "${set.id}") { ${fields} } }`);
    expect(byId).toEqual({ stereoSet: set });
    expect(await test.ask('{ stereoSet(id: "nothing+at all") { id } }')).toEqual({ stereoSet: null });
    const backwards = setIdOf(set.scenes.map(({ id }) => id).reverse());
    expect(await test.ask(`{ stereoSet(id: "${backwards}") { id } }`)).toEqual({ stereoSet: null });
    const references = {
      of: [
        { __typename: 'StereoSet', id: set.id },
        { __typename: 'StereoSet', id: 'x' },
      ],
    };
    const entities =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on StereoSet { mode pairs { name } } } }';
    expect(await test.ask(entities, { variables: references })).toEqual({
      _entities: [{ mode: set.mode, pairs: set.pairs.map(({ name }) => ({ name })) }, null],
    });
    const ids = set.scenes.map(({ id }) => id);
    const { result, statements } = await test.database.counting(() =>
      test.ask('query ($ids: [ID!]!) { scenesById(ids: $ids) { stereoSets { id scenes { id } } } }', {
        variables: { ids },
      }),
    );
    const expected = { stereoSets: [{ id: set.id, scenes: set.scenes.map(({ id }) => ({ id })) }] };
    expect(result).toEqual({ scenesById: ids.map(() => expected) });
    // The scenes, and the sets of them all; the scenes of the sets are those that were read.
    expect(statements).toBe(2);
  });

  it('refuse bounds that cannot be', async () => {
    const query = (filter: string) =>
      test.answer(`{ stereoSets(area: { bbox: [7, 48, 8, 49] }, filter: ${filter}) { totalCount } }`);
    expect((await query('{ minBaseToHeight: -1 }')).errors?.[0]?.message).toBe(
      'filter.minBaseToHeight must be 0 or more; got -1',
    );
    expect((await query('{ minCoverage: 101 }')).errors?.[0]?.extensions?.code).toBe('PERCENT_OUT_OF_RANGE');
  });
});
