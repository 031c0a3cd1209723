/**
 * Largest-Triangle-Three-Buckets: the points that keep the shape of a line (Steinarsson 2013, "Downsampling Time Series
 * for Visual Representation", section 4.2). The first and the last stay; of each bucket between them the point stays
 * that makes the largest triangle with the one kept before it and the mean of the bucket after it.
 *
 * @param times ascending; @param values of the same length, none missing.
 * @returns the indexes of the points kept, at most `most`, ascending.
 */
export function lttb(times: readonly number[], values: readonly number[], most: number): number[] {
  const count = times.length;
  if (count <= most) return times.map((_, index) => index);
  if (most === 1) return [0];
  const kept = [0];
  const bucketSize = (count - 2) / (most - 2);
  const edge = (bucket: number): number => Math.min(1 + Math.floor(bucket * bucketSize), count - 1);
  for (let bucket = 0; bucket < most - 2; bucket += 1) {
    const next = mean(times, values, edge(bucket + 1), Math.max(edge(bucket + 2), edge(bucket + 1) + 1));
    const from = kept.at(-1) ?? 0;
    let best = edge(bucket);
    let largest = -1;
    for (let index = edge(bucket); index < edge(bucket + 1); index += 1) {
      const area = twiceTriangle(times, values, from, index, next);
      if (area > largest) {
        largest = area;
        best = index;
      }
    }
    kept.push(best);
  }
  kept.push(count - 1);
  return kept;
}

interface Point {
  time: number;
  value: number;
}

function mean(times: readonly number[], values: readonly number[], from: number, to: number): Point {
  let time = 0;
  let value = 0;
  for (let index = from; index < to; index += 1) {
    time += times[index] ?? 0;
    value += values[index] ?? 0;
  }
  return { time: time / (to - from), value: value / (to - from) };
}

function twiceTriangle(times: readonly number[], values: readonly number[], a: number, b: number, c: Point): number {
  const [timeA = 0, timeB = 0, valueA = 0, valueB = 0] = [times[a], times[b], values[a], values[b]];
  return Math.abs((timeA - c.time) * (valueB - valueA) - (timeA - timeB) * (c.value - valueA));
}
