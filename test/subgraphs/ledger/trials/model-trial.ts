/** T1: random sequences of operations, each compared with the model after every step, the books audited at the end. */
import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import type { Database } from '../../../../subgraphs/kit/database/types.ts';
import type { BalanceKey } from '../../../../subgraphs/ledger/domain/balance.ts';
import { submitAll } from '../../../../subgraphs/ledger/data/together.ts';
import type { Part } from '../../../../subgraphs/ledger/domain/hold.ts';
import { requestHash } from '../../../../subgraphs/ledger/domain/request-hash.ts';
import { createLedger, type Ledger } from '../../../../subgraphs/ledger/ledger.ts';
import { LedgerModel, type ModelKey, type ModelOrigin, type ModelPart } from '../model.ts';
import { refusalAsText } from './refusal.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PERIOD_MS = 90 * DAY_MS;
/** The ledger's time when a sequence begins. */
const START_MS = Date.parse('2026-01-01T00:30:00Z');
/** Where the periods are counted from: moments at half past never are the end of one. */
const BASE_MS = Date.parse('2026-01-01T00:00:00Z');

export interface ModelTrialOptions {
  runs: number;
  operationsMax: number;
  seed?: number;
  /** Stops at the first difference, without looking for a shorter sequence. */
  stopsAtFirst?: boolean;
}

export interface ModelTrialResult {
  sequences: number;
  operations: number;
  seed: number;
}

interface Real {
  tx: Database;
  ledger: Ledger;
  offsetMs: () => number;
}

interface Model {
  paper: LedgerModel;
  /** In the order of their making, refused ones too. */
  submissions: Array<{
    key: string;
    body: string;
    holdId: string;
    parts: ModelPart[];
    expiresAt: number | null;
  }>;
}

type Step = fc.AsyncCommand<Model, Real>;

const origins: readonly ModelOrigin[] = ['FREE', 'PREFINANCED', 'PURCHASED'];

/** Throws fast-check's report, with its seed and the shortest sequence found, when ledger and model differ. */
export async function modelTrial(
  db: Database,
  { runs, operationsMax, seed = Date.now() % 2 ** 31, stopsAtFirst = false }: ModelTrialOptions,
): Promise<ModelTrialResult> {
  let operations = 0;
  const commands = fc.commands(
    stepArbitraries(() => (operations += 1)),
    { maxCommands: operationsMax, size: 'max' },
  );
  const property = fc.asyncProperty(commands, async (sequence) => {
    await inForgottenTransaction(db, async (tx) => {
      const paper = new LedgerModel(PERIOD_MS);
      paper.now = START_MS - BASE_MS;
      // The transaction's own time stands still, so the offset alone is the clock.
      const [row] = await tx.execute<{ now: string }>(sql`select now()`);
      const startedAt = Date.parse(row?.now ?? '');
      const offsetMs = (): number => BASE_MS + paper.now - startedAt;
      const ledger = createLedger({ offsetMs });
      await fc.asyncModelRun(() => ({ model: { paper, submissions: [] }, real: { tx, ledger, offsetMs } }), sequence);
      expectEqual('the audit', await ledger.audit(tx), []);
    });
  });
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: stopsAtFirst });
  return { sequences: runs, operations, seed };
}

class Forgotten extends Error {}

/** Sequences leave nothing behind, so that the books to audit stay as short as one of them. */
async function inForgottenTransaction(db: Database, run: (tx: Database) => Promise<void>): Promise<void> {
  const rolledBack = db.transaction(async (tx) => {
    await run(tx);
    throw new Forgotten();
  });
  await rolledBack.catch((error: unknown) => {
    if (!(error instanceof Forgotten)) throw error;
  });
}

