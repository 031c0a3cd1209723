export type CreditUnit = 'CPU_SECOND' | 'UNIT';

/** A rule that grants compute credit to every account. Amounts are whole CPU seconds or whole units. */
export interface CreditRule {
  id: string;
  unit: CreditUnit;
  granted: bigint;
}

export interface Balance {
  id: string;
  unit: CreditUnit;
  granted: bigint;
  reserved: bigint;
  used: bigint;
  available: bigint;
}

/** The balances of an account under the rules in force: nothing is reserved or used before a job is submitted. */
export function balancesOf(accountId: string, rules: readonly CreditRule[]): Balance[] {
  return rules.map(({ unit, granted }) => ({
    id: `${accountId}:${unit}`,
    unit,
    granted,
    reserved: 0n,
    used: 0n,
    available: granted,
  }));
}

/** Whether the viewer may see an account's compute credit: its holder, and the office. */
export function maySeeCredit(
  viewer: { account: string | null; roles: readonly string[] } | null,
  accountId: string,
): boolean {
  return viewer !== null && (viewer.account === accountId || viewer.roles.includes('OFFICE'));
}
