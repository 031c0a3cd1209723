import { describe, expect, it } from 'vitest';
import { unitsToM2, wholeM2 } from '../../../subgraphs/imagery/domain/amounts.ts';
import { balancesOfAccount, type Balance } from '../../../subgraphs/imagery/domain/quota.ts';
import { quoteOf, type QuoteQuestion } from '../../../subgraphs/imagery/domain/quote.ts';
import type { Mission, RequestKind, UserCategory } from '../../../subgraphs/imagery/domain/contract.generated.ts';
import type { QuotaRule, Tariff } from '../../../subgraphs/imagery/domain/records/rules.ts';
import { readFacts } from '../../../subgraphs/kit/facts.ts';
import { fromRoot } from '../../../subgraphs/kit/package-root.ts';

const now = new Date('2026-03-10T12:00:00Z');
const m2PerCredit = 3_600_000_000n;

type RuleFact = Omit<QuotaRule, 'limitM2' | 'm2PerUnit'> & { limit: string; km2PerUnit: string };
const quotaRules = readFacts<RuleFact[]>(fromRoot('subgraphs/imagery/facts/quota-rules.json')).map(
  (rule): QuotaRule => {
    const m2PerUnit = unitsToM2(rule.km2PerUnit, 1_000_000n);
    return { ...rule, m2PerUnit, limitM2: unitsToM2(rule.limit, m2PerUnit) };
  },
);
const tariffs = readFacts<Array<Tariff & { perKm2: string | null }>>(
  fromRoot('subgraphs/imagery/facts/tariffs.json'),
).map((tariff): Tariff => ({ ...tariff, pricePerKm2: tariff.perKm2 }));

interface Given {
  category: UserCategory;
  mission?: Mission;
  kind?: RequestKind;
  /** Square kilometres. */
  area: string;
  /** What was used of the free quota, in its unit. */
  used?: string;
}

function balancesOf({ category, mission = 'PLEIADES', used = '0' }: Given): Balance[] {
  const account = { id: 'acc', organisationId: 'org', category, categorySince: null };
  return balancesOfAccount(quotaRules, account, { mission, at: now }).map((balance) => ({
    ...balance,
    usedM2: unitsToM2(used, balance.m2PerUnit),
  }));
}

function question(given: Given): QuoteQuestion {
  const { category, mission = 'PLEIADES', kind = 'ARCHIVE', area } = given;
  return {
    mission,
    kind,
    category,
    areaM2: unitsToM2(area, 1_000_000n),
    balances: balancesOf(given),
    tariffs,
    creditM2: m2PerCredit,
    now,
    validUntil: new Date('2026-03-10T12:30:00Z'),
    contactUrl: 'https://dinamis.data-terra.org/contact/',
  };
}

function price(given: Given) {
  const result = quoteOf(question(given));
  if (result.outcome !== 'Quote') return { outcome: result.outcome, reasons: result.reasons.map(({ code }) => code) };
  const { needed, coveredByQuota, charged, unused, total, regime } = result;
  return { needed, coveredByQuota, charged, unused, total: total.amount, regime };
}

