/** What the ledger refuses. Whoever is refused has changed nothing, and the transaction can go on. */
import type { HoldState } from './hold.ts';

export class LedgerRefusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
  }
}

/** At least one part asks for more than its balance has. A balance that is missing or of another period has nothing. */
export class InsufficientBalance extends LedgerRefusal {
  /** Of each part, in their order. */
  readonly available: readonly bigint[];
  constructor(asked: readonly bigint[], available: readonly bigint[]) {
    super('INSUFFICIENT_BALANCE', `needed ${asked.join(' + ')}; available ${available.join(' + ')}`);
    this.available = available;
  }
}

export class HoldUnknown extends LedgerRefusal {
  constructor(id: string) {
    super('HOLD_UNKNOWN', `there is no hold ${id}`);
  }
}

/** The hold has ended before: captured, released or expired, once. */
export class HoldSettled extends LedgerRefusal {
  readonly state: HoldState;
  constructor(id: string, state: HoldState) {
    super('HOLD_SETTLED', `hold ${id} must be PENDING; it is ${state}`);
    this.state = state;
  }
}

/** More than the hold has left to capture, or than it captured and can be refunded. */
export class AmountTooLarge extends LedgerRefusal {
  readonly remaining: bigint;
  constructor(action: 'capture' | 'refund', id: string, amount: bigint, remaining: bigint) {
    super('AMOUNT_TOO_LARGE', `can ${action} at most ${remaining} of hold ${id}; got ${amount}`);
    this.remaining = remaining;
  }
}

/** Nothing is granted to a period that is over. */
export class PeriodClosed extends LedgerRefusal {
  constructor(end: string | null) {
    super('PERIOD_CLOSED', `the period must not be over; it ended ${end}`);
  }
}

/** A correction that would make used negative, or more than what is granted. */
export class CorrectionRefused extends LedgerRefusal {
  constructor(amount: bigint) {
    super(
      'CORRECTION_REFUSED',
      `a correction must leave used between 0 and what is granted and not reserved; got ${amount}`,
    );
  }
}

/** The key was used before, for another request. */
export class IdempotencyKeyReused extends LedgerRefusal {
  constructor(scope: string, key: string) {
    super('IDEMPOTENCY_KEY_REUSED', `key ${key} of ${scope} was used for another request`);
  }
}
