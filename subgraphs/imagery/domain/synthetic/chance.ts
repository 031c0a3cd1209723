/**
 * Numbers that look like chance and are the same in every run and on every machine, drawn from a name: FNV-1a into
 * mulberry32.
 * @returns a function that gives the next number, 0 up to and without 1.
 */
export function chanceOf(name: string): () => number {
  let state = 0x811c9dc5;
  for (const byte of Buffer.from(name, 'utf8')) state = Math.imul(state ^ byte, 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
