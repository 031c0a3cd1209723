import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ledgerTest, type LedgerTest } from './given.ts';
import { killTrial, windows, windowTrial, type Cut } from './trials/kill-trial.ts';

let given: LedgerTest;
beforeAll(async () => {
  given = await ledgerTest();
  // Left to the processes that are killed: an embedded database has one at a time.
  await given.database.suspend();
});
afterAll(() => given.database.close());

/** Every window on a server; on the embedded database, which takes seconds to open, the one that matters most. */
function isShown({ way, window }: Cut): boolean {
  return inject('serverUrl') !== '' || (way === 'transaction' && window === 'committed');
}

describe('a process that is killed', () => {
  it('has lost nothing that it acknowledged', { timeout: 180_000 }, async () => {
    const { embedded, url } = given.database;
    const cycles = embedded ? 1 : 6;
    const blow = (n: number): 'kill' | 'terminate' => (!embedded && n % 2 ? 'terminate' : 'kill');
    const { acknowledged, lost } = await killTrial({ url, cycles, blow });
    expect(lost).toBe(0);
    expect(acknowledged).toBeGreaterThanOrEqual(cycles);
  });

  it.each(windows.filter(isShown))(
    'in a $way, $window, has had one effect when asked again',
    { timeout: 60_000 },
    async (cut) => {
      const { answers, holds, reserved } = await windowTrial(given.database.url, cut);
      expect(answers).toEqual(['answered {"id":"ACCOUNT hold"}', 'answered {"id":"ACCOUNT hold"}']);
      expect([holds, reserved]).toEqual([1, 7n]);
    },
  );
});
