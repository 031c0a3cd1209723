/** What the amounts of a mission are counted in, where no rule of quotas says. */
import { m2PerKm2, unitsToM2 } from './amounts.ts';
import type { Mission, QuotaUnit } from './contract.generated.ts';
import type { Settings } from './records/rules.ts';

/** What amounts are shown in. */
export interface Unit {
  unit: QuotaUnit;
  m2PerUnit: bigint;
}

/**
 * The unit of a mission, where no balance says. It is part of a balance's name in the books, and of that alone: what they
 * hold is square metres, whatever unit a rule shows them in.
 */
export const unitOf: Readonly<Record<Mission, QuotaUnit>> = { PLEIADES: 'KM2', SPOT_6_7: 'TELEMETRY_CREDIT' };

/** Whole square metres of a credit, by the settings of a moment: of packs, and of whatever no rule of quotas counts. */
export function creditM2By({ km2PerCredit }: Pick<Settings, 'km2PerCredit'>): bigint {
  return unitsToM2(km2PerCredit, m2PerKm2);
}

/** What a mission is counted in where no rule of quotas is in force. */
export function unitWithoutRule(mission: Mission, creditM2: bigint): Unit {
  const unit = unitOf[mission];
  return { unit, m2PerUnit: unit === 'KM2' ? m2PerKm2 : creditM2 };
}
