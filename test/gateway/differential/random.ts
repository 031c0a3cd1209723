/** Chance that can be repeated: everything generated follows from a seed. */

/** @returns a 32-bit number that depends on every character (FNV-1a, finished as in MurmurHash3). */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

export interface Random {
  /** From 0 up to, but without, `below`. */
  int(below: number): number;
  /** From `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Between `low` and `high` of them, in their order. */
  some<T>(from: readonly T[], low: number, high?: number): T[];
  shuffled<T>(from: readonly T[]): T[];
}

/** @param seed any text: a stream of its own for each. */
export function random(seed: string): Random {
  let state = hash(seed);
  // Mulberry32.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  const shuffled = <T>(from: readonly T[]): T[] =>
    from
      .map((item) => ({ item, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  return {
    int,
    between: (low, high) => low + int(high - low + 1),
    chance: (probability) => next() < probability,
    pick(from) {
      const [picked] = from.slice(int(from.length));
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    some(from, low, high = from.length) {
      const wanted = Math.min(from.length, low + int(Math.max(0, Math.min(high, from.length) - low) + 1));
      const chosen = new Set(shuffled(from).slice(0, wanted));
      return from.filter((item) => chosen.has(item));
    },
    shuffled,
  };
}
