/**
 * The revisions of one rule in time: at any moment at most one is in force. What is planned may be replaced and withdrawn;
 * it then ends where it would have begun, and stays written.
 */
import { invalid, type NewRule } from './new-rule.ts';
import { commonStartFrom, isEverInForce } from './period.ts';
import type { Tranche, Validity } from './records/rules.ts';

/** One revision, with what it says as a new one would say it. */
export interface Revised extends Validity {
  revision: number;
  /** The end that it was given; it ends before where another follows. */
  askedEnd: string | null;
  values: Record<string, string | null>;
  tranches: Tranche[];
}

/** What changes of those that there are. */
export interface NewEnds {
  ends: { revision: number; end: string | null }[];
}

export interface Place extends NewEnds {
  start: string;
  /** Its own, or where the next one that is planned begins. */
  end: string | null;
}

const never = Number.NEGATIVE_INFINITY;
const startOf = ({ start }: Validity): number => (start === null ? never : Date.parse(start));
const isSame = (one: string, other: string): boolean => Date.parse(one) === Date.parse(other);

/** Whether it is planned: yet to begin, and neither replaced nor withdrawn. */
export function isPlanned(validity: Validity, now: Date): boolean {
  return startOf(validity) > now.getTime() && isEverInForce(validity);
}

function inOrder<Row extends Validity>(revisions: readonly Row[]): Row[] {
  return revisions.filter(isEverInForce).sort((one, other) => startOf(one) - startOf(other));
}

/** The last to begin before a moment, whether or not it has ended. */
function before<Row extends Validity>(revisions: readonly Row[], at: string): Row | undefined {
  return inOrder(revisions).findLast((one) => startOf(one) < Date.parse(at));
}

function after<Row extends Validity>(revisions: readonly Row[], at: string): Row | undefined {
  return inOrder(revisions).find((one) => startOf(one) > Date.parse(at));
}

/** The one that begins at a moment. */
function beginning<Row extends Validity>(revisions: readonly Row[], at: string): Row | undefined {
  return inOrder(revisions).find((one) => startOf(one) === Date.parse(at));
}

/**
 * When a new revision begins: when it says, or else now. One that says nothing and counts a quota for another holder, or
 * over another period, than the one before it begins where quotas of the old and of the new period begin anew; what was used
 * of the one would else be there again.
 */
export function beginOf(rule: NewRule, revisions: readonly Revised[], now: Date): string {
  let start = rule.start ?? now.toISOString();
  if (rule.start !== null) return start;
  // The one before it may be another at the moment that is found: each time it is a later one.
  for (;;) {
    const last = before(revisions, start);
    const anew = last ? anewFrom(rule, last, start) : start;
    if (isSame(anew, start)) return start;
    start = anew;
  }
}

/**
 * Puts a new revision among those that there are: the one before it ends where it begins, and it where the next one begins.
 * One that is planned for the same moment is replaced.
 * @throws Refused with RULE_INVALID where it cannot stand.
 */
export function placeOf(rule: NewRule, revisions: readonly Revised[], now: Date): Place {
  const start = beginOf(rule, revisions, now);
  if (Date.parse(start) < now.getTime()) {
    throw invalid('validity.start', `${now.toISOString()} or later: what was in force stays as it was`, start);
  }
  if (rule.end !== null && Date.parse(rule.end) <= Date.parse(start)) {
    throw invalid('validity.end', `after ${start}`, rule.end);
  }
  const replaced = beginning(revisions, start);
  if (replaced && !isPlanned(replaced, now)) {
    throw invalid('validity.start', `after ${start}, when revision ${replaced.revision} starts`, start);
  }
  if (replaced && rule.start === null) {
    const required = `${start}, to replace revision ${replaced.revision}, which is planned for then`;
    throw invalid('validity.start', required, 'none');
  }
  const [last, next] = [before(revisions, start), after(revisions, start)];
  if (next?.start && rule.end !== null && Date.parse(rule.end) > Date.parse(next.start)) {
    throw invalid('validity.end', `${next.start} or before, when revision ${next.revision} starts`, rule.end);
  }
  refuseUnlessAnew(rule, last, start);
  if (next) refuseUnlessNextAnew(rule, next);
  const isCut = last && (last.end === null || Date.parse(last.end) > Date.parse(start));
  return {
    start,
    end: rule.end ?? next?.start ?? null,
    ends: [
      ...(isCut ? [{ revision: last.revision, end: start }] : []),
      ...(replaced ? [{ revision: replaced.revision, end: replaced.start }] : []),
    ],
  };
}

/**
 * Takes a planned revision out: the one before it goes on, to its own end or to the next that is planned.
 * @throws Refused with RULE_INVALID when it is not planned, or the next one could not follow the one before it.
 */
export function withdrawalOf(
  table: NewRule['table'],
  revisions: readonly Revised[],
  which: number,
  now: Date,
): NewEnds {
  const withdrawn = revisions.find(({ revision }) => revision === which);
  if (!withdrawn?.start || !isPlanned(withdrawn, now)) throw invalid('revision', 'one that is planned', `${which}`);
  const [last, next] = [before(revisions, withdrawn.start), after(revisions, withdrawn.start)];
  if (last && next?.start && !isSame(anewFrom({ table, values: next.values }, last, next.start), next.start)) {
    const required = `revision ${next.revision}, planned for ${next.start}, first: it counts otherwise than revision ${last.revision}`;
    throw invalid('revision', required, `${which}`);
  }
  const own = last?.askedEnd ?? null;
  const isOver = own !== null && Date.parse(own) <= Date.parse(withdrawn.start);
  const end = own !== null && (!next?.start || Date.parse(own) < Date.parse(next.start)) ? own : (next?.start ?? null);
  return {
    ends: [
      { revision: withdrawn.revision, end: withdrawn.start },
      ...(last && !isOver ? [{ revision: last.revision, end }] : []),
    ],
  };
}

interface Counting {
  table: NewRule['table'];
  values: object;
}

/** From a moment on, when a revision can follow another: at once, or where quotas of both periods begin anew. */
function anewFrom({ table, values }: Counting, last: { values: object }, at: string): string {
  if (table !== 'quota_rules' && table !== 'envelopes') return at;
  const [one, other] = [countedOver(last.values), countedOver(values)];
  if (one.scope === other.scope && one.length === other.length) return at;
  return commonStartFrom(new Date(at), one.length, other.length) ?? at;
}

/** What each request has for itself does not begin anew. */
function countedOver({ scope = null, period = null }: { scope?: string | null; period?: string | null }) {
  return { scope, length: scope === 'PER_REQUEST' ? null : period };
}

function refuseUnlessAnew(rule: NewRule, last: Revised | undefined, start: string): void {
  const anew = last ? anewFrom(rule, last, start) : start;
  if (isSame(anew, start)) return;
  throw invalid('validity.start', `${anew}, when quotas begin anew, for another scope or period`, start);
}

function refuseUnlessNextAnew(rule: NewRule, next: Revised): void {
  const { start, revision } = next;
  if (rule.table !== 'quota_rules' && rule.table !== 'envelopes') return;
  if (start === null || isSame(anewFrom({ table: rule.table, values: next.values }, rule, start), start)) return;
  const required = `a scope and a period that begin anew on ${start}, when revision ${revision}, of others, starts`;
  throw invalid('period', required, countedOver(rule.values).length ?? 'none');
}
