import { connectionOf, pageSize } from '../../kit/connection.ts';
import { decodeCursor, encodeCursor } from '../../kit/cursor.ts';
import type { Context } from '../context.ts';
import { m2ToUnits } from '../domain/amounts.ts';
import { noteRead, type CorrectionNote } from '../domain/correction.ts';
import { availableM2, grantedAt, isThere, ledgerKeyOf, withFigures, type Balance } from '../domain/quota.ts';
import type { QuotaBalanceResolvers, QuotaMovementKind, QuotaMovementResolvers } from './types.generated.ts';
import { visibleAccount, visibleRequest } from './visible.ts';

/** A line of what explains a balance, with what one unit of it is. */
export interface MovementOf {
  /** Within its balance; null for what the rules grant and the ledger has yet to write down. */
  position: string | null;
  at: string;
  kind: QuotaMovementKind;
  amountM2: bigint;
  holdId: string | null;
  /** What the ledger was told of it. */
  why: string | null;
  m2PerUnit: bigint;
}

/** Balances as the rules grant them, with the ledger's figures. One statement for all of a level. */
export async function withBooked({ loaders }: Context, granted: readonly Balance[]): Promise<Balance[]> {
  const booked = await Promise.all(granted.map((balance) => loaders.booked.load(ledgerKeyOf(balance))));
  return granted.map((balance, index) => withFigures(balance, booked[index] ?? null)).filter(isThere);
}

export const QuotaBalance: QuotaBalanceResolvers = {
  holder: ({ scope }) => scope,
  granted: ({ grantedM2, m2PerUnit }) => m2ToUnits(grantedM2, m2PerUnit),
  reserved: ({ reservedM2, m2PerUnit }) => m2ToUnits(reservedM2, m2PerUnit),
  used: ({ usedM2, m2PerUnit }) => m2ToUnits(usedM2, m2PerUnit),
  available: (balance) => m2ToUnits(availableM2(balance), balance.m2PerUnit),
  period: ({ period: { start, end } }) => ({ start, end }),
  asOf: (_balance, _args, { now }) => now.toISOString(),
  movements: async (balance, { first, after }, { loaders }) => {
    const key = ledgerKeyOf(balance);
    const [position = null] = after ? decodeCursor(after, 'MOVEMENT', ['whole?']) : [];
    const page = { first: pageSize(first) + 1, before: position };
    const written = await loaders.movements(page).load(key);
    const pending = pendingGrant(balance);
    const rows = written.map(({ position: at, amount, ...movement }): MovementOf => ({
      ...movement,
      position: at.toString(),
      amountM2: amount,
      m2PerUnit: balance.m2PerUnit,
    }));
    return connectionOf({
      rows: after ? rows : [...pending, ...rows],
      first,
      after,
      cursorOf: (movement) => encodeCursor('MOVEMENT', [movement.position]),
      totalCount: async () => (await loaders.movementCount.load(key)) + pending.length,
    });
  },
};

/** What the rules grant and the ledger writes down with the next reservation. */
function pendingGrant(balance: Balance): MovementOf[] {
  const { grantedM2, bookedM2, m2PerUnit, origin } = balance;
  const amountM2 = grantedM2 - (bookedM2 ?? 0n);
  const at = grantedAt(balance);
  if (origin !== 'FREE' || amountM2 === 0n || at === null) return [];
  return [{ position: null, at, kind: 'GRANT', amountM2, holdId: null, why: null, m2PerUnit }];
}

export const QuotaMovement: QuotaMovementResolvers = {
  amount: ({ amountM2, m2PerUnit }) => m2ToUnits(amountM2, m2PerUnit),
  request: ({ holdId }, _args, context) => (holdId === null ? null : visibleRequest(context, holdId)),
  by: (movement) => (noteOf(movement) ? 'OFFICE' : null),
  account: (movement, _args, context) => visibleAccount(context, noteOf(movement)?.accountId ?? null),
  reason: (movement) => noteOf(movement)?.reason ?? null,
};

/** Nobody but the office corrects; other movements may have any words. */
function noteOf({ kind, why }: MovementOf): CorrectionNote | null {
  return kind === 'CORRECTION' ? noteRead(why) : null;
}
