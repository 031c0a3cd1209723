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
});
