import { describe, expect, it } from 'vitest';
import {
  platformKey,
  type Given,
  type Image,
  type Requirement,
  type Rule,
  unmetOf,
} from '../../../subgraphs/processing/domain/requirements.ts';

const text = { en: '', fr: '' };
const asks = (code: string, rule: Rule, after: string[] = []): Requirement => ({
  code,
  label: text,
  message: text,
  rule,
  after,
});
const image = (given: Partial<Image> = {}): Image => ({
  mission: null,
  platform: 'S2A',
  level: 'L2A',
  mode: null,
  day: '2020-01-06',
  cloudCover: 0,
  ...given,
});
const shortfalls = (requirements: Requirement[], given: Given) =>
  unmetOf(requirements, given).map(({ requirement, required, found }) => [requirement.code, required, found]);

describe('unmetOf', () => {
  it('says every requirement that is not met, in their order', () => {
    const requirements = [
      asks('WRONG_PLATFORM', { kind: 'PLATFORM', anyOf: ['S2A', 'S2B'] }),
      asks('WRONG_LEVEL', { kind: 'LEVEL', anyOf: ['L2A'] }),
      asks('MIN_DATES', { kind: 'DATES', least: 10, maxCloudCover: 40 }),
    ];
    expect(shortfalls(requirements, { images: [image({ platform: 'LANDSAT8', level: 'L1C' })] })).toEqual([
      ['WRONG_PLATFORM', 'S2A, S2B', 'LANDSAT8'],
      ['WRONG_LEVEL', 'L2A', 'L1C'],
      ['MIN_DATES', '10', '1'],
    ]);
  });

  it('leaves out what cannot be judged because another requirement failed', () => {
    const requirements = [
      asks('WRONG_MISSION', { kind: 'MISSION', anyOf: ['PLEIADES'] }),
      asks('WRONG_MODE', { kind: 'MODE', anyOf: ['STEREO', 'TRISTEREO'] }, ['WRONG_MISSION']),
    ];
    expect(shortfalls(requirements, { images: [image()] })).toEqual([['WRONG_MISSION', 'PLEIADES', 'S2A']]);
    expect(shortfalls(requirements, { images: [image({ mission: 'SPOT_6_7', mode: 'MONO' })] })).toEqual([
      ['WRONG_MISSION', 'PLEIADES', 'SPOT_6_7'],
    ]);
    expect(shortfalls(requirements, { images: [image({ mission: 'PLEIADES', mode: 'MONO' })] })).toEqual([
      ['WRONG_MODE', 'STEREO, TRISTEREO', 'MONO'],
    ]);
    expect(shortfalls(requirements, { images: [image({ mission: 'PLEIADES', mode: 'TRISTEREO' })] })).toEqual([]);
  });

  it('does not take what is not known for what is asked', () => {
    const level = [asks('WRONG_LEVEL', { kind: 'LEVEL', anyOf: ['L2A'] })];
    expect(shortfalls(level, { images: [image({ level: null })] })).toEqual([['WRONG_LEVEL', 'L2A', null]]);
  });

  it('counts days, not images, and never a cloud cover that is unknown', () => {
    const dates = [asks('MIN_DATES', { kind: 'DATES', least: 4, maxCloudCover: 40 })];
    const images = [
      image({ day: '2020-01-01', cloudCover: 40 }),
      image({ day: '2020-01-01', cloudCover: 3 }),
      image({ day: '2020-01-06', cloudCover: 40.1 }),
      image({ day: '2020-01-11', cloudCover: null }),
      image({ day: null, cloudCover: 0 }),
      image({ day: '2020-01-16', cloudCover: 0 }),
    ];
    expect(shortfalls(dates, { images })).toEqual([['MIN_DATES', '4', '2']]);
  });

  it('takes the first and the last day of a period as inside', () => {
    const training = asks('TRAINING', {
      kind: 'DATES',
      least: 3,
      maxCloudCover: 40,
      from: '2015-01-01',
      to: '2018-06-01',
    });
    const on = (...days: string[]) => ({ images: days.map((day) => image({ day })) });
    expect(shortfalls([training], on('2014-12-31', '2015-01-01', '2018-06-01', '2018-06-02'))).toEqual([
      ['TRAINING', '3', '2'],
    ]);
    expect(shortfalls([training], on('2015-01-01', '2016-07-14', '2018-06-01'))).toEqual([]);
  });

  it('names each other value once when several images are given', () => {
    const platform = [asks('WRONG_PLATFORM', { kind: 'PLATFORM', anyOf: ['S2A'] })];
    const images = ['S2A', 'VM1', 'VM1', 'S1A'].map((name) => image({ platform: name }));
    expect(shortfalls(platform, { images })).toEqual([['WRONG_PLATFORM', 'S2A', 'VM1, S1A']]);
  });

  it('asks of a set only where a set is given', () => {
    const set = [
      asks('NOT_SAME_ORBIT', { kind: 'SAME_ORBIT' }),
      asks('BASE_TO_HEIGHT', { kind: 'BASE_TO_HEIGHT', min: 0.2, max: 0.8 }),
    ];
    const images = [image(), image()];
    expect(shortfalls(set, { images })).toEqual([]);
    expect(shortfalls(set, { images, set: { sameOrbit: true, baseToHeight: [0.2, 0.8] } })).toEqual([]);
    expect(shortfalls(set, { images, set: { sameOrbit: false, baseToHeight: [0.19, 0.5, 0.81] } })).toEqual([
      ['NOT_SAME_ORBIT', null, null],
      ['BASE_TO_HEIGHT', '0.2 to 0.8', '0.19, 0.81'],
    ]);
  });
});

describe('platformKey', () => {
  it.each([
    ['Sentinel-2B', 'S2B'],
    ['SENTINEL2B', 'S2B'],
    ['S2B', 'S2B'],
    ['SPOT 5', 'SPOT5'],
    ['spot-5', 'SPOT5'],
    ['LANDSAT8', 'LANDSAT8'],
  ])('reads %s as %s', (written, key) => {
    expect(platformKey(written)).toBe(key);
  });
});
