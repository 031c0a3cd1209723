import { describe, expect, it } from 'vitest';
import { balancesOf, maySeeCredit } from '../../../subgraphs/processing/domain/credit.ts';
import { affordable, costOf } from '../../../subgraphs/processing/domain/estimate.ts';
import { mentions } from '../../../subgraphs/processing/domain/find.ts';
import { reasonMessage } from '../../../subgraphs/processing/domain/reason.ts';
import { statusFor } from '../../../subgraphs/processing/domain/status.ts';
import { viewer } from './asking.ts';

describe('statusFor', () => {
  const rules = [
    { audience: 'ANYONE', status: 'FORBIDDEN' },
    { audience: 'OFFICE', status: 'MAINTENANCE' },
    { audience: 'SIGNED_IN', status: 'ENABLED' },
  ] as const;

  it('is the rule that fits the viewer most closely', () => {
    expect(statusFor(null, rules)).toBe('FORBIDDEN');
    expect(statusFor(viewer(), rules)).toBe('ENABLED');
    expect(statusFor(viewer({ roles: ['OFFICE'] }), rules)).toBe('MAINTENANCE');
  });

  it('is closed where no rule fits', () => {
    expect(statusFor(null, [{ audience: 'SIGNED_IN', status: 'ENABLED' }])).toBe('FORBIDDEN');
  });
});

describe('estimates', () => {
  const [balance] = balancesOf('a', [{ id: 'r', unit: 'CPU_SECOND', granted: 100n }]);
  const balances = balance ? [balance] : [];

  it('cost so much for each image, and nothing is said of what cannot be run or has no rule', () => {
    expect(costOf({ unit: 'CPU_SECOND', perImage: 50n }, 3, true)).toEqual({ cost: 150n, unit: 'CPU_SECOND' });
    expect(costOf({ unit: 'CPU_SECOND', perImage: 50n }, 3, false)).toBeNull();
    expect(costOf(null, 3, true)).toBeNull();
  });

  it('are affordable up to the last second, in their own unit', () => {
    expect(affordable({ cost: 100n, unit: 'CPU_SECOND' }, balances)).toBe(true);
    expect(affordable({ cost: 101n, unit: 'CPU_SECOND' }, balances)).toBe(false);
    expect(affordable({ cost: 1n, unit: 'UNIT' }, balances)).toBe(false);
  });
});

describe('maySeeCredit', () => {
  it('is for the holder and the office', () => {
    expect(maySeeCredit(viewer(), 'acc-scientist')).toBe(true);
    expect(maySeeCredit(viewer({ account: 'acc-office', roles: ['OFFICE'] }), 'acc-scientist')).toBe(true);
    expect(maySeeCredit(viewer({ account: 'acc-other', roles: ['OPERATOR'] }), 'acc-scientist')).toBe(false);
    expect(maySeeCredit(viewer({ account: null }), 'acc-scientist')).toBe(false);
    expect(maySeeCredit(null, 'acc-scientist')).toBe(false);
  });
});

describe('reasonMessage', () => {
  const requirement = {
    code: 'WRONG_LEVEL',
    label: { en: 'Wrong processing level', fr: 'Niveau de traitement inadapté' },
    message: { en: 'level 2A', fr: 'niveau 2A' },
    rule: { kind: 'LEVEL', anyOf: ['L2A'] },
    after: [],
  } as const;

  it('says what was needed and what arrived', () => {
    expect(reasonMessage({ requirement, required: 'L2A', found: 'L1C' }, 'EN')).toBe(
      'Wrong processing level: level 2A; got L1C',
    );
    expect(reasonMessage({ requirement, required: 'L2A', found: 'L1C' }, 'FR')).toBe(
      'Niveau de traitement inadapté : niveau 2A ; reçu : L1C',
    );
    expect(reasonMessage({ requirement, required: 'L2A', found: null }, 'EN')).toBe('Wrong processing level: level 2A');
  });
});

describe('mentions', () => {
  const service = {
    id: 'dsm-opt',
    title: { en: 'DSM-OPT', fr: 'DSM-OPT' },
    description: {
      en: 'A digital surface model from Pléiades images',
      fr: "Modèle numérique de surface à partir d'images Pléiades",
    },
  };

  it('finds every word in either language, whatever its accents and case', () => {
    expect(mentions(service, ['modele', 'pleiades'])).toBe(true);
    expect(mentions(service, ['surface', 'model'])).toBe(true);
    expect(mentions(service, ['surface', 'glacier'])).toBe(false);
  });
});
