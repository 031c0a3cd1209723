/** What the steps of a request do to what it has reserved. */
import type { Database } from '../../kit/database/types.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { BalanceKey } from '../../ledger/domain/balance.ts';
import type { Hold } from '../../ledger/domain/hold.ts';
import { envelopeHoldIdOf, holdIdOf, paidUndelivered, takenBy, type RequestRecord } from '../domain/request.ts';
import { unitOf } from '../domain/units.ts';

/** The holds of a request, locked with what is paid back beside them; null where nothing was reserved. */
async function holdsOf(tx: Database, ledger: Ledger, request: RequestRecord): Promise<Array<Hold | null>> {
  const ids = [holdIdOf(request.id), envelopeHoldIdOf(request.id)];
  await ledger.lock(tx, ids, [purchasedKeyOf(request)]);
  return ledger.holds(tx, ids);
}

/** Gives back what is reserved and not delivered. */
export async function giveBack(tx: Database, ledger: Ledger, request: RequestRecord, why: string): Promise<void> {
  const holds = await holdsOf(tx, ledger, request);
  for (const hold of holds) {
    if (hold?.state === 'PENDING') await ledger.release(tx, hold.id, why);
  }
  await keepPaid(tx, ledger, request, holds[0]?.reserved ?? 0n);
}

/**
 * Uses what a delivery takes. The last one gives the rest back.
 * @param request with what is delivered now.
 */
export async function take(
  tx: Database,
  ledger: Ledger,
  request: RequestRecord,
  { final }: { final: boolean },
): Promise<void> {
  const holds = await holdsOf(tx, ledger, request);
  for (const hold of holds) {
    if (hold?.state !== 'PENDING') continue;
    const amount = takenBy(request, request.deliveredM2, hold);
    if (final || amount > 0n) await ledger.capture(tx, hold.id, amount, { final });
  }
  if (final) await keepPaid(tx, ledger, request, holds[0]?.reserved ?? 0n);
}

/** What was paid for in packs and not delivered is the organisation's to use for another request. */
async function keepPaid(tx: Database, ledger: Ledger, request: RequestRecord, reservedM2: bigint): Promise<void> {
  const { paymentReference, quote } = request;
  if (paymentReference === null || quote?.regime !== 'TRANCHE') return;
  const leftM2 = paidUndelivered(request, reservedM2);
  if (leftM2 > 0n) await ledger.purchase(tx, purchasedKeyOf(request), leftM2, `${paymentReference}: not delivered`);
}

/** Grants the organisation what it bought with a pack and did not need. */
export async function grantUnused(tx: Database, ledger: Ledger, request: RequestRecord): Promise<void> {
  const { quote, paymentReference } = request;
  if (!quote || quote.unusedM2 === 0n || paymentReference === null) return;
  await ledger.purchase(tx, purchasedKeyOf(request), quote.unusedM2, paymentReference);
}

function purchasedKeyOf({ mission, organisationId }: RequestRecord): BalanceKey {
  return {
    book: 'imagery',
    holder: { kind: 'PER_ORGANISATION', id: organisationId },
    mission,
    origin: 'PURCHASED',
    period: { start: null, end: null },
    unit: unitOf[mission],
  };
}
