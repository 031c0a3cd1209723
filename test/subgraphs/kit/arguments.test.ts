import { describe, expect, it } from 'vitest';
import { checkedDays, closedInterval } from '../../../subgraphs/kit/interval.ts';
import { once } from '../../../subgraphs/kit/once.ts';
import { checkedPercent } from '../../../subgraphs/kit/percent.ts';

const refusing = (run: () => unknown, code: string, message: string, argument: string) =>
  expect(run).toThrow(
    expect.objectContaining({ message, extensions: expect.objectContaining({ code, argument }) as unknown }),
  );

describe('closedInterval', () => {
  const [early, late] = ['2020-01-01T00:00:00Z', '2020-01-01T00:00:00.001Z'];

  it.each([
    [undefined, { start: null, end: null }],
    [null, { start: null, end: null }],
    [{}, { start: null, end: null }],
    [{ start: early }, { start: early, end: null }],
    [
      { start: null, end: late },
      { start: null, end: late },
    ],
    [
      { start: early, end: early },
      { start: early, end: early },
    ],
    // The same instant, written otherwise.
    [
      { start: '2020-01-01T01:00:00+01:00', end: early },
      { start: '2020-01-01T01:00:00+01:00', end: early },
    ],
  ])('%j is %j', (given, read) => {
    expect(closedInterval(given, ['during'])).toEqual(read);
  });

  it('refuses one that ends before it starts, by the name of its argument', () => {
    const message = `an interval must be closed, with its start at or before its end; got ${late} to ${early}`;
    refusing(() => closedInterval({ start: late, end: early }, ['a', 'b']), 'INTERVAL_INVALID', message, 'a.b');
  });
});

describe('checkedDays', () => {
  it.each([0, 1, 365])('takes %d', (days) => {
    expect(checkedDays(days)).toBe(days);
  });

  it.each([-1, 366, 1.5, Number.NaN])('refuses %d', (days) => {
    refusing(() => checkedDays(days), 'DAYS_OUT_OF_RANGE', `days must be 0 to 365; got ${days}`, 'days');
  });
});

describe('checkedPercent', () => {
  it.each([
    [undefined, null],
    [null, null],
    [0, 0],
    [8.54, 8.54],
    [100, 100],
  ])('takes %s', (given, read) => {
    expect(checkedPercent(given, ['x'])).toBe(read);
  });

  it.each([-0.1, 100.1, Number.NaN])('refuses %d', (given) => {
    const message = `filter.snow must be 0 to 100 percent; got ${given}`;
    refusing(() => checkedPercent(given, ['filter', 'snow']), 'PERCENT_OUT_OF_RANGE', message, 'filter.snow');
  });
});

describe('once', () => {
  it('makes a thing at the first call alone, and shares it, also where it fails', async () => {
    let made = 0;
    const number = once(async () => (made += 1));
    expect(made).toBe(0);
    expect(await Promise.all([number(), number()])).toEqual([1, 1]);
    expect([await number(), made]).toEqual([1, 1]);
    let tried = 0;
    const failing = once(async () => {
      tried += 1;
      throw new Error('no');
    });
    await expect(failing()).rejects.toThrow('no');
    await expect(failing()).rejects.toThrow('no');
    expect(tried).toBe(1);
  });
});
