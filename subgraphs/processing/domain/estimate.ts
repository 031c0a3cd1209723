import type { Balance, CreditUnit } from './credit.ts';

/** What running a service costs, stored as data. */
export interface CostRule {
  unit: CreditUnit;
  /** Whole CPU seconds or whole units for each image given. */
  perImage: bigint;
}

export interface Cost {
  cost: bigint;
  unit: CreditUnit;
}

/**
 * What a run over so many images would cost.
 * @returns null when no rule is known, or when the service cannot be run on them at all.
 */
export function costOf(rule: CostRule | null, images: number, eligible: boolean): Cost | null {
  return rule && eligible ? { cost: rule.perImage * BigInt(images), unit: rule.unit } : null;
}

/** Whether one balance in the unit of the cost covers it. */
export function affordable({ cost, unit }: Cost, balances: readonly Balance[]): boolean {
  return balances.some((balance) => balance.unit === unit && balance.available >= cost);
}
