/** What became of the money paid for a request: images, credits of packs, or what is owed back. */
import { areaToM2, differenceOfMoney, priceOfArea, shareOfMoney, sumOfMoney } from './amounts.ts';
import type { Quote } from './quote.ts';
import { paidUndelivered, type RequestRecord } from './request.ts';
import { finalStatuses } from './transitions.ts';

/** Exact decimals with cents, in the currency of the request. */
export interface PaidMoney {
  /** All of it; 0.00 while no payment is written down. */
  paid: string;
  /** What of it was delivered. */
  forDelivered: string;
  /** What of it stands as credits that the organisation holds: left over in packs, or not delivered. */
  asCredits: string;
  /** What is neither, once the request has ended; 0.00 while it is open, as it may yet be delivered. */
  owedBack: string;
}

/** What of a request says what became of its money. */
export interface PaidFor extends Pick<
  RequestRecord,
  'orderedM2' | 'deliveredM2' | 'neededM2' | 'charged' | 'paymentReference' | 'status'
> {
  quote: Pick<Quote, 'regime' | 'lines' | 'unusedM2'> | null;
}

/**
 * What of a payment was delivered follows from what was captured: quotas are used before what is paid for, so that money
 * pays for what a delivery counts for beyond all that is reserved. Its price is that of the quote's lines, in their order,
 * each rounded half up to the cent as in the quote; a whole line costs what the quote said. Packs, and a price that the
 * office named, cost the same for each square metre. What is left of packs is credits, never money; so that once a
 * request has ended, `paid = forDelivered + asCredits + owedBack`, to the cent.
 * @param reservedM2 what quotas cover of what the order counts for: its hold, whatever became of it.
 * @returns null while nobody has named a price.
 */
export function paidMoney(request: PaidFor, reservedM2: bigint): PaidMoney | null {
  const { charged, paymentReference, status, neededM2 } = request;
  if (charged === null) return null;
  if (paymentReference === null) return { paid: '0.00', forDelivered: '0.00', asCredits: '0.00', owedBack: '0.00' };
  const boughtM2 = neededM2 - reservedM2;
  const deliveredM2 = boughtM2 - paidUndelivered(request, reservedM2);
  const paid = sumOfMoney([charged]);
  const hasEnded = finalStatuses.includes(status);
  const forDelivered = priceOfPart(request, deliveredM2, boughtM2);
  const left = differenceOfMoney(paid, forDelivered);
  if (request.quote?.regime !== 'TRANCHE') {
    return { paid, forDelivered, asCredits: '0.00', owedBack: hasEnded ? left : '0.00' };
  }
  // While it is open, what may still be delivered is no credit yet.
  const asCredits = hasEnded ? left : differenceOfMoney(paid, priceOfPart(request, boughtM2, boughtM2));
  return { paid, forDelivered, asCredits, owedBack: '0.00' };
}

/** What some of what was bought costs, the first square metres first. */
function priceOfPart({ charged, quote }: PaidFor, partM2: bigint, boughtM2: bigint): string {
  const total = charged ?? '0';
  if (partM2 === 0n) return '0.00';
  if (!quote) return shareOfMoney(total, partM2, boughtM2);
  if (quote.regime === 'TRANCHE') return shareOfMoney(total, partM2, boughtM2 + quote.unusedM2);
  let leftM2 = partM2;
  const costs: string[] = [];
  for (const { quantity, unitPrice, subtotal } of quote.lines) {
    if (!unitPrice) continue;
    const lineM2 = areaToM2(quantity) ?? 0n;
    const takenM2 = leftM2 < lineM2 ? leftM2 : lineM2;
    costs.push(takenM2 === lineM2 ? subtotal.amount : priceOfArea(takenM2, unitPrice.amount));
    leftM2 -= takenM2;
  }
  return sumOfMoney(costs);
}
