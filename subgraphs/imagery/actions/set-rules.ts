/** The office sets rules: a new revision each time. */
import type { Database } from '../../kit/database/types.ts';
import { countRuleChange } from '../data/rule-revisions.ts';
import { createRuleBook } from '../data/rules.ts';
import { refuseUnlessOffice } from '../domain/access.ts';
import {
  newEnvelope,
  newOrderRule,
  newQuotaRule,
  newSetting,
  newTariff,
  type Found,
  type NewRule,
} from '../domain/new-rule.ts';
import { settingNamed } from '../domain/setting-names.ts';
import type {
  EnvelopeInput,
  OrderRuleInput,
  QuotaRuleInput,
  SettingInput,
  TariffInput,
} from '../domain/contract.generated.ts';
import { onceByKey, type Acting, type Outcome } from './mutation.ts';
import { revise } from './revise-rule.ts';

export function setQuotaRule(acting: Acting, input: QuotaRuleInput, key: string): Promise<Outcome> {
  return setRule(acting, { operation: 'setQuotaRule', key, body: input }, async (tx, now) => {
    // A book of its own: what is read after the change was counted, and before it was made, must not be kept.
    const { quotaRules } = await createRuleBook().read(tx, now);
    return newQuotaRule(input, { quotaRules, now }, foundOf(input));
  });
}

export function setTariff(acting: Acting, input: TariffInput, key: string): Promise<Outcome> {
  return setRule(acting, { operation: 'setTariff', key, body: input }, () => newTariff(input, foundOf(input)));
}

export function setOrderRule(acting: Acting, input: OrderRuleInput, key: string): Promise<Outcome> {
  return setRule(acting, { operation: 'setOrderRule', key, body: input }, () => newOrderRule(input, foundOf(input)));
}

export function setEnvelope(acting: Acting, input: EnvelopeInput, key: string): Promise<Outcome> {
  return setRule(acting, { operation: 'setEnvelope', key, body: input }, () => newEnvelope(input, foundOf(input)));
}

/** Answers with the setting's name and revision, such as `paywithin-2`. */
export function setSetting(acting: Acting, input: SettingInput, key: string): Promise<Outcome> {
  const { name, ...rest } = input;
  return setRule(acting, { operation: 'setSetting', key, body: input }, () =>
    newSetting({ ...rest, name: settingNamed[name] }, foundOf(input)),
  );
}

/** The office's alone; whoever else changes rules waits. */
export function setRule(
  acting: Acting,
  mutation: { operation: string; key: string; body: unknown },
  make: (tx: Database, now: Date) => NewRule | Promise<NewRule>,
): Promise<Outcome> {
  return onceByKey(acting, mutation, async (tx, now) => {
    refuseUnlessOffice(acting.asker);
    await countRuleChange(tx);
    return { id: (await revise(tx, await make(tx, now), now)).id, errors: [] };
  });
}

/** What the contract tells of where a rule was found, beside its source. */
export function foundOf({ certainty }: Pick<SettingInput, 'certainty'>): Found {
  return certainty ? { certainty } : {};
}
