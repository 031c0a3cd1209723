import {
  AmountTooLarge,
  HoldSettled,
  InsufficientBalance,
  LedgerRefusal,
} from '../../../../subgraphs/ledger/domain/refusals.ts';

/** As the model says it. Throws what is no refusal. */
export function refusalAsText(error: unknown): string {
  if (error instanceof InsufficientBalance) return `${error.code} ${error.available.join(' ')}`;
  if (error instanceof HoldSettled) return `${error.code} ${error.state}`;
  if (error instanceof AmountTooLarge) return `${error.code} ${error.remaining}`;
  if (error instanceof LedgerRefusal) return error.code;
  throw error;
}
