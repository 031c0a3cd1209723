/** The ledger as a person would keep it on paper: what every operation of the real one is compared with. */

export type ModelOrigin = 'FREE' | 'PREFINANCED' | 'PURCHASED';
/** A balance of the one holder there is: origin and number of the period. */
export type ModelKey = `${ModelOrigin} ${number}`;

interface Figures {
  granted: bigint;
  reserved: bigint;
  used: bigint;
}

export interface ModelPart {
  key: ModelKey;
  amount: bigint;
  /** What the rules grant, to be granted first. */
  limit: bigint | null;
}

interface ModelHold {
  parts: Array<{ key: ModelKey; amount: bigint; captured: bigint; refunded: bigint }>;
  state: 'PENDING' | 'CAPTURED' | 'RELEASED' | 'EXPIRED';
  expiresAt: number | null;
}

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
const smaller = (one: bigint, other: bigint): bigint => (one < other ? one : other);

export class LedgerModel {
  readonly balances = new Map<ModelKey, Figures>();
  readonly holds = new Map<string, ModelHold>();
  readonly answers = new Map<string, { body: string; answer: string }>();
  now = 0;
  readonly periodMs: number;

  constructor(periodMs: number) {
    this.periodMs = periodMs;
  }

  clone(): LedgerModel {
    const copy = new LedgerModel(this.periodMs);
    copy.now = this.now;
    for (const [key, figures] of this.balances) copy.balances.set(key, { ...figures });
    for (const [id, hold] of this.holds)
      copy.holds.set(id, { ...hold, parts: hold.parts.map((part) => ({ ...part })) });
    for (const [key, stored] of this.answers) copy.answers.set(key, stored);
    return copy;
  }

  /** The same for models in the same state. */
  fingerprint(): string {
    const sorted = (map: Map<string, unknown>): unknown => [...map].sort(([one], [other]) => (one < other ? -1 : 1));
    const state = [this.now, sorted(this.balances), sorted(this.holds), sorted(this.answers)];
    return JSON.stringify(state, (_name, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
  }

  /** Granted, reserved and used, with spaces between. */
  read(key: ModelKey): string {
    const { granted, reserved, used } = this.#open(key);
    return `${granted} ${reserved} ${used}`;
  }

  get period(): number {
    return Math.floor(this.now / this.periodMs);
  }

  #open(key: ModelKey): Figures {
    const figures = this.balances.get(key) ?? { granted: 0n, reserved: 0n, used: 0n };
    this.balances.set(key, figures);
    return figures;
  }

  grant(key: ModelKey, limit: bigint): string {
    const figures = this.#open(key);
    if (figures.granted === limit) return 'done';
    if (Number(key.split(' ')[1]) < this.period) return 'PERIOD_CLOSED';
    figures.granted = limit;
    return 'done';
  }

  purchase(key: ModelKey, amount: bigint): string {
    const figures = this.#open(key);
    if (Number(key.split(' ')[1]) < this.period) return 'PERIOD_CLOSED';
    figures.granted += amount;
    return 'done';
  }

  correct(key: ModelKey, amount: bigint): string {
    const figures = this.balances.get(key);
    if (!figures || figures.used + amount < 0n) return 'CORRECTION_REFUSED';
    if (amount > 0n && figures.granted < figures.reserved + figures.used + amount) return 'CORRECTION_REFUSED';
    figures.used += amount;
    return 'done';
  }

  /** What is left of a balance now: nothing of another period's. */
  left(key: ModelKey): bigint {
    const figures = this.balances.get(key);
    if (!figures || Number(key.split(' ')[1]) !== this.period) return 0n;
    const left = figures.granted - figures.reserved - figures.used;
    return left > 0n ? left : 0n;
  }

  submit(key: string, body: string, holdId: string, parts: ModelPart[], expiresAt: number | null): string {
    const stored = this.answers.get(key);
    if (stored) return stored.body === body ? stored.answer : 'IDEMPOTENCY_KEY_REUSED';
    for (const part of parts) if (part.limit !== null) this.grant(part.key, part.limit);
    const available = parts.map((part) => this.left(part.key));
    const isEnough = parts.every(({ amount }, n) => amount <= (available[n] ?? 0n));
    if (isEnough) {
      for (const { key: balance, amount } of parts) this.#open(balance).reserved += amount;
      this.holds.set(holdId, {
        parts: parts.map((part) => ({ ...part, captured: 0n, refunded: 0n })),
        state: 'PENDING',
        expiresAt,
      });
    }
    const answer = isEnough ? holdId : `INSUFFICIENT_BALANCE ${available.join(' ')}`;
    this.answers.set(key, { body, answer });
    return answer;
  }

  /** The same in a transaction that is given up when there is not enough: nothing of it remains, nor the key. */
  submitOrNothing(...submission: Parameters<LedgerModel['submit']>): string {
    const answer = this.clone().submit(...submission);
    return answer.startsWith('INSUFFICIENT_BALANCE') ? answer : this.submit(...submission);
  }

  capture(holdId: string, amount: bigint, final: boolean): string {
    const hold = this.holds.get(holdId);
    if (!hold) return 'HOLD_UNKNOWN';
    if (hold.state !== 'PENDING') return `HOLD_SETTLED ${hold.state}`;
    if (hold.expiresAt !== null && hold.expiresAt <= this.now) return 'HOLD_SETTLED EXPIRED';
    const remaining = sum(hold.parts.map((part) => part.amount - part.captured));
    if (amount > remaining) return `AMOUNT_TOO_LARGE ${remaining}`;
    let left = amount;
    for (const part of hold.parts) {
      const taken = smaller(left, part.amount - part.captured);
      left -= taken;
      part.captured += taken;
      this.#open(part.key).reserved -= taken;
      this.#open(part.key).used += taken;
    }
    if (final) this.#end(hold, 'CAPTURED');
    return 'done';
  }

  #end(hold: ModelHold, state: ModelHold['state']): void {
    hold.state = state;
    for (const part of hold.parts) this.#open(part.key).reserved -= part.amount - part.captured;
  }

