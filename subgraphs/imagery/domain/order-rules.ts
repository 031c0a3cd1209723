/** What an order counts for: its area by the order rule of its day. */
import { timesFactor } from './amounts.ts';
import { isInForce } from './period.ts';
import type { AcquisitionMode, Mission, RequestKind, UserCategory } from './contract.generated.ts';
import type { OrderRule } from './records/rules.ts';

interface Order {
  mission: Mission;
  category: UserCategory;
  kind: RequestKind;
  mode: AcquisitionMode | null;
  areaM2: bigint;
  now: Date;
}

export interface Counted {
  neededM2: bigint;
  /** Exact decimal; 1 where the area counts once. */
  stereoFactor: string;
  minimumM2: bigint;
}

/**
 * What an order counts for, in whole square metres, rounded up: the area, multiplied for a set taken from several angles,
 * and at least the least area. Of several rules in force the most particular counts: category before kind.
 */
export function countedBy(rules: readonly OrderRule[], order: Order): Counted {
  const { mission, category, kind, mode, areaM2, now } = order;
  const [rule] = rules
    .filter(
      (one) =>
        one.mission === mission &&
        (one.category === null || one.category === category) &&
        (one.kind === null || one.kind === kind) &&
        isInForce(one.validity, now),
    )
    .sort((one, other) => particularity(other) - particularity(one));
  const stereoFactor = rule && (mode === 'STEREO' || mode === 'TRISTEREO') ? rule.stereoFactor : '1';
  const minimumM2 = rule?.minimumM2 ?? 0n;
  const multiplied = timesFactor(areaM2, stereoFactor);
  return { neededM2: multiplied > minimumM2 ? multiplied : minimumM2, stereoFactor, minimumM2 };
}

function particularity({ category, kind }: OrderRule): number {
  return (category === null ? 0 : 2) + (kind === null ? 0 : 1);
}
