import { describe, expect, it } from 'vitest';
import { paidMoney, type PaidFor } from '../../../subgraphs/imagery/domain/paid-money.ts';
import type { QuoteLine } from '../../../subgraphs/imagery/domain/quote.ts';

const km2 = (amount: number): bigint => BigInt(Math.round(amount * 1e6));

function line(quantity: string, unitPrice: string | null, subtotal: string): QuoteLine {
  const money = (amount: string) => ({ amount, currency: 'EUR' });
  const paid = { quantity, unitPrice: unitPrice === null ? null : money(unitPrice), subtotal: money(subtotal) };
  return { regime: 'DSP_TARIFF', unit: 'KM2', ...paid, label: { en: 'a line', fr: 'une ligne' } };
}

/** 90.803726 km², of which 40 of quotas and the rest at 1.40 EUR: 71.1252164, and so 71.13. */
const byArea: PaidFor = {
  orderedM2: km2(90.803726),
  neededM2: km2(90.803726),
  deliveredM2: 0n,
  charged: '71.13',
  paymentReference: 'T-1',
  status: 'FAILED',
  quote: {
    regime: 'DSP_TARIFF',
    lines: [line('40', null, '0.00'), line('50.803726', '1.40', '71.13')],
    unusedM2: 0n,
  },
};

/** What became of it, as `paid = delivered + credits + owed`. */
function became(request: PaidFor, reservedKm2: number): string | null {
  const money = paidMoney(request, km2(reservedKm2));
  return money && `${money.paid} = ${money.forDelivered} + ${money.asCredits} + ${money.owedBack}`;
}

describe('the money paid by the square kilometre', () => {
  it.each([
    ['nothing delivered', 0, '71.13 = 0.00 + 0.00 + 71.13'],
    ['less than what quotas cover', 39.999999, '71.13 = 0.00 + 0.00 + 71.13'],
    ['all that quotas cover', 40, '71.13 = 0.00 + 0.00 + 71.13'],
    ['20 km² beyond them', 60, '71.13 = 28.00 + 0.00 + 43.13'],
    ['0.010000 km² beyond them, 1.4 cents', 40.01, '71.13 = 0.01 + 0.00 + 71.12'],
    ['all but a square metre', 90.803725, '71.13 = 71.13 + 0.00 + 0.00'],
    ['all', 90.803726, '71.13 = 71.13 + 0.00 + 0.00'],
  ])('of %s', (_what, delivered, expected) => {
    expect(became({ ...byArea, deliveredM2: km2(delivered) }, 40)).toBe(expected);
  });

  it.each(['FAILED', 'CANCELLED', 'EXPIRED', 'DELIVERED'] as const)('is owed back once a request is %s', (status) => {
    expect(became({ ...byArea, status, deliveredM2: km2(60) }, 40)).toBe('71.13 = 28.00 + 0.00 + 43.13');
  });

  it.each(['ACCEPTED', 'SCHEDULED', 'PROCESSING'] as const)('is not owed while it is %s', (status) => {
    expect(became({ ...byArea, status, deliveredM2: km2(60) }, 40)).toBe('71.13 = 28.00 + 0.00 + 0.00');
  });

  it('counts as the order does: times its factor, and rounded up with each part', () => {
    // A set that counts twice: a third of 100 km² is 66.666668 of 200, and 26.666668 at 1.40 are 37.3333352.
    const quote = { regime: 'DSP_TARIFF' as const, lines: [line('160', '1.40', '224.00')], unusedM2: 0n };
    const set = { ...byArea, orderedM2: km2(100), neededM2: km2(200), charged: '224.00', quote };
    expect(became({ ...set, deliveredM2: km2(33.333334) }, 40)).toBe('224.00 = 37.33 + 0.00 + 186.67');
  });

  it('goes through several lines in their order, each rounded for itself', () => {
    const lines = [line('40', null, '0.00'), line('10.5', '1.43', '15.02'), line('20', '2.005', '40.10')];
    const quote = { regime: 'DSP_TARIFF' as const, lines, unusedM2: 0n };
    const order = { ...byArea, orderedM2: km2(70.5), neededM2: km2(70.5), charged: '55.12', quote };
    expect(became({ ...order, deliveredM2: km2(45) }, 40)).toBe('55.12 = 7.15 + 0.00 + 47.97');
    // A whole line costs what the quote said of it, half up: 15.015 are 15.02.
    expect(became({ ...order, deliveredM2: km2(50.5) }, 40)).toBe('55.12 = 15.02 + 0.00 + 40.10');
    // And 1 km² of the next 2.005, so 2.01.
    expect(became({ ...order, deliveredM2: km2(51.5) }, 40)).toBe('55.12 = 17.03 + 0.00 + 38.09');
    expect(became({ ...order, deliveredM2: km2(70.5) }, 40)).toBe('55.12 = 55.12 + 0.00 + 0.00');
  });
});

