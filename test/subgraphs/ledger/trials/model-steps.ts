/** What the model trial does: every operation of a ledger with values of chance, on paper and for real. */
import fc from 'fast-check';
import type { ModelKey, ModelOrigin, ModelPart } from '../model.ts';
import { Compared } from './compared.ts';
import { DAY_MS, HOUR_MS, PERIOD_MS, instant, realKey, realPart, type Model, type Real } from './model-sides.ts';
import { submittedLast, submittedTogether } from './model-submissions.ts';

type Step = fc.AsyncCommand<Model, Real>;

const origins: readonly ModelOrigin[] = ['FREE', 'PREFINANCED', 'PURCHASED'];

/** @param count called for each that is done. */
export function stepArbitraries(count: () => void): fc.Arbitrary<Step>[] {
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

function nthOf({ submissions }: Model, n: number): Model['submissions'][number] | undefined {
  return submissions[submissions.length - 1 - (n % Math.max(submissions.length, 1))];
}

function done(): string {
  return 'done';
}
