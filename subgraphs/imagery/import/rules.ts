/** Rules from a file: new revisions of all that differ from what is in force, or of none. */
import type { z } from 'zod';
import type { Database } from '../../kit/database/types.ts';
import { reviseUnlessSame } from '../actions/revise-rule.ts';
import { withdrawUnlessDone } from '../actions/withdraw-rule.ts';
import { momentOf } from '../data/moment.ts';
import { countRuleChange } from '../data/rule-revisions.ts';
import { createRuleBook } from '../data/rules.ts';
import {
  newEnvelope,
  newOrderRule,
  newQuotaRule,
  newSetting,
  newTariff,
  type Found,
  type KnownQuotas,
  type NewRule,
} from '../domain/new-rule.ts';
import {
  newCategoryRule,
  newCategoryTerms,
  newCharter,
  newCountryRegion,
  newLicence,
} from '../domain/new-access-rule.ts';
import { Refused } from '../domain/user-errors.ts';
import { ruleFile } from './rule-file.ts';

/** What is wrong with a file of rules, and where. */
export class RuleFileError extends Error {
  override name = 'RuleFileError';
}

export interface AppliedRules {
  /** The new revisions, in the order of the file. */
  set: string[];
  /** Planned revisions that were taken back. */
  withdrawn: string[];
  /** How many say what is in force, planned or withdrawn already. */
  unchanged: number;
}

/**
 * Applies a file in one transaction.
 * @param text JSON: see `docs/imagery-rules.md`.
 * @throws RuleFileError when it is no such file, or one of its rules cannot stand; nothing has changed then.
 */
export async function applyRules(db: Database, text: string): Promise<AppliedRules> {
  const file = read(text);
  return db.transaction(async (tx) => {
    const now = await momentOf(tx, 0);
    await countRuleChange(tx);
    const applied: AppliedRules = { set: [], withdrawn: [], unchanged: 0 };
    for (const [index, withdrawal] of file.withdrawals.entries()) {
      const found = foundOf(withdrawal);
      const id = await at(`withdrawals.${index}`, () => withdrawUnlessDone(tx, withdrawal, found, now));
      if (id === null) applied.unchanged += 1;
      else applied.withdrawn.push(id);
    }
    const { quotaRules } = await createRuleBook().read(tx, now);
    for (const { where, rule } of rulesOf(file, { quotaRules, now })) {
      const id = await at(where, async () => reviseUnlessSame(tx, rule(), now));
      if (id === null) applied.unchanged += 1;
      else applied.set.push(id);
    }
    return applied;
  });
}

function read(text: string): z.infer<typeof ruleFile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new RuleFileError(`it must be JSON; ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = ruleFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
  throw new RuleFileError(faults.join('; '));
}

function rulesOf(file: z.infer<typeof ruleFile>, known: KnownQuotas): { where: string; rule: () => NewRule }[] {
  const each = <Row extends { certainty?: Found['certainty'] | undefined }>(
    name: string,
    rows: readonly Row[],
    make: (row: Row, found: Found) => NewRule,
  ) => rows.map((row, index) => ({ where: `${name}.${index}`, rule: () => make(row, foundOf(row)) }));
  return [
    ...each('quotaRules', file.quotaRules, (row, found) => newQuotaRule(row, known, found)),
    ...each('tariffs', file.tariffs, newTariff),
    ...each('orderRules', file.orderRules, newOrderRule),
    ...each('envelopes', file.envelopes, newEnvelope),
    ...each('settings', file.settings, newSetting),
    ...each('charters', file.charters, newCharter),
    ...each('licences', file.licences, newLicence),
    ...each('categories', file.categories, newCategoryRule),
    ...each('countries', file.countries, newCountryRegion),
    ...each('terms', file.terms, newCategoryTerms),
  ];
}

function foundOf(row: object): Found {
  const members = ['locator', 'url', 'certainty', 'note'] as const;
  const given = members.filter((member) => Reflect.get(row, member) !== undefined);
  return Object.fromEntries(given.map((member) => [member, Reflect.get(row, member) as unknown]));
}

/** What a rule is refused for, with its place in the file. */
async function at<Result>(where: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const faults = error.errors.map(
      ({ path, required, found }) => `${[where, ...path.slice(1)].join('.')} must be ${required}; got ${found}`,
    );
    throw new RuleFileError(faults.join('; '));
  }
}