describe('the money paid for packs', () => {
  // 12 credits beyond quotas, in packs of 20 for 20 000 EUR: 1 000 EUR each, 8 left over.
  const credit = 3_600_000_000n;
  const packs: PaidFor = {
    ...byArea,
    ...{ orderedM2: 22n * credit, neededM2: 22n * credit, charged: '20000', status: 'PROCESSING' },
    quote: { regime: 'TRANCHE', lines: [line('20', null, '20000.00')], unusedM2: 8n * credit },
  };

  it.each([
    ['PROCESSING', 10n, '20000.00 = 0.00 + 8000.00 + 0.00'],
    ['PROCESSING', 15n, '20000.00 = 5000.00 + 8000.00 + 0.00'],
    ['CANCELLED', 0n, '20000.00 = 0.00 + 20000.00 + 0.00'],
    ['FAILED', 15n, '20000.00 = 5000.00 + 15000.00 + 0.00'],
    ['DELIVERED', 22n, '20000.00 = 12000.00 + 8000.00 + 0.00'],
  ] as const)('is images and credits, and never owed back: %s with %d credits', (status, credits, expected) => {
    expect(became({ ...packs, status, deliveredM2: credits * credit }, 36_000)).toBe(expected);
  });

  it('is shared by packs of several sizes alike', () => {
    // 61 credits are 50 + 20 for 45 000 + 20 000: 928.571428… each, and 9 left over.
    const lines = [line('20', null, '20000.00'), line('50', null, '45000.00')];
    const quote = { regime: 'TRANCHE' as const, lines, unusedM2: 9n * credit };
    const order = { ...packs, orderedM2: 61n * credit, neededM2: 61n * credit, charged: '65000.00', quote };
    expect(became({ ...order, status: 'FAILED', deliveredM2: credit }, 0)).toBe('65000.00 = 928.57 + 64071.43 + 0.00');
    expect(became({ ...order, deliveredM2: credit }, 0)).toBe('65000.00 = 928.57 + 8357.14 + 0.00');
  });
});

describe('the money of other prices', () => {
  it('that the office named is the same for each square metre beyond quotas', () => {
    const named: PaidFor = { ...byArea, quote: null, charged: '100', orderedM2: km2(100), neededM2: km2(100) };
    expect(became({ ...named, deliveredM2: km2(60) }, 40)).toBe('100.00 = 33.33 + 0.00 + 66.67');
    expect(became({ ...named, deliveredM2: km2(100) }, 40)).toBe('100.00 = 100.00 + 0.00 + 0.00');
    expect(became(named, 40)).toBe('100.00 = 0.00 + 0.00 + 100.00');
  });

  it('is nothing where nothing is charged, and before it is paid; and unknown without a price', () => {
    const free: PaidFor = { ...byArea, charged: '0.00', paymentReference: null, deliveredM2: km2(90.803726) };
    expect(became({ ...free, status: 'DELIVERED' }, 90.803726)).toBe('0.00 = 0.00 + 0.00 + 0.00');
    expect(became({ ...byArea, paymentReference: null, status: 'EXPIRED' }, 40)).toBe('0.00 = 0.00 + 0.00 + 0.00');
    expect(became({ ...byArea, charged: null }, 40)).toBeNull();
  });
});
