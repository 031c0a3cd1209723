import { describe, expect, it } from 'vitest';
import { Departure, signalOf } from '../../../gateway/transport/departure.ts';
import { whenAborted } from '../../../gateway/transport/when-aborted.ts';

describe('a client that leaves', () => {
  it('is told to everybody who still wants to know, once', () => {
    const gone = new Departure();
    const told: string[] = [];
    whenAborted(gone, () => told.push('first'));
    const takeBack = whenAborted(gone, () => told.push('second'));
    whenAborted(gone, () => told.push('third'));
    takeBack();
    gone.abort('why');
    gone.abort('again');
    expect(told).toEqual(['first', 'third']);
    expect([gone.aborted, gone.reason]).toEqual([true, 'why']);
  });

  it('is told at once to who asks later', () => {
    const gone = new Departure();
    gone.abort();
    let told = 0;
    whenAborted(gone, () => (told += 1));
    expect(told).toBe(1);
  });

  it.each(['before', 'after'])('is a signal to those who know nothing else, made %s it left', (when) => {
    const gone = new Departure();
    if (when === 'before') void gone.signal;
    gone.abort('why');
    expect([signalOf(gone).aborted, signalOf(gone).reason]).toEqual([true, 'why']);
    expect(signalOf(gone)).toBe(gone.signal);
  });

  it('is what it was where it is a signal already', () => {
    const { signal } = new AbortController();
    expect(signalOf(signal)).toBe(signal);
  });
});