describe('a Pléiades quote', () => {
  const scientist = { category: 'SCIENTIST_FR' as const };

  it('is free while the quota lasts, to the last square kilometre', () => {
    expect(price({ ...scientist, area: '200.00', used: '4300' })).toEqual({
      needed: '200', coveredByQuota: '200', charged: '0', unused: '0', total: '0.00', regime: 'FREE_QUOTA',
    }); // prettier-ignore
  });

  it('costs a scientist 1.00 EUR for each km² once the quota is spent', () => {
    expect(price({ ...scientist, area: '200.00', used: '4500' })).toEqual({
      needed: '200', coveredByQuota: '0', charged: '200', unused: '0', total: '200.00', regime: 'CO_FUNDING',
    }); // prettier-ignore
  });

  it('charges what exceeds the quota and nothing else', () => {
    expect(price({ ...scientist, area: '200.0001', used: '4300' })).toMatchObject({
      coveredByQuota: '200',
      charged: '0.0001',
      total: '0.00',
    });
    expect(price({ ...scientist, area: '200', used: '4450' })).toMatchObject({
      coveredByQuota: '50',
      charged: '150',
      total: '150.00',
    });
  });

  it('rounds each line half up to the cent', () => {
    expect(price({ ...scientist, area: '0.004999', used: '4500' })).toMatchObject({ total: '0.00' });
    expect(price({ ...scientist, area: '0.005', used: '4500' })).toMatchObject({ total: '0.01' });
    // 1.40 x 333.333 is 466.6662: a float would have made other cents of it.
    expect(price({ category: 'PRIVATE_RND_FR', area: '333.333' })).toMatchObject({
      total: '466.67',
      regime: 'DSP_TARIFF',
    });
  });

  it('has one price for archive and another for tasking, for institutions and companies alike', () => {
    for (const category of ['PUBLIC_ACTOR_FR', 'PRIVATE_RND_FR'] as const) {
      const used = category === 'PUBLIC_ACTOR_FR' ? '3500' : '0';
      expect(price({ category, used, area: '100' })).toMatchObject({ total: '140.00', regime: 'DSP_TARIFF' });
      expect(price({ category, used, area: '100', kind: 'TASKING' })).toMatchObject({ total: '180.00' });
    }
    expect(price({ category: 'PUBLIC_ACTOR_FR', area: '3500' })).toMatchObject({
      coveredByQuota: '3500',
      total: '0.00',
    });
  });

  it('is never 0 where no tariff is published', () => {
    for (const category of ['SCIENTIST_EU', 'SCIENTIST_INTERNATIONAL'] as const) {
      expect(price({ category, area: '10' })).toEqual({ outcome: 'NoTariff', reasons: ['NO_TARIFF'] });
    }
  });
});

describe('a SPOT 6-7 quote', () => {
  const actor = { category: 'PUBLIC_ACTOR_FR' as const, mission: 'SPOT_6_7' as const, kind: 'TASKING' as const };

  it.each([
    // area km², credits used before, charged, total, unused
    ['165600', '0', '36', '40000.00', '4'],
    ['165600', '10', '46', '50000.00', '4'],
    ['219600', '10', '61', '70000.00', '9'],
    ['72000', '10', '20', '20000.00', '0'],
    ['72000.000001', '10', '20', '40000.00', '20'],
    ['180000', '10', '50', '50000.00', '0'],
    ['216000', '10', '60', '60000.00', '0'],
    ['360000', '10', '100', '100000.00', '0'],
  ])('buys the packs that cover %s km² after %s credits', (area, used, charged, total, unused) => {
    expect(price({ ...actor, area, used })).toMatchObject({ charged, total, unused, regime: 'TRANCHE' });
  });

  it('says which packs, and adds them up', () => {
    const quote = quoteOf(question({ ...actor, area: '219600', used: '10' }));
    expect(quote).toMatchObject({
      lines: [
        {
          regime: 'TRANCHE',
          quantity: '20',
          subtotal: { amount: '20000.00' },
          label: { en: '1 × 20 credits at 20000.00 EUR' },
        },
        {
          regime: 'TRANCHE',
          quantity: '50',
          subtotal: { amount: '50000.00' },
          label: { fr: '1 × 50 crédits à 50000,00 EUR' },
        },
      ],
      total: { amount: '70000.00', currency: 'EUR' },
    });
  });

  it('takes fractions of a credit', () => {
    // The SPOT 7 record over Toulouse, and Occitanie, as the database measures them.
    expect(price({ ...actor, area: '2283.234765' })).toMatchObject({ needed: '0.634232', total: '0.00' });
    expect(price({ ...actor, area: '73404' })).toMatchObject({
      needed: '20.39', coveredByQuota: '10', charged: '10.39', unused: '9.61', total: '20000.00',
    }); // prettier-ignore
  });

  it('has no price beyond the quota for scientists and companies', () => {
    for (const category of ['SCIENTIST_FR', 'PRIVATE_RND_FR'] as const) {
      expect(price({ ...actor, category, area: '36000' })).toMatchObject({ total: '0.00', regime: 'FREE_QUOTA' });
      expect(price({ ...actor, category, area: '36000.000001' })).toEqual({
        outcome: 'NoTariff',
        reasons: ['NO_TARIFF'],
      });
    }
  });
});