function stepArbitraries(count: () => void): fc.Arbitrary<Step>[] {
  const amount = fc.bigInt({ min: 1n, max: 60n });
  const limit = fc.bigInt({ min: 0n, max: 100n });
  const origin = fc.constantFrom(...origins);
  /** The present period, sometimes the one before or after. */
  const period = fc.constantFrom(0, 0, 0, 0, -1, 1);
  const elsewhen = fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, -1, 1);
  /** From the newest. */
  const nth = fc.oneof(fc.nat({ max: 2 }), fc.nat({ max: 20 }));
  const expiry = fc.option(fc.integer({ min: 1, max: 40 }), { nil: null, freq: 2 });
  const parts = fc.uniqueArray(
    fc.record({
      origin,
      amount,
      limit: fc.option(fc.bigInt({ min: 20n, max: 100n }), { nil: null, freq: 2 }),
      elsewhen,
    }),
    {
      selector: (part) => part.origin,
      minLength: 1,
      maxLength: 3,
    },
  );
  const step = <Values>(
    values: fc.Arbitrary<Values>,
    name: string,
    run: (model: Model, real: Real, values: Values) => [string, () => Promise<string>],
  ): fc.Arbitrary<Step> => values.map((of) => new Compared(name, of, run, count) as unknown as Step);

  const submit = (
    { paper }: Model,
    { tx, ledger }: Real,
    { key, body, holdId, parts: asked, expiresAt }: Model['submissions'][number],
  ): [string, () => Promise<string>] => [
    paper.submit(key, body, holdId, asked, expiresAt),
    async () => {
      const reservation = {
        id: holdId,
        parts: asked.map(realPart),
        expiresAt: instant(expiresAt),
        reference: body,
      };
      const { answer } = await ledger.submit(tx, { scope: 'a person', key, body }, reservation, { id: holdId });
      return answer.id;
    },
  ];
  const again =
    (change: (submission: Model['submissions'][number]) => Partial<Model['submissions'][number]>) =>
    (model: Model, real: Real, n: number): [string, () => Promise<string>] => {
      const earlier = nthOf(model, n);
      return earlier ? submit(model, real, { ...earlier, ...change(earlier) }) : ['', () => Promise.resolve('')];
    };
  const holdOf = (model: Model, n: number): string => nthOf(model, n)?.holdId ?? 'nothing';

  return [
    step(fc.record({ origin, period, limit }), 'grant', ({ paper }, { tx, ledger }, of) => {
      const key: ModelKey = `${of.origin} ${paper.period + of.period}`;
      return [paper.grant(key, of.limit), () => ledger.grant(tx, realKey(key), of.limit, 'a rule').then(done)];
    }),
    step(fc.record({ limit }), 'raise or lower', ({ paper }, { tx, ledger }, of) => {
      const key: ModelKey = `FREE ${paper.period}`;
      return [paper.grant(key, of.limit), () => ledger.grant(tx, realKey(key), of.limit, 'a revision').then(done)];
    }),
    step(fc.record({ amount }), 'purchase', ({ paper }, { tx, ledger }, of) => {
      const key: ModelKey = `PURCHASED ${paper.period}`;
      return [paper.purchase(key, of.amount), () => ledger.purchase(tx, realKey(key), of.amount, 'payment').then(done)];
    }),
    step(
      fc.record({ origin, amount: fc.bigInt({ min: -20n, max: 20n }).filter((value) => value !== 0n) }),
      'correct',
      ({ paper }, { tx, ledger }, of) => {
        const key: ModelKey = `${of.origin} ${paper.period}`;
        return [
          paper.correct(key, of.amount),
          () => ledger.correct(tx, realKey(key), of.amount, 'a mistake').then(done),
        ];
      },
    ),
    ...[1, 2, 3].map(() =>
      step(fc.record({ parts, expiry }), 'submit', (model, real, of) => {
        const n = model.submissions.length;
        const submission: Model['submissions'][number] = {
          key: `key ${n}`,
          body: `request ${n}`,
          holdId: `hold ${n}`,
          parts: of.parts.map((part): ModelPart => ({
            key: `${part.origin} ${model.paper.period + part.elsewhen}`,
            amount: part.amount,
            limit: part.limit,
          })),
          expiresAt: of.expiry === null ? null : model.paper.now - (model.paper.now % HOUR_MS) + of.expiry * DAY_MS,
        };
        model.submissions.push(submission);
        return submit(model, real, submission);
      }),
    ),
    step(
      fc.array(fc.record({ origin, amount, again: fc.option(nth, { freq: 4 }), isOther: fc.boolean() }), {
        minLength: 2,
        maxLength: 6,
      }),
      'submit several together',
      (model, { tx, offsetMs }, several) => {
        const together = new Map<string, Model['submissions'][number]>();
        for (const { origin, amount, again: n, isOther } of several) {
          const earlier = n === null ? undefined : nthOf(model, n);
          const [part] = earlier?.parts ?? [];
          if (earlier && part) {
            const body = isOther ? `not ${earlier.body}` : earlier.body;
            together.set(earlier.key, { ...earlier, body, parts: [part] });
            continue;
          }
          const number = model.submissions.length;
          const parts: ModelPart[] = [{ key: `${origin} ${model.paper.period}`, amount, limit: null }];
          const fresh = {
            key: `key ${number}`,
            body: `request ${number}`,
            holdId: `hold ${number}`,
            parts,
            expiresAt: null,
          };
          model.submissions.push(fresh);
          together.set(fresh.key, fresh);
        }
        const all = [...together.values()];
        const expected = all.map((one) => model.paper.submit(one.key, one.body, one.holdId, one.parts, one.expiresAt));
        return [expected.join(', '), () => submittedTogether(tx, offsetMs(), all)];
      },
    ),
    step(fc.record({ parts, nth: fc.option(nth, { freq: 3 }) }), 'submit last in a transaction', (model, real, of) => {
      const n = model.submissions.length;
      const earlier = of.nth === null ? undefined : nthOf(model, of.nth);
      const asked = of.parts.map(({ origin, elsewhen, ...part }): ModelPart => ({
        key: `${origin} ${model.paper.period + elsewhen}`,
        ...part,
      }));
      const fresh = { key: `key ${n}`, body: `request ${n}`, holdId: `hold ${n}`, parts: asked, expiresAt: null };
      const one = earlier ?? fresh;
      if (!earlier) model.submissions.push(fresh);
      return [
        model.paper.submitOrNothing(one.key, one.body, one.holdId, one.parts, one.expiresAt),
        () => submittedLast(real, one),
      ];
    }),
    step(
      nth,
      'submit again with the same key',
      again(() => ({})),
    ),
    step(
      nth,
      'submit another with the same key',
      again((submission) => ({ body: `not ${submission.body}` })),
    ),
    ...[1, 2].map(() =>
      step(fc.record({ nth, amount, final: fc.boolean() }), 'capture', (model, { tx, ledger }, of) => {
        const holdId = holdOf(model, of.nth);
        return [
          model.paper.capture(holdId, of.amount, of.final),
          () => ledger.capture(tx, holdId, of.amount, of).then(done),
        ];
      }),
    ),
    step(nth, 'release', (model, { tx, ledger }, of) => {
      const holdId = holdOf(model, of);
      return [model.paper.release(holdId), () => ledger.release(tx, holdId, 'cancelled').then(done)];
    }),
    step(fc.record({ nth, expiry }), 'extend', (model, { tx, ledger }, of) => {
      const holdId = holdOf(model, of.nth);
      const expiresAt = of.expiry === null ? null : model.paper.now - (model.paper.now % HOUR_MS) + of.expiry * DAY_MS;
      return [model.paper.extend(holdId, expiresAt), () => ledger.extend(tx, holdId, instant(expiresAt)).then(done)];
    }),
    step(fc.record({ nth, amount }), 'refund', (model, { tx, ledger }, of) => {
      const holdId = holdOf(model, of.nth);
      return [model.paper.refund(holdId, of.amount), () => ledger.refund(tx, holdId, of.amount, 'clouds').then(done)];
    }),
    step(fc.constant(null), 'expire', ({ paper }, { tx, ledger }) => [
      paper.expire(),
      () => ledger.expire(tx).then((ids) => ids.sort().join(' ')),
    ]),
    step(fc.constantFrom(HOUR_MS, DAY_MS, 5 * DAY_MS, 20 * DAY_MS), 'wait', ({ paper }, _real, ms) => {
      paper.now += ms;
      return ['', () => Promise.resolve('')];
    }),
    step(fc.constantFrom(0, 60_000), 'wait until so many ms before the next expiry', ({ paper }, _real, before) => {
      const times = [...paper.holds.values()]
        .filter(({ state }) => state === 'PENDING')
        .map(({ expiresAt }) => expiresAt ?? 0);
      const next = Math.min(...times.filter((time) => time - before > paper.now));
      if (Number.isFinite(next)) paper.now = next - before;
      return ['', () => Promise.resolve('')];
    }),
    step(fc.constant(null), 'roll over to the next period', ({ paper }) => {
      paper.now = (paper.period + 1) * PERIOD_MS + HOUR_MS / 2;
      return ['', () => Promise.resolve('')];
    }),
  ];
}

