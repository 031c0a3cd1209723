/** Takes back what is planned: nothing of it is lost, and it never is in force. */
import type { Database } from '../../kit/database/types.ts';
import { plannedRules } from '../data/all-rules.ts';
import { countRuleChange, endRevisions, insertWithdrawal, isWithdrawn, revisionsOf } from '../data/rule-revisions.ts';
import { createRuleBook } from '../data/rules.ts';
import type { RuleKind, RuleWithdrawalInput } from '../domain/contract.generated.ts';
import { invalid, revisionOf, type Found, type NewRule } from '../domain/new-rule.ts';
import { withdrawalOf } from '../domain/revisions.ts';
import { onceByKey, type Acting, type Outcome } from './mutation.ts';
import { refuseUnlessOffice } from '../domain/access.ts';
import { foundOf } from './set-rules.ts';
import { beginningOf } from '../domain/limits.ts';

/** Answers with what the revision is called among those of its kind. */
export function withdrawRule(acting: Acting, input: RuleWithdrawalInput, key: string): Promise<Outcome> {
  return onceByKey(acting, { operation: 'withdrawRule', key, body: input }, async (tx, now) => {
    refuseUnlessOffice(acting.asker);
    await countRuleChange(tx);
    return { id: await withdraw(tx, input, foundOf(input), now), errors: [] };
  });
}

export interface Withdrawal {
  kind: RuleKind;
  revision: string;
  source: string;
}

/** What says whether one rule can follow another. */
const countedBy: Partial<Record<NewRule['table'], readonly string[]>> = {
  quota_rules: ['scope', 'period'],
  envelopes: ['period'],
};

/**
 * The caller has counted the change, and so holds the rules.
 * @throws Refused with RULE_INVALID when no such revision is planned.
 */
export async function withdraw(tx: Database, withdrawal: Withdrawal, found: Found, now: Date): Promise<string> {
  const { kind, revision } = withdrawal;
  const { provenance } = revisionOf(withdrawal, found);
  const rules = await createRuleBook().read(tx, now);
  const planned = await plannedRules(tx, rules, now);
  const chosen = planned.find((one) => one.kind === kind && one.revision === revision);
  if (!chosen) throw invalid('revision', 'one that is planned', beginningOf(revision));
  const { about } = chosen;
  const revisions = await revisionsOf(tx, about, countedBy[about.table] ?? []);
  const number = Number(revision.split('-').at(-1));
  await endRevisions(tx, about, withdrawalOf(about.table, revisions, number, now));
  await insertWithdrawal(tx, { kind, id: revision, provenance, now });
  return revision;
}

/** @returns the revision; null when it has been withdrawn already. */
export async function withdrawUnlessDone(
  tx: Database,
  withdrawal: Withdrawal,
  found: Found,
  now: Date,
): Promise<string | null> {
  const { kind, revision } = withdrawal;
  return (await isWithdrawn(tx, kind, revision)) ? null : withdraw(tx, withdrawal, found, now);
}
