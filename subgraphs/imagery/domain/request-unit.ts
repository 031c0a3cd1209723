import { unitRuleOf } from './quota.ts';
import type { QuotaRule, Setting } from './records/rules.ts';
import type { RequestRecord } from './request.ts';
import { settingsAt } from './settings.ts';
import { creditM2By, unitWithoutRule, type Unit } from './units.ts';

interface UnitRules {
  quotaRules: readonly QuotaRule[];
  settingRevisions: readonly Setting[];
}

/** What the quotas of a request are told in: the unit of its category on the day on which it was submitted. */
export function unitOfRequest(
  { quotaRules, settingRevisions }: UnitRules,
  {
    mission,
    category,
    submittedAt,
    changedAt,
  }: Pick<RequestRecord, 'mission' | 'category' | 'submittedAt' | 'changedAt'>,
): Unit {
  const at = new Date(submittedAt ?? changedAt);
  const rule = unitRuleOf(quotaRules, { mission, category, at });
  return rule ?? unitWithoutRule(mission, creditM2By(settingsAt(settingRevisions, at)));
}
