import { describe, expect, it } from 'vitest';
import { runDifferential } from './run.ts';

describe('compiled execution, on graphs, data and operations of chance', () => {
  it('answers as one schema over the same truth does, and as the stock gateway but for what is known of that', async () => {
    const report = await runDifferential({
      seed: 'ci',
      schemas: Array.from({ length: 8 }, (_, number) => number),
      operations: 30,
      shrunkMax: 2,
    });
    expect(report.faults.join('\n\n')).toBe('');
    expect(report).toMatchObject({ compiledFaults: 0, stockFaults: 0 });
    // A comparison that compares nothing would be silent too.
    expect(report.composed).toBeGreaterThanOrEqual(6);
    expect(report.sameAsStock).toBeGreaterThan(100);
    const missing = Object.entries(report.features).filter(([, times]) => times === 0);
    expect(missing.map(([name]) => name)).toEqual([]);
  }, 120_000);
});
