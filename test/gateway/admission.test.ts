import { setImmediate as turned } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Admission } from '../../gateway/server/admission.ts';

/** A clock by which every turn of the loop takes as long as is said. */
function loopOf(turnMs: () => number) {
  let now = 0;
  return () => (now += turnMs());
}

describe('Admission', () => {
  it('lets a few in at once', () => {
    const admission = new Admission(2);
    expect([admission.enter(), admission.enter()]).toEqual([undefined, undefined]);
    expect(admission.enter()).toBeInstanceOf(Promise);
  });

  it('lets the next in when one leaves, in the order in which they came, as long as the loop is busy', async () => {
    const admission = new Admission(
      1,
      loopOf(() => 1),
    );
    const begun: string[] = [];
    await admission.enter();
    const first = admission.enter()?.then(() => begun.push('first'));
    const second = admission.enter()?.then(() => begun.push('second'));
    for (let turn = 0; turn < 5; turn++) await turned();
    expect(begun).toEqual([]);
    admission.leave();
    await first;
    expect(begun).toEqual(['first']);
    admission.leave();
    await second;
    expect(begun).toEqual(['first', 'second']);
  });

  it('lets one more in at each turn in which the loop had nothing to do', async () => {
    let turnMs = 1;
    const admission = new Admission(
      1,
      loopOf(() => turnMs),
    );
    let begun = 0;
    await admission.enter();
    const waiting = [1, 2, 3].map(async () => {
      await admission.enter();
      begun += 1;
    });
    await turned();
    expect(begun).toBe(0);
    turnMs = 0.001;
    await Promise.all(waiting);
    expect(begun).toBe(3);
    // They are inside all the same: what comes now waits for its turn too.
    turnMs = 1;
    expect(admission.enter()).toBeInstanceOf(Promise);
  });

  it('lets one more in when nobody has begun or ended for long, however busy the loop seems', async () => {
    const admission = new Admission(
      1,
      loopOf(() => 1),
    );
    await admission.enter();
    let isInside = false;
    const next = admission.enter()?.then(() => (isInside = true));
    for (let turn = 0; turn < 5; turn++) await turned();
    expect(isInside).toBe(false);
    await next;
    expect(isInside).toBe(true);
  });

  it('keeps nobody from coming when all have left', async () => {
    const admission = new Admission(
      1,
      loopOf(() => 1),
    );
    await admission.enter();
    const last = admission.enter();
    admission.leave();
    await last;
    admission.leave();
    expect(admission.enter()).toBeUndefined();
  });
});
