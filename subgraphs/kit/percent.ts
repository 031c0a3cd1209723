import { badInput } from './errors.ts';

/**
 * A share as it was asked for, in percent; null when none was.
 * @param path the argument that holds it, by which the refusal names it.
 * @throws PERCENT_OUT_OF_RANGE
 */
export function checkedPercent(value: number | null | undefined, path: readonly string[]): number | null {
  if (value === null || value === undefined) return null;
  if (value >= 0 && value <= 100) return value;
  throw badInput('PERCENT_OUT_OF_RANGE', {
    needed: `${path.join('.')} must be 0 to 100 percent`,
    found: String(value),
    path,
  });
}
