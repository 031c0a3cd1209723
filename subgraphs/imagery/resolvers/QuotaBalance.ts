import { connectionOf, pageSize } from '../../kit/connection.ts';
import { decodeCursor, encodeCursor } from '../../kit/cursor.ts';
import { m2ToUnits } from '../domain/amounts.ts';
import { availableM2, type Movement } from '../domain/quota.ts';
import type { QuotaBalanceResolvers, QuotaMovementResolvers } from './types.generated.ts';

/** A movement, with what one unit of its balance is. */
export interface MovementOf extends Movement {
  m2PerUnit: bigint;
}

export const QuotaBalance: QuotaBalanceResolvers = {
  holder: ({ scope }) => scope,
  granted: ({ grantedM2, m2PerUnit }) => m2ToUnits(grantedM2, m2PerUnit),
  reserved: ({ reservedM2, m2PerUnit }) => m2ToUnits(reservedM2, m2PerUnit),
  used: ({ usedM2, m2PerUnit }) => m2ToUnits(usedM2, m2PerUnit),
  available: (balance) => m2ToUnits(availableM2(balance), balance.m2PerUnit),
  period: ({ period: { start, end } }) => ({ start, end }),
  asOf: (_balance, _args, { now }) => now.toISOString(),
  movements: ({ movements, m2PerUnit }, { first, after }) => {
    const size = pageSize(first);
    const newestFirst = movements.map((movement, index) => ({ ...movement, m2PerUnit, index })).reverse();
    const [last] = after ? decodeCursor(after, 'MOVEMENT', 1) : [];
    const beyond = after ? newestFirst.filter(({ index }) => index < Number(last)) : newestFirst;
    return connectionOf({
      rows: beyond.slice(0, size + 1),
      first,
      after,
      cursorOf: ({ index }) => encodeCursor('MOVEMENT', [index]),
      totalCount: () => Promise.resolve(movements.length),
    });
  },
};

export const QuotaMovement: QuotaMovementResolvers = {
  amount: ({ amountM2, m2PerUnit }) => m2ToUnits(amountM2, m2PerUnit),
};
