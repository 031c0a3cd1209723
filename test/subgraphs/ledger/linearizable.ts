/**
 * Whether what several clients saw could have happened one operation after another, each somewhere between its call and
 * its answer: the search of Wing and Gong (1993), with Lowe's memory of where it has been (2017).
 */
import type { LedgerModel } from './model.ts';

export interface Operation {
  client: number;
  calledAt: number;
  /** Infinity when no answer came: it may have happened at any later moment, or never. */
  answeredAt: number;
  /** What it does to the model, and what it answers. */
  apply: (model: LedgerModel) => string;
  answer: string | null;
  label: string;
}

/** The order found, or null when there is none. At most 30 operations: the set of those behind is kept in a number's bits. */
export function linearization(history: readonly Operation[], initial: LedgerModel): Operation[] | null {
  if (history.length > 30) throw new Error(`a history has at most 30 operations; got ${history.length}`);
  const seen = new Set<string>();
  const mustHappen = history.reduce((bits, { answer }, n) => (answer === null ? bits : bits | (1 << n)), 0);

  function search(behind: number, model: LedgerModel): Operation[] | null {
    if ((behind & mustHappen) === mustHappen) return [];
    const place = `${behind} ${model.fingerprint()}`;
    if (seen.has(place)) return null;
    seen.add(place);
    const ahead = history.filter((_, n) => !(behind & (1 << n)));
    const firstAnswer = Math.min(...ahead.map(({ answeredAt }) => answeredAt));
    for (const [n, operation] of history.entries()) {
      // Whoever was called after another was answered cannot come before it.
      if (behind & (1 << n) || operation.calledAt > firstAnswer) continue;
      const next = model.clone();
      const answer = operation.apply(next);
      if (operation.answer !== null && operation.answer !== answer) continue;
      const rest = search(behind | (1 << n), next);
      if (rest) return [operation, ...rest];
    }
    return null;
  }

  return search(0, initial);
}
