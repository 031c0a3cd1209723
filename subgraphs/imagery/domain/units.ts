/** What the amounts of a mission are counted in, where no rule says. */
import { m2PerKm2 } from './amounts.ts';
import type { Mission, QuotaUnit } from './records.ts';

/** A credit of SPOT 6-7 where no rule says: one scene of 60 km by 60 km. */
export const m2PerCredit = 3600n * m2PerKm2;

/**
 * What an amount of a mission is counted in, where no balance says. Its unit is part of a balance's name in the books, and
 * of that alone: what they hold is square metres, whatever unit a rule shows them in.
 */
export const unitOf: Record<Mission, { unit: QuotaUnit; m2PerUnit: bigint }> = {
  PLEIADES: { unit: 'KM2', m2PerUnit: m2PerKm2 },
  SPOT_6_7: { unit: 'TELEMETRY_CREDIT', m2PerUnit: m2PerCredit },
};
