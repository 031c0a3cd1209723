import { describe, expect, it } from 'vitest';
import { seriesOf } from '../../../../subgraphs/in-situ/domain/series.ts';

const columns = (values: Array<number | null>) => ({
  times: values.map((_, index) => index * 1000),
  values,
  quality: values.map(() => null),
  total: values.length,
  gaps: [],
});
const measured = [18.913333333333334, -0.000123456789, 1_234_567.891, null, 0];

describe('the values of a series', () => {
  it('are means of six digits, and never coarser than a tenth', () => {
    expect(seriesOf(columns(measured), { aggregate: 'MEAN', maxPoints: 10 }).values).toEqual([
      18.9133,
      -0.000123457,
      1_234_567.9,
      null,
      0,
    ]);
  });

  it.each(['NONE', 'MIN', 'MAX', 'SUM'] as const)('are as they were with %s', (aggregate) => {
    expect(seriesOf(columns(measured), { aggregate, maxPoints: 10 }).values).toEqual(measured);
  });
});
