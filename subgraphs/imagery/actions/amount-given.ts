/** Amounts that the office names, in the unit of what they are of. */
import { isAmount, unitsToM2 } from '../domain/amounts.ts';
import type { Unit } from '../domain/units.ts';
import { Refused, userError } from '../domain/user-errors.ts';

/** Far under what the books can hold, and over what anybody can order. */
const mostM2 = 149_000_000_000_000n;

/**
 * Whole square metres.
 * @throws Refused with AMOUNT_INVALID for what is negative or no number, finer than a square metre, or more than the land of
 *   the Earth.
 */
export function amountM2Of(amount: string, { unit, m2PerUnit }: Unit, path: string[]): bigint {
  const refusal = (required: string): Refused =>
    new Refused([userError('AMOUNT_INVALID', { path, required, found: amount })]);
  if (!isAmount(amount)) throw refusal(`0 or more ${unit}`);
  let amountM2: bigint;
  try {
    amountM2 = unitsToM2(amount, m2PerUnit);
  } catch {
    throw refusal('a whole number of square metres');
  }
  if (amountM2 > mostM2) throw refusal('no more than the land of the Earth');
  return amountM2;
}

/**
 * The same with a sign, and not 0.
 * @throws Refused as {@link amountM2Of}, and for 0.
 */
export function signedM2Of(amount: string, unit: Unit, path: string[]): bigint {
  const isNegative = /^-\d/.test(amount);
  const amountM2 = amountM2Of(isNegative ? amount.slice(1) : amount, unit, path);
  if (amountM2 !== 0n) return isNegative ? -amountM2 : amountM2;
  const required = `${unit.unit}, more or less than 0`;
  throw new Refused([userError('AMOUNT_INVALID', { path, required, found: amount })]);
}