/** As the last statement of a transaction, which is given up when there is not enough. */
async function submittedLast(
  { tx, ledger }: Real,
  { key, body, holdId, parts, expiresAt }: Model['submissions'][number],
): Promise<string> {
  const reservation = {
    id: holdId,
    parts: parts.map(realPart),
    expiresAt: instant(expiresAt),
    reference: body,
  };
  return tx.transaction(async (nested) => {
    const request = { scope: 'a person', key, body };
    const effect = () => Promise.resolve({ answer: { id: holdId }, reservation });
    const { answer } = await ledger.onceReserving(nested, request, effect);
    return answerAsText(answer);
  });
}

/** In one statement, as what comes while others are being committed; the answers in the order given. */
async function submittedTogether(
  tx: Database,
  offsetMs: number,
  all: ReadonlyArray<Model['submissions'][number]>,
): Promise<string> {
  const submissions = all.map(({ key, body, holdId, parts, expiresAt }) => ({
    request: { scope: 'a person', key, requestHash: requestHash(body) },
    reservation: {
      id: holdId,
      parts: parts.map(realPart),
      expiresAt: instant(expiresAt),
      reference: body,
    },
    answer: JSON.stringify({ id: holdId }),
  }));
  const placed = await submitAll(tx, { offsetMs }, submissions);
  const answers = placed
    .sort((one, other) => Number(one.n) - Number(other.n))
    .map(({ answer, isReused }) => {
      if (isReused) return 'IDEMPOTENCY_KEY_REUSED';
      return answerAsText(JSON.parse(answer) as { id?: string; available?: string[] });
    });
  return answers.join(', ');
}

