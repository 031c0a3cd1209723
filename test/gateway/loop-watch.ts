import { readFileSync } from 'node:fs';

/** The longest time between two turns of the loop, in milliseconds. */
export interface Gap {
  /** By the clock: also what the machine gave to others. */
  wallMs: number;
  /** In which the thread was at work: what this program kept the loop for, to a few milliseconds. */
  ownMs: number;
}

/**
 * How long the thread has been at work, in milliseconds; by the clock where the system does not say. A thread that waits
 * for a core, or for others that clean its memory and wait for one, is not: on a busy machine that is most of a gap.
 */
function atWorkMs(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** Watches the loop, looking once a millisecond, while something is done. */
export async function gapDuring(work: () => PromiseLike<unknown>): Promise<Gap> {
  const longest: Gap = { wallMs: 0, ownMs: 0 };
  let at = performance.now();
  let worked = atWorkMs();
  const look = () => {
    const now = performance.now();
    const workedNow = atWorkMs();
    const wallMs = now - at;
    longest.wallMs = Math.max(longest.wallMs, wallMs);
    longest.ownMs = Math.max(longest.ownMs, workedNow - worked);
    [at, worked] = [now, workedNow];
  };
  const timer = setInterval(look, 1);
  try {
    await work();
  } finally {
    look();
    clearInterval(timer);
  }
  return longest;
}

/**
 * The best of several rounds, each after a look at what the machine does to a loop that has nothing to do. Ends as soon as
 * a round stays within the limit.
 * @returns the best, and all of it in one line, to print.
 */
export async function bestGap(
  name: string,
  limitMs: number,
  roundsMax: number,
  round: (number: number) => PromiseLike<unknown>,
): Promise<{ best: Gap; text: string }> {
  const gaps: Gap[] = [];
  const bare: Gap[] = [];
  while (gaps.length < roundsMax && !gaps.some(({ ownMs }) => ownMs <= limitMs)) {
    bare.push(await gapDuring(() => new Promise((resolve) => setTimeout(resolve, 500))));
    gaps.push(await gapDuring(() => round(gaps.length)));
  }
  const best = gaps.reduce((least, gap) => (gap.ownMs < least.ownMs ? gap : least));
  const shown = (list: readonly Gap[]) =>
    list.map(({ ownMs, wallMs }) => `${ownMs.toFixed(1)} (${wallMs.toFixed(1)} by the clock)`).join(', ');
  return { best, text: `longest gap while ${name}: ${shown(gaps)} ms; with nothing to do: ${shown(bare)} ms` };
}