  release(holdId: string): string {
    const hold = this.holds.get(holdId);
    if (!hold) return 'HOLD_UNKNOWN';
    if (hold.state !== 'PENDING') return `HOLD_SETTLED ${hold.state}`;
    this.#end(hold, 'RELEASED');
    return 'done';
  }

  extend(holdId: string, expiresAt: number | null): string {
    const hold = this.holds.get(holdId);
    if (!hold) return 'HOLD_UNKNOWN';
    if (hold.state !== 'PENDING') return `HOLD_SETTLED ${hold.state}`;
    if (hold.expiresAt !== null && hold.expiresAt <= this.now) return 'HOLD_SETTLED EXPIRED';
    hold.expiresAt = expiresAt;
    return 'done';
  }

  expire(): string {
    const due = [...this.holds].filter(
      ([, { state, expiresAt }]) => state === 'PENDING' && expiresAt !== null && expiresAt <= this.now,
    );
    for (const [, hold] of due) this.#end(hold, 'EXPIRED');
    return due.map(([id]) => id).sort().join(' '); // prettier-ignore
  }

  refund(holdId: string, amount: bigint): string {
    const hold = this.holds.get(holdId);
    if (!hold) return 'HOLD_UNKNOWN';
    const ofPart = ({ key, captured, refunded }: ModelHold['parts'][number]): bigint =>
      smaller(captured - refunded, this.#open(key).used);
    const refundable = sum(hold.parts.map(ofPart));
    if (amount > refundable) return `AMOUNT_TOO_LARGE ${refundable}`;
    let left = amount;
    for (const part of [...hold.parts].reverse()) {
      const given = smaller(left, ofPart(part));
      left -= given;
      part.refunded += given;
      this.#open(part.key).used -= given;
    }
    return 'done';
  }
}
