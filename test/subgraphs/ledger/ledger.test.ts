import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BalanceKey, Movement, MovementKind } from '../../../subgraphs/ledger/domain/balance.ts';
import type { Part } from '../../../subgraphs/ledger/domain/hold.ts';
import { createLedger } from '../../../subgraphs/ledger/ledger.ts';
import { ledgerTest, type LedgerTest } from './given.ts';
import { keyOf, keysOf } from './keys.ts';

let given: LedgerTest;
beforeAll(async () => (given = await ledgerTest()));
afterAll(() => given.database.close());
afterEach(async () => expect(await given.ledger.audit(given.database.db)).toEqual([]));

let last = 0;
/** An id that no other test has. */
const fresh = (what: string): string => `${what}-${(last += 1)}`;

/** The figures that all movements of a balance make, from the first one on. */
function explainedBy(movements: readonly Movement[]): Record<string, bigint> {
  const sum = (...kinds: MovementKind[]): bigint =>
    movements.reduce((total, { kind, amount }) => (kinds.includes(kind) ? total + amount : total), 0n);
  const granted = sum('GRANT', 'PURCHASE');
  const reserved = sum('RESERVE') - sum('CAPTURE', 'RELEASE');
  const used = sum('CAPTURE', 'CORRECTION');
  const left = granted - reserved - used;
  return { granted, reserved, used, available: left > 0n ? left : 0n };
}

async function figures(key: BalanceKey): Promise<Record<string, number>> {
  const [balance] = await given.ledger.balances(given.database.db, [key]);
  if (!balance) throw new Error('there is no such balance');
  const { granted, reserved, used, available } = balance;
  const [movements = []] = await given.ledger.latestMovements(given.database.db, [key], { first: 1000 });
  expect(explainedBy(movements)).toEqual({ granted, reserved, used, available });
  return Object.fromEntries(
    Object.entries({ granted, reserved, used, available }).map(([name, value]) => [name, Number(value)]),
  );
}

/** A balance with a limit, and a hold on it. */
async function heldOf(
  limit: bigint,
  amount: bigint,
  expiresAt: Date | null = null,
): Promise<{ key: BalanceKey; id: string }> {
  const { ledger, database } = given;
  const key = keyOf(fresh('person'));
  const id = fresh('hold');
  await ledger.grant(database.db, key, limit, 'a rule');
  await ledger.reserve(database.db, { id, parts: [{ key, amount }], expiresAt, reference: 'a request' });
  return { key, id };
}

async function movementsOf(key: BalanceKey): Promise<string[]> {
  const [movements = []] = await given.ledger.latestMovements(given.database.db, [key], { first: 100 });
  return movements.map(({ kind, amount }) => `${kind} ${amount}`).reverse();
}

describe('a reservation', () => {
  it('takes what is available, to the last', async () => {
    const { key } = await heldOf(100n, 100n);
    expect(await figures(key)).toEqual({ granted: 100, reserved: 100, used: 0, available: 0 });
  });

  it('is refused when one is missing, says what there was, and changes nothing', async () => {
    const { ledger, database } = given;
    const { key } = await heldOf(100n, 40n);
    const more = { id: fresh('hold'), parts: [{ key, amount: 61n }], expiresAt: null, reference: 'more' };
    await expect(ledger.reserve(database.db, more)).rejects.toMatchObject({
      code: 'INSUFFICIENT_BALANCE',
      available: [60n],
    });
    expect(await figures(key)).toEqual({ granted: 100, reserved: 40, used: 0, available: 60 });
    expect(await ledger.holds(database.db, [more.id])).toEqual([null]);
  });

  it('takes of several balances all parts or none', async () => {
    const { ledger, database } = given;
    const [free, prefinanced, purchased] = keysOf(fresh('person'));
    await ledger.grant(database.db, free, 10n, 'a rule');
    await ledger.purchase(database.db, purchased, 20n, 'payment 1');
    const parts: Part[] = [
      { key: free, amount: 10n },
      { key: prefinanced, amount: 1n },
      { key: purchased, amount: 5n },
    ];
    const reservation = { id: fresh('hold'), parts, expiresAt: null, reference: 'a request' };
    await expect(ledger.reserve(database.db, reservation)).rejects.toMatchObject({ available: [10n, 0n, 20n] });
    await ledger.grant(database.db, prefinanced, 1n, 'an agreement');
    await ledger.reserve(database.db, reservation);
    await ledger.capture(database.db, reservation.id, 12n, { final: false });
    await ledger.capture(database.db, reservation.id, 1n, { final: true });
    expect(await figures(free)).toEqual({ granted: 10, reserved: 0, used: 10, available: 0 });
    expect(await figures(prefinanced)).toEqual({ granted: 1, reserved: 0, used: 1, available: 0 });
    expect(await figures(purchased)).toEqual({ granted: 20, reserved: 0, used: 2, available: 18 });
    await ledger.refund(database.db, reservation.id, 3n, 'clouds');
    expect(await figures(prefinanced)).toEqual({ granted: 1, reserved: 0, used: 0, available: 1 });
    expect(await figures(purchased)).toEqual({ granted: 20, reserved: 0, used: 0, available: 20 });
  });

  it('grants first what the rules state, once', async () => {
    const { ledger, database } = given;
    const key = keyOf(fresh('person'));
    for (const [amount, limit] of [
      [4n, 10n],
      [5n, 10n],
      [3n, 12n],
    ] as const) {
      // prettier-ignore
      const parts = [{ key, amount, limit, why: 'rule 1' }];
      await ledger.reserve(database.db, { id: fresh('hold'), parts, expiresAt: null, reference: 'a request' });
    }
    expect(await movementsOf(key)).toEqual(['GRANT 10', 'RESERVE 4', 'RESERVE 5', 'GRANT 2', 'RESERVE 3']);
  });
});

