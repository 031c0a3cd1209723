import { type Cost, costOf, type CostRule } from './estimate.ts';
import { type Given, type Requirement, type Unmet, unmetOf } from './requirements.ts';

interface Judged {
  requirements: readonly Requirement[];
  costRule: CostRule | null;
}

/** Whether a service can be run on what was given, why not, and what it would cost. */
export interface Match<Service extends Judged> {
  service: Service;
  eligible: boolean;
  reasons: Unmet[];
  /** Null when it is not known, or when the service cannot be run on what was given. */
  cost: Cost | null;
}

/** Each service judged for what it would be run on, in the order of the services. */
export function matchesOf<Service extends Judged>(
  services: readonly Service[],
  given: Given,
  { eligibleOnly }: { eligibleOnly: boolean },
): Match<Service>[] {
  const matches = services.map((service) => {
    const reasons = unmetOf(service.requirements, given);
    const eligible = reasons.length === 0;
    return { service, eligible, reasons, cost: costOf(service.costRule, given.images.length, eligible) };
  });
  return eligibleOnly ? matches.filter(({ eligible }) => eligible) : matches;
}