function answerAsText({ id, available = [] }: { id?: string; available?: string[] }): string {
  return id ?? `INSUFFICIENT_BALANCE ${available.join(' ')}`;
}

function nthOf({ submissions }: Model, n: number): Model['submissions'][number] | undefined {
  return submissions[submissions.length - 1 - (n % Math.max(submissions.length, 1))];
}

function done(): string {
  return 'done';
}

function instant(at: number | null): Date | null {
  return at === null ? null : new Date(BASE_MS + at);
}

function realPart({ key, amount, limit }: ModelPart): Part {
  return { key: realKey(key), amount, ...(limit !== null && { limit }) };
}

function realKey(key: ModelKey): BalanceKey {
  const [origin, period] = key.split(' ');
  const start = BASE_MS + Number(period) * PERIOD_MS;
  return {
    book: 'imagery',
    holder: { kind: 'PER_USER', id: 'a person' },
    mission: 'PLEIADES',
    origin: origin as ModelOrigin,
    period: { start: new Date(start).toISOString(), end: new Date(start + PERIOD_MS).toISOString() },
    unit: 'KM2',
  };
}

/** One operation on both sides, and then the answers and all balances side by side. */
class Compared<Values> {
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

function expectEqual(what: string, found: unknown, expected: unknown): void {
  const [one, other] = [found, expected].map((value) => JSON.stringify(value));
  if (one !== other) throw new Error(`${what} must be ${other}; got ${one}`);
}