describe('a price that takes too many packs to weigh', () => {
  it('is the office’s to name', () => {
    const given = { category: 'PUBLIC_ACTOR_FR', mission: 'SPOT_6_7', kind: 'TASKING', area: '510000000' } as const;
    const tranches = [{ credits: 99_991, price: '1.00' }, { credits: 99_989, price: '1.00' }]; // prettier-ignore
    const odd = tariffs.map((tariff) => (tariff.tranches.length > 0 ? { ...tariff, tranches } : tariff));
    expect(price(given)).toMatchObject({ charged: '141656.666667' });
    expect(quoteOf({ ...question(given), tariffs: odd })).toMatchObject({ outcome: 'NoTariff' });
  });
});

describe('the balances of a quote', () => {
  const [free] = balancesOf({ category: 'SCIENTIST_FR', mission: 'SPOT_6_7', area: '0', used: '9' });
  if (!free) throw new Error('a scientist has credits');
  const more = (origin: 'PURCHASED' | 'PREFINANCED', credits: bigint): Balance => ({
    ...free, id: origin, origin, grantedM2: credits * m2PerCredit, usedM2: 0n,
  }); // prettier-ignore

  it('are spent free first, then prefinanced, then purchased', () => {
    const balances = [more('PURCHASED', 5n), more('PREFINANCED', 2n), free];
    const quote = quoteOf({ ...question({ category: 'SCIENTIST_FR', mission: 'SPOT_6_7', area: '18000' }), balances });
    expect(quote).toMatchObject({
      coveredByQuota: '5',
      charged: '0',
      reservations: [
        { balanceId: free.id, amountM2: m2PerCredit },
        { balanceId: 'PREFINANCED', amountM2: 2n * m2PerCredit },
        { balanceId: 'PURCHASED', amountM2: 2n * m2PerCredit },
      ],
      lines: [
        { label: { en: 'Free quota' } },
        { label: { en: 'Prefinanced volume' } },
        { label: { en: 'Credits bought before' } },
      ],
    });
  });
});

describe('the explanation of a quote', () => {
  const explained = (given: Given) => {
    const quote = quoteOf(question(given));
    return quote.outcome === 'Quote' ? quote.explanation : null;
  };

  it('can be checked by hand', () => {
    expect(explained({ category: 'SCIENTIST_FR', area: '200', used: '4450' })).toEqual({
      en: 'Pléiades, archive: 200 km². Covered by quota: 50 km²; charged: 200 - 50 = 150 km². Co-funding, archive: 150 km² × 1.00 EUR/km² = 150.00 EUR. Total: 150.00 EUR.',
      fr: 'Pléiades, archive : 200 km². Pris sur quota : 50 km² ; facturé : 200 - 50 = 150 km². Cofinancement, archive : 150 km² × 1,00 EUR/km² = 150,00 EUR. Total : 150,00 EUR.',
    });
    expect(explained({ category: 'PUBLIC_ACTOR_FR', mission: 'SPOT_6_7', kind: 'TASKING', area: '165600' })).toEqual({
      en: 'SPOT 6-7, tasking: 165600 km² / 3600 km² per credit = 46 credits. Covered by quota: 10 credits; charged: 46 - 10 = 36 credits. 2 × 20 credits at 20000.00 EUR = 40000.00 EUR. Left over: 4 credits. Total: 40000.00 EUR.',
      fr: 'SPOT 6-7, programmation : 165600 km² / 3600 km² par crédit = 46 crédits. Pris sur quota : 10 crédits ; facturé : 46 - 10 = 36 crédits. 2 × 20 crédits à 20000,00 EUR = 40000,00 EUR. Reste : 4 crédits. Total : 40000,00 EUR.',
    });
  });
});

describe('an area', () => {
  it('is rounded up once, to the square metre', () => {
    expect(wholeM2(200)).toBe(200_000_000n);
    expect(wholeM2(200.0000001)).toBe(200_000_001n);
    expect(wholeM2(90.8 * 3)).toBe(272_400_000n);
  });
});
