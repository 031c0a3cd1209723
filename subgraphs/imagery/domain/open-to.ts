/** Whom the scheme is open to, as far as its rules are certain of it when an organisation applies. */
import type { Certainty, Provenance } from '../../kit/provenance.ts';
import { reason, type Reason } from './reasons.ts';
import type { OrganisationKind, OrganisationRegion, UserCategory } from './contract.generated.ts';
import type { Organisation } from './records/people.ts';
import type { Settings } from './records/rules.ts';

/** Which category of users follows from what, and how sure that is. */
interface CategoryRule {
  kind: OrganisationKind;
  region: OrganisationRegion;
  /** Null where the scheme is not open. */
  category: UserCategory | null;
  provenance: Pick<Provenance, 'certainty'>;
}

/** What is ASSUMED or UNCERTAIN is for the office to decide, with the application before it. */
const certain: readonly Certainty[] = ['STATED', 'READING'];

/**
 * What stands against an application at once: a rule, certain of it, that the scheme is not open to such an organisation
 * there. Null where it is open, on whatever conditions, and where the office is to decide.
 * @param rules those in force.
 */
export function againstApplication(
  rules: readonly CategoryRule[],
  { kind, country, region }: Pick<Organisation, 'kind' | 'country' | 'region'>,
  { contactUrl }: Pick<Settings, 'contactUrl'>,
): Reason | null {
  const there = rules.filter((rule) => rule.region === region);
  const rule = there.find((one) => one.kind === kind);
  if (!rule || rule.category !== null || !certain.includes(rule.provenance.certainty)) return null;
  const open = there.filter(({ category }) => category !== null).map((one) => one.kind);
  const required = open.length > 0 ? `${open.join(', ')} (${region})` : `no organisation (${region})`;
  return reason('NOT_ELIGIBLE', { required, found: `${kind}, ${country} (${region})`, helpUrl: contactUrl });
}
