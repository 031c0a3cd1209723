/** New revisions of rules: of whatever kind, by the graph and by files alike. */
import type { Database } from '../../kit/database/types.ts';
import { endRevisions, insertRevision, isCharterVersion, revisionsOf } from '../data/rule-revisions.ts';
import { invalid, type NewRule } from '../domain/new-rule.ts';
import { isInForce } from '../domain/period.ts';
import { revisionId } from '../domain/revision-id.ts';
import { beginOf, placeOf, type Revised } from '../domain/revisions.ts';
import { saysTheSame } from '../domain/same-rule.ts';

/**
 * Writes a revision. The caller has counted the change, and so holds the rules.
 * @throws Refused with RULE_INVALID when it would start in the past, or cannot stand beside the others.
 */
export async function revise(tx: Database, rule: NewRule, now: Date): Promise<{ id: string }> {
  return write(tx, rule, await allOf(tx, rule), now);
}

/**
 * The same, where it says something else than the revision that is in force when it would begin.
 * @returns the new revision's id; null when there is nothing to change.
 */
export async function reviseUnlessSame(tx: Database, rule: NewRule, now: Date): Promise<string | null> {
  const revisions = await allOf(tx, rule);
  const begin = new Date(beginOf(rule, revisions, now));
  const then = revisions.find((revision) => isInForce(revision, begin));
  return then && saysTheSame(rule, then) ? null : (await write(tx, rule, revisions, now)).id;
}

function allOf(tx: Database, rule: NewRule): Promise<Revised[]> {
  return revisionsOf(tx, rule, Object.keys(rule.values));
}

async function write(tx: Database, rule: NewRule, revisions: readonly Revised[], now: Date): Promise<{ id: string }> {
  const place = placeOf(rule, revisions, now);
  if (rule.table === 'charter_texts' && (await isCharterVersion(tx, rule.values.version))) {
    throw invalid('version', 'one that no charter has had', rule.values.version);
  }
  const revision = (revisions.at(-1)?.revision ?? 0) + 1;
  const id = revisionId(rule, revision);
  await endRevisions(tx, rule, place);
  await insertRevision(tx, rule, { id, revision, ...place });
  return { id };
}