describe('a hold', () => {
  it('is captured in parts, and its rest released with the last', async () => {
    const { ledger, database } = given;
    const { key, id } = await heldOf(100n, 60n);
    await ledger.capture(database.db, id, 10n, { final: false });
    await ledger.capture(database.db, id, 20n, { final: true });
    expect(await movementsOf(key)).toEqual(['GRANT 100', 'RESERVE 60', 'CAPTURE 10', 'CAPTURE 20', 'RELEASE 30']);
    expect(await figures(key)).toEqual({ granted: 100, reserved: 0, used: 30, available: 70 });
    await expect(ledger.release(database.db, id, 'late')).rejects.toMatchObject({
      code: 'HOLD_SETTLED',
      state: 'CAPTURED',
    });
    await expect(ledger.capture(database.db, id, 1n, { final: true })).rejects.toMatchObject({ code: 'HOLD_SETTLED' });
  });

  it('gives no more than it has', async () => {
    const { ledger, database } = given;
    const { key, id } = await heldOf(100n, 60n);
    await expect(ledger.capture(database.db, id, 61n, { final: true })).rejects.toMatchObject({
      code: 'AMOUNT_TOO_LARGE',
      remaining: 60n,
    });
    await expect(ledger.refund(database.db, id, 1n, 'why')).rejects.toMatchObject({
      code: 'AMOUNT_TOO_LARGE',
      remaining: 0n,
    });
    await expect(ledger.release(database.db, 'nobody', 'why')).rejects.toMatchObject({ code: 'HOLD_UNKNOWN' });
    expect(await figures(key)).toEqual({ granted: 100, reserved: 60, used: 0, available: 40 });
  });

  it('gives back what was not delivered', async () => {
    const { ledger, database } = given;
    const { key, id } = await heldOf(100n, 60n);
    await ledger.capture(database.db, id, 15n, { final: false });
    await ledger.release(database.db, id, 'cancelled');
    expect(await figures(key)).toEqual({ granted: 100, reserved: 0, used: 15, available: 85 });
    expect(await ledger.holds(database.db, [id])).toMatchObject([{ state: 'RELEASED', captured: 15n, released: 45n }]);
  });

  it('expires by the clock, and not before', async () => {
    const { ledger, database } = given;
    const expiresAt = new Date(Date.now() + 1_800_000);
    const { key, id } = await heldOf(100n, 60n, expiresAt);
    expect(await ledger.expire(database.db)).toEqual([]);
    const later = createLedger({ offsetMs: () => 1_900_000 });
    await expect(later.capture(database.db, id, 1n, { final: false })).rejects.toMatchObject({ state: 'EXPIRED' });
    expect(await later.expire(database.db)).toEqual([id]);
    expect(await later.expire(database.db)).toEqual([]);
    expect(await figures(key)).toEqual({ granted: 100, reserved: 0, used: 0, available: 100 });
  });

  it('can be given another time, or none', async () => {
    const { ledger, database } = given;
    const { id } = await heldOf(100n, 60n, new Date(Date.now() + 1_800_000));
    await ledger.extend(database.db, id, null);
    expect(await createLedger({ offsetMs: () => 1_900_000 }).expire(database.db)).toEqual([]);
    await ledger.release(database.db, id, 'done');
    await expect(ledger.extend(database.db, id, null)).rejects.toMatchObject({ code: 'HOLD_SETTLED' });
  });
});

describe('a limit', () => {
  it('may be lowered under what is reserved, and nothing is available until enough is given back', async () => {
    const { ledger, database } = given;
    const { key, id } = await heldOf(100n, 60n);
    await ledger.grant(database.db, key, 50n, 'a revision');
    expect(await figures(key)).toEqual({ granted: 50, reserved: 60, used: 0, available: 0 });
    await ledger.capture(database.db, id, 45n, { final: true });
    expect(await figures(key)).toEqual({ granted: 50, reserved: 0, used: 45, available: 5 });
  });
});

describe('the books', () => {
  it('cannot be changed', async () => {
    const { client } = given.database;
    await expect(client`update ledger.transfers set amount = 1`).rejects.toThrow(
      'ledger.transfers is append only: update is refused',
    );
    await expect(client`delete from ledger.entries`).rejects.toThrow(
      'ledger.entries is append only: delete is refused',
    );
    await expect(client`truncate ledger.balances`).rejects.toThrow(
      'ledger.balances is append only: truncate is refused',
    );
  });
});
