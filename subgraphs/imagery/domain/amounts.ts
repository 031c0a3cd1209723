/**
 * Quota amounts. Inside, everything is whole square metres, so that sums are exact and a credit (3 600 km²) can be spent
 * in fractions; outside, exact decimals in km² or credits.
 */
import { Decimal } from 'decimal.js';

/** A Decimal that never rounds what is added, multiplied or written here. */
const Exact = Decimal.clone({ precision: 60, toExpNeg: -40, toExpPos: 40 });

export const m2PerKm2 = 1_000_000n;

/** Digits after the point of what is no finite decimal: a third of a credit. Square metres of km² need six as well. */
const digitsMax = 6;

/**
 * Whole square metres from an exact decimal in units.
 * @throws when the amount is no whole number of square metres: rules are written so that it is.
 */
export function unitsToM2(amount: string, m2PerUnit: bigint): bigint {
  const squareMetres = new Exact(amount).times(m2PerUnit.toString());
  if (!squareMetres.isInteger())
    throw new Error(`${amount} units of ${m2PerUnit} m² are no whole number of square metres`);
  return BigInt(squareMetres.toFixed());
}

/**
 * Square metres as a decimal in units, without needless zeros: `4500`, `0.634232`. Six digits after the point hold every
 * square metre of km²; of credits the last is rounded half up.
 */
export function m2ToUnits(squareMetres: bigint, m2PerUnit: bigint): string {
  return new Exact(squareMetres.toString())
    .div(m2PerUnit.toString())
    .toDecimalPlaces(digitsMax, Decimal.ROUND_HALF_UP)
    .toFixed();
}

/** Whole square metres from a decimal in km²; null when it is negative, no number, or finer than a square metre. */
export function areaToM2(km2: string): bigint | null {
  if (!isAmount(km2)) return null;
  const squareMetres = new Exact(km2).times(m2PerKm2.toString());
  return squareMetres.isInteger() ? BigInt(squareMetres.toFixed()) : null;
}

/** Square metres as km². */
export function m2ToKm2(squareMetres: bigint): string {
  return m2ToUnits(squareMetres, m2PerKm2);
}

/** A geodesic area in km² as whole square metres, rounded up once; a fault of 1e-9 of measuring is no square metre. */
export function wholeM2(areaKm2: number): bigint {
  const squareMetres = areaKm2 * 1e6;
  const nearest = Math.round(squareMetres);
  const isWhole = Math.abs(squareMetres - nearest) <= Math.abs(squareMetres) * 1e-12;
  return BigInt(isWhole ? nearest : Math.ceil(squareMetres));
}

/**
 * What so many square metres cost at a price for each km², rounded half up to the cent.
 * @param pricePerKm2 exact decimal.
 */
export function priceOfArea(squareMetres: bigint, pricePerKm2: string): string {
  return new Exact(squareMetres.toString())
    .div(m2PerKm2.toString())
    .times(pricePerKm2)
    .toFixed(2, Decimal.ROUND_HALF_UP);
}

/** Square metres times an exact decimal, rounded up to the next whole one. */
export function timesFactor(squareMetres: bigint, factor: string): bigint {
  return BigInt(new Exact(squareMetres.toString()).times(factor).toFixed(0, Decimal.ROUND_CEIL));
}

/** A share of an amount, `part` of `whole`, rounded up; all of it when the part is the whole. */
export function shareOf(amount: bigint, part: bigint, whole: bigint): bigint {
  return (amount * part + whole - 1n) / whole;
}

/** Whether a decimal is written out with digits, a sign and a point, and is not negative. */
export function isAmount(text: string): boolean {
  return /^\+?\d{1,15}(\.\d{1,12})?$/.test(text);
}

/** Exact sum of money amounts, with cents. */
export function sumOfMoney(amounts: readonly string[]): string {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0)).toFixed(2);
}

/** Exact difference of two money amounts, with cents. */
export function differenceOfMoney(amount: string, less: string): string {
  return new Exact(amount).minus(less).toFixed(2);
}

/** What `part` of `whole` costs where the whole costs an amount, rounded half up to the cent; all of it for the whole. */
export function shareOfMoney(amount: string, part: bigint, whole: bigint): string {
  return new Exact(amount).times(part.toString()).div(whole.toString()).toFixed(2, Decimal.ROUND_HALF_UP);
}

/** Exact product with cents, rounded half up. */
export function timesMoney(amount: string, times: number): string {
  return new Exact(amount).times(times).toFixed(2, Decimal.ROUND_HALF_UP);
}

/** Whether one exact decimal is less than, equal to or more than another: -1, 0 or 1. */
export function compareDecimals(one: string, other: string): number {
  return new Exact(one).comparedTo(other);
}
