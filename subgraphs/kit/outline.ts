/**
 * Outlines as the project ships them: each ring a short text of the differences between its positions, in thousandths
 * of a degree (100 m), by the "encoded polyline" scheme: zigzag, five bits a character, least first, from `?` on.
 */
import type { PolygonRings, Position, Ring, Surface } from './geometry.ts';
import { polygonsOf, surfaceOf } from './geometry.ts';

/** Polygons of rings; the closing position of a ring is left out. */
export type EncodedOutline = string[][];

const stepsPerDegree = 1000;
const firstCharacter = 63;

/** A surface whose positions have at most three decimals. */
export function encodeOutline(surface: Surface): EncodedOutline {
  return polygonsOf(surface).map((rings) => rings.map(encodeRing));
}

export function decodeOutline(outline: EncodedOutline): Surface {
  return surfaceOf(outline.map((rings): PolygonRings => rings.map(decodeRing)));
}

function encodeRing(ring: Ring): string {
  let [x, y] = [0, 0];
  return ring
    .slice(0, -1)
    .map(([longitude, latitude]) => {
      const [nextX, nextY] = [Math.round(longitude * stepsPerDegree), Math.round(latitude * stepsPerDegree)];
      const text = encodeNumber(nextX - x) + encodeNumber(nextY - y);
      [x, y] = [nextX, nextY];
      return text;
    })
    .join('');
}

function encodeNumber(value: number): string {
  let rest = value < 0 ? -value * 2 - 1 : value * 2;
  let text = '';
  for (; rest >= 32; rest = Math.floor(rest / 32)) text += String.fromCharCode((rest % 32) + 32 + firstCharacter);
  return text + String.fromCharCode(rest + firstCharacter);
}

function decodeRing(text: string): Ring {
  const numbers: number[] = [];
  let value = 0;
  let weight = 1;
  for (let index = 0; index < text.length; index += 1) {
    const bits = text.charCodeAt(index) - firstCharacter;
    value += (bits % 32) * weight;
    weight *= 32;
    if (bits < 32) {
      numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
      [value, weight] = [0, 1];
    }
  }
  let [x, y] = [0, 0];
  const ring: Position[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    x += numbers[index] ?? 0;
    y += numbers[index + 1] ?? 0;
    ring.push([x / stepsPerDegree, y / stepsPerDegree]);
  }
  const [first] = ring;
  return first ? [...ring, first] : ring;
}
