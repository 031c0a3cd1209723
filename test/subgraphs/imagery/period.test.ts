import { describe, expect, it } from 'vitest';
import { isInForce, periodAt, plusDuration } from '../../../subgraphs/imagery/domain/period.ts';

describe('a period in Paris', () => {
  it('begins at midnight there, in winter and in summer time', () => {
    expect(periodAt(new Date('2026-02-01T00:00:00Z'), 'P3M')).toEqual({
      start: '2025-12-31T23:00:00Z',
      end: '2026-03-31T22:00:00Z',
      label: '2026-Q1',
    });
    expect(periodAt(new Date('2024-02-29T12:00:00Z'), 'P1Y')).toEqual({
      start: '2023-12-31T23:00:00Z',
      end: '2024-12-31T23:00:00Z',
      label: '2024',
    });
  });

  it('changes at the midnight of Paris, not of Greenwich or Réunion', () => {
    expect(periodAt(new Date('2025-12-31T22:59:59Z'), 'P3M').label).toBe('2025-Q4');
    expect(periodAt(new Date('2025-12-31T23:00:00Z'), 'P3M').label).toBe('2026-Q1');
    expect(periodAt(new Date('2026-06-30T21:59:59Z'), 'P3M').label).toBe('2026-Q2');
    expect(periodAt(new Date('2026-06-30T22:00:00Z'), 'P3M').label).toBe('2026-Q3');
  });

  it('follows the one before without a gap, over fifty years', () => {
    let at = new Date('1990-01-15T00:00:00Z');
    for (let quarter = 0; quarter < 200; quarter += 1) {
      const { end } = periodAt(at, 'P3M');
      at = new Date(end ?? '');
      expect(periodAt(at, 'P3M').start).toBe(end);
    }
    expect(at.toISOString()).toBe('2039-12-31T23:00:00.000Z');
  });

  it('may never end, and is one of few lengths', () => {
    expect(periodAt(new Date(), null)).toEqual({ start: null, end: null, label: 'ever' });
    expect(() => periodAt(new Date(), 'P10D')).toThrow('a period is one of P1M, P3M, P6M, P1Y; got P10D');
  });
});

describe('what is in force', () => {
  it('is so from its start and no longer at its end', () => {
    const validity = { start: '2026-01-01T00:00:00Z', end: '2026-02-01T00:00:00Z' };
    const at = (text: string) => isInForce(validity, new Date(text));
    expect([at('2025-12-31T23:59:59.999Z'), at('2026-01-01T00:00:00Z'), at('2026-01-31T23:59:59Z'), at('2026-02-01T00:00:00Z')]).toEqual([false, true, true, false]); // prettier-ignore
    expect(isInForce({ start: null, end: null }, new Date(0))).toBe(true);
  });
});

describe('a moment and a duration', () => {
  it('make a later moment', () => {
    const at = new Date('2026-01-31T10:00:00Z');
    expect(plusDuration(at, 'PT30M').toISOString()).toBe('2026-01-31T10:30:00.000Z');
    expect(plusDuration(at, 'P25Y').toISOString()).toBe('2051-01-31T10:00:00.000Z');
    expect(() => plusDuration(at, 'half an hour')).toThrow('a duration such as P1Y, P30D or PT30M; got half an hour');
  });

  // Reckoned by hand with a calendar of Paris: one hour ahead of UTC in winter, two in summer.
  it.each([
    ['31 January and a month', '2026-01-31T10:00:00.000Z', 'P1M', '2026-02-28T10:00:00.000Z'],
    ['31 January and a month of a leap year', '2028-01-31T10:00:00.000Z', 'P1M', '2028-02-29T10:00:00.000Z'],
    ['29 February and a year', '2028-02-29T12:00:00.000Z', 'P1Y', '2029-02-28T12:00:00.000Z'],
    ['29 February and four years', '2028-02-29T12:00:00.000Z', 'P4Y', '2032-02-29T12:00:00.000Z'],
    ['29 February and 25 years', '2028-02-29T12:00:00.000Z', 'P25Y', '2053-02-28T12:00:00.000Z'],
    ['31 August and half a year', '2026-08-31T10:00:00.000Z', 'P6M', '2027-02-28T11:00:00.000Z'],
    ['30 November and three months', '2026-11-30T10:00:00.000Z', 'P3M', '2027-02-28T10:00:00.000Z'],
    [
      '29 February of Greenwich that is 1 March in Paris',
      '2028-02-29T23:30:00.000Z',
      'P1Y',
      '2029-02-28T23:30:00.000Z',
    ],
    [
      '31 January of Greenwich that is 1 February in Paris',
      '2026-01-31T23:30:00.000Z',
      'P1M',
      '2026-02-28T23:30:00.000Z',
    ],
    ['the last day of the year in Paris', '2026-12-31T22:59:59.999Z', 'P2M', '2027-02-28T22:59:59.999Z'],
    ['thirty days over the beginning of summer', '2026-03-10T12:00:00.000Z', 'P30D', '2026-04-09T11:00:00.000Z'],
    ['thirty days over its end', '2026-10-10T12:00:00.000Z', 'P30D', '2026-11-09T13:00:00.000Z'],
    ['half an hour over its beginning', '2026-03-29T00:45:00.000Z', 'PT30M', '2026-03-29T01:15:00.000Z'],
    ['a day to a time that is left out', '2026-03-28T01:30:00.000Z', 'P1D', '2026-03-29T01:30:00.000Z'],
    ['a day to a time that there is twice', '2026-10-24T00:30:00.000Z', 'P1D', '2026-10-25T01:30:00.000Z'],
    ['a month, a day and two hours', '2026-01-31T10:00:00.000Z', 'P1M1DT2H', '2026-03-01T12:00:00.000Z'],
  ])('go by the calendar of Paris: %s', (_name, at, duration, expected) => {
    expect(plusDuration(new Date(at), duration).toISOString()).toBe(expected);
  });
});
