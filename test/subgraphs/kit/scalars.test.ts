import { describe, expect, it } from 'vitest';
import { scalarsOf } from '../../../subgraphs/kit/scalars.ts';

const scalars = scalarsOf(
  ['DateTime', 'Date', 'Duration', 'GeoJSON', 'Decimal', 'URL', 'EmailAddress', 'JSON']
    .map((name) => `scalar ${name}`)
    .join('\n'),
);
const read = (name: string, value: unknown): unknown => scalars[name]?.parseValue(value);

describe('scalars', () => {
  it.each([
    ['DateTime', '2020-01-06T10:59:07Z', '2020-01-06T10:59:07Z'],
    ['DateTime', '2020-01-06T10:59:07.250+02:00', '2020-01-06T08:59:07.250Z'],
    ['DateTime', '2020-02-29T23:59:59-01:00', '2020-03-01T00:59:59Z'],
    ['DateTime', '0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
    ['Date', '2020-02-29', '2020-02-29'],
    ['Decimal', '40000.00', '40000.00'],
    ['Decimal', 12, '12'],
    ['URL', 'http://application-dinamis.data-terra.org/login', 'http://application-dinamis.data-terra.org/login'],
    ['Duration', 'P3M', 'P3M'],
  ])('%s takes %j', (name, value, kept) => {
    expect(read(name, value)).toBe(kept);
  });

  it.each([
    [
      'DateTime',
      '2020-02-30T00:00:00Z',
      'DateTime must be an RFC 3339 instant with its offset, such as 2020-01-06T10:59:07Z; got 2020-02-30T00:00:00Z',
    ],
    [
      'DateTime',
      '2020-01-06T10:59:07',
      'DateTime must be an RFC 3339 instant with its offset, such as 2020-01-06T10:59:07Z; got 2020-01-06T10:59:07',
    ],
    [
      'DateTime',
      '2016-12-31T23:59:60Z',
      'DateTime must be an RFC 3339 instant with its offset, such as 2020-01-06T10:59:07Z; got 2016-12-31T23:59:60Z',
    ],
    [
      'DateTime',
      '2020-01-06T10:59:07+25:00',
      'DateTime must be an RFC 3339 instant with its offset, such as 2020-01-06T10:59:07Z; got 2020-01-06T10:59:07+25:00',
    ],
    ['DateTime', '0000-12-31T00:00:00Z', 'DateTime must be an RFC 3339 instant'],
    ['DateTime', '0001-01-01T00:00:00+01:00', 'DateTime must be an RFC 3339 instant'],
    ['DateTime', '9999-12-31T23:59:59-01:00', 'DateTime must be an RFC 3339 instant'],
    ['Date', '0000-01-01', 'Date must be an ISO 8601 date'],
    [
      'DateTime',
      1578308347,
      'DateTime must be an RFC 3339 instant with its offset, such as 2020-01-06T10:59:07Z; got 1578308347',
    ],
    ['Date', '2019-02-29', 'Date must be an ISO 8601 date, such as 2020-01-06; got 2019-02-29'],
    ['Decimal', 0.1, 'Decimal must be an exact decimal as a string, such as "40000.00"; got 0.1'],
    ['Decimal', '1e3', 'Decimal must be an exact decimal as a string, such as "40000.00"; got 1e3'],
    [
      'URL',
      'javascript:alert(1)',
      'URL must be an http or https URL of at most 2048 characters; got javascript:alert(1)',
    ],
    [
      'GeoJSON',
      'POINT(1 2)',
      'GeoJSON must be a GeoJSON geometry: an object with "type" and "coordinates"; got POINT(1 2)',
    ],
  ])('%s refuses %j', (name, value, message) => {
    expect(() => read(name, value)).toThrow(message);
  });

  it('are given to a hub only as far as its schema has them', () => {
    expect(Object.keys(scalarsOf('scalar URL\nscalar DateTime @specifiedBy(url: "x")\ntype Date { a: Int }'))).toEqual([
      'DateTime',
      'URL',
    ]);
  });
});
