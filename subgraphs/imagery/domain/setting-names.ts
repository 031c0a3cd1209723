/** The names of settings: as the contract has them, and as files of rules and rows do. */
import type { SettingName } from './contract.generated.ts';
import type { Settings } from './records/rules.ts';

export const settingNamed: Readonly<Record<SettingName, keyof Settings>> = {
  QUOTE_VALID_FOR: 'quoteValidFor',
  PAY_WITHIN: 'payWithin',
  CONTACT_URL: 'contactUrl',
  RENEW_URL: 'renewUrl',
  ACCOUNT_URL: 'accountUrl',
  CODE_VALID_FOR: 'codeValidFor',
  SIGNATURE_CODE_VALID_FOR: 'signatureCodeValidFor',
  CODE_ATTEMPTS: 'codeAttempts',
  CODE_AGAIN_AFTER: 'codeAgainAfter',
  LINK_VALID_FOR: 'linkValidFor',
  KM2_PER_CREDIT: 'km2PerCredit',
};

const names = new Map(Object.entries(settingNamed).map(([name, setting]) => [setting, name as SettingName]));

/** The contract's name of a setting. */
export function nameOfSetting(setting: keyof Settings): SettingName {
  const name = names.get(setting);
  if (!name) throw new Error(`the contract has no setting ${setting}`);
  return name;
}
