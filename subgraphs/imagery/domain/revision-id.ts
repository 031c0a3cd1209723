/** What revisions of rules are called. */
import type { NewRule } from './new-rule.ts';

/** What a revision is one of: the table, and what the rule is about. */
export type RuleSlot = Pick<NewRule, 'table'> & { slot: object };

const infixOf: Partial<Record<NewRule['table'], string>> = {
  order_rules: 'order',
  envelopes: 'envelope',
  charter_texts: 'charter',
  licences: 'licence',
  category_rules: 'category',
  countries: 'region',
  category_terms: 'terms',
};

/** `pleiades-scientist-fr-2`, as the first revisions are called. */
export function revisionId({ slot, table }: RuleSlot, revision: number): string {
  const about = Object.values(slot as Record<string, string | null>).filter((part) => part !== null);
  return [...about, infixOf[table] ?? [], String(revision)].flat().join('-').toLowerCase().replaceAll('_', '-');
}
