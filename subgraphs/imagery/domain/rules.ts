/** The rules of the scheme, as everything that follows from them asks for them. */
import type { CategoryTerms, Envelope, OrderRule, QuotaRule, Setting, Settings, Tariff } from './records/rules.ts';

/** Every revision of every rule; who asks chooses by moment. `terms` and `settings` are those of the moment asked for. */
export interface Rules {
  quotaRules: QuotaRule[];
  tariffs: Tariff[];
  orderRules: OrderRule[];
  envelopes: Envelope[];
  terms: CategoryTerms[];
  settings: Settings;
  settingRevisions: Setting[];
}
