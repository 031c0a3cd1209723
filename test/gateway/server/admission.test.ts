import { setImmediate as turned } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Admission } from '../../../gateway/server/admission.ts';

/** A clock by which every turn of the loop takes as long as is said. */
function loopOf(turnMs: () => number) {
  let now = 0;
  return () => (now += turnMs());
}

describe('Admission', () => {
  it('lets a few in at once', () => {
    const admission = new Admission(2);
    expect([admission.enter(1), admission.enter(1)]).toEqual([undefined, undefined]);
    expect(admission.enter(1)).toBeInstanceOf(Promise);
  });

  it('lets nobody pass one that waits for more room', async () => {
    const admission = new Admission(
      8,
      loopOf(() => 1),
    );
    expect([admission.enter(3), admission.enter(3)]).toEqual([undefined, undefined]);
    const begun: string[] = [];
    const much = admission.enter(8)?.then(() => begun.push('much'));
    const little = admission.enter(1)?.then(() => begun.push('little'));
    admission.leave(3);
    for (let turn = 0; turn < 5; turn++) await turned();
    expect(begun).toEqual([]);
    admission.leave(3);
    await much;
    expect(begun).toEqual(['much']);
    admission.leave(8);
    await little;
  });

  it('lets several in where one left that weighed much', () => {
    const admission = new Admission(
      8,
      loopOf(() => 1),
    );
    void admission.enter(100);
    const waiting = [admission.enter(4), admission.enter(4), admission.enter(4)];
    expect(waiting.every((each) => each instanceof Promise)).toBe(true);
    admission.leave(100);
    expect(admission.enter(1)).toBeInstanceOf(Promise);
    admission.leave(4);
    expect(admission.enter(1)).toBeInstanceOf(Promise);
    admission.leave(4);
    expect(admission.enter(1)).toBeUndefined();
  });

  it('lets the next in when one leaves, in the order in which they came, as long as the loop is busy', async () => {
    const admission = new Admission(
      1,
      loopOf(() => 1),
    );
    const begun: string[] = [];
    await admission.enter(1);
    const first = admission.enter(1)?.then(() => begun.push('first'));
    const second = admission.enter(1)?.then(() => begun.push('second'));
    for (let turn = 0; turn < 5; turn++) await turned();
    expect(begun).toEqual([]);
    admission.leave(1);
    await first;
    expect(begun).toEqual(['first']);
    admission.leave(1);
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
    await admission.enter(1);
    const waiting = [1, 2, 3].map(async () => {
      await admission.enter(1);
      begun += 1;
    });
    await turned();
    expect(begun).toBe(0);
    turnMs = 0.001;
    await Promise.all(waiting);
    expect(begun).toBe(3);
    // They are inside all the same: what comes now waits for its turn too.
    turnMs = 1;
    expect(admission.enter(1)).toBeInstanceOf(Promise);
  });

  it('lets one more in when nobody has begun or ended for long, however busy the loop seems', async () => {
    const admission = new Admission(
      1,
      loopOf(() => 1),
    );
    await admission.enter(1);
    let isInside = false;
    const next = admission.enter(1)?.then(() => (isInside = true));
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
    await admission.enter(1);
    const last = admission.enter(1);
    admission.leave(1);
    await last;
    admission.leave(1);
    expect(admission.enter(1)).toBeUndefined();
  });
});
