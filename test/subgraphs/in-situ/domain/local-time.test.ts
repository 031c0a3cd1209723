import { describe, expect, it } from 'vitest';
import { clockIn, clockOf } from '../../../../subgraphs/in-situ/domain/local-time.ts';

const instantsIn = (timeZone: string, date: string, time: string): string[] =>
  clockIn(timeZone)(clockOf(date, time) ?? Number.NaN).map((instant) => new Date(instant).toISOString());

describe('a clock', () => {
  it('shows a time once on most days', () => {
    expect(instantsIn('America/Guadeloupe', '2008-06-20', '10:00')).toEqual(['2008-06-20T14:00:00.000Z']);
    expect(instantsIn('Asia/Kathmandu', '2020-01-01', '00:00:30.250')).toEqual(['2019-12-31T18:15:30.250Z']);
    expect(instantsIn('UTC', '20/06/2008', '23:59:59')).toEqual(['2008-06-20T23:59:59.000Z']);
  });

  it('skips an hour in spring and repeats one in autumn', () => {
    expect(instantsIn('Europe/Paris', '2020-03-29', '02:30')).toEqual([]);
    expect(instantsIn('Europe/Paris', '2020-10-25', '02:30')).toEqual([
      '2020-10-25T00:30:00.000Z',
      '2020-10-25T01:30:00.000Z',
    ]);
    expect(instantsIn('Europe/Paris', '2020-10-25', '03:00')).toEqual(['2020-10-25T02:00:00.000Z']);
  });

  it.each([
    ['2020-02-30', '10:00'],
    ['2020-01-01', '24:00'],
    ['2020-01-01', '10:60'],
    ['01-02-2020', '10:00'],
    ['2020-01-01', ''],
  ])('never shows %s %s', (date, time) => {
    expect(clockOf(date, time)).toBeUndefined();
  });
});
