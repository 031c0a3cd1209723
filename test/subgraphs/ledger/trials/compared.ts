/** A step of the model trial, and what must be the same after it. */
import { realKey, type Model, type Real } from './model-sides.ts';
import { refusalAsText } from './refusal.ts';

/** One operation on both sides, and then the answers and all balances side by side. */
export class Compared<Values> {
  readonly name: string;
  readonly values: Values;
  readonly #run: (model: Model, real: Real, values: Values) => [string, () => Promise<string>];
  readonly #count: () => void;

  constructor(
    name: string,
    values: Values,
    run: (model: Model, real: Real, values: Values) => [string, () => Promise<string>],
    count: () => void,
  ) {
    this.name = name;
    this.values = values;
    this.#run = run;
    this.#count = count;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, real: Real): Promise<void> {
    this.#count();
    const [expected, act] = this.#run(model, real, this.values);
    const answer = await act().catch(refusalAsText);
    expectEqual(`the answer to ${this.toString()}`, answer, expected);
    const keys = [...model.paper.balances.keys()];
    const balances = await real.ledger.balances(real.tx, keys.map(realKey));
    const figures = balances.map((balance) => balance && [balance.granted, balance.reserved, balance.used].join(' '));
    const onPaper = keys
      .map((key) => model.paper.balances.get(key))
      .map((of) => of && [of.granted, of.reserved, of.used].join(' '));
    expectEqual(`the balances after ${this.toString()}`, figures, onPaper);
  }

  toString(): string {
    return `${this.name} ${JSON.stringify(this.values, (_name, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))}`;
  }
}

/** @throws when they are written differently. */
export function expectEqual(what: string, found: unknown, expected: unknown): void {
  const [one, other] = [found, expected].map((value) => JSON.stringify(value));
  if (one !== other) throw new Error(`${what} must be ${other}; got ${one}`);
}
