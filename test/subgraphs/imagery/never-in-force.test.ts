import { describe, expect, it } from 'vitest';
import { envelopeAt } from '../../../subgraphs/imagery/domain/envelope.ts';
import { balancesOfAccount } from '../../../subgraphs/imagery/domain/quota.ts';
import type { Envelope, QuotaRule, Validity } from '../../../subgraphs/imagery/domain/records/rules.ts';

const account = { id: 'acc', organisationId: 'org', category: 'SCIENTIST_FR' as const, categorySince: null };
const rule = (id: string, limitM2: bigint, validity: Validity): QuotaRule => ({
  ...{ id, mission: 'PLEIADES', category: 'SCIENTIST_FR', unit: 'KM2', limitM2, m2PerUnit: 1_000_000n },
  ...{ scope: 'PER_USER', period: 'P3M', validity, source: 'a decision' },
  provenance: { title: 'a decision', locator: null, url: null, certainty: 'STATED', note: null },
});

describe('a quota that was planned and withdrawn', () => {
  it('granted nothing in the period that it would have begun in, once that has ended', () => {
    const start = '2026-02-01T00:00:00Z';
    const rules = [rule('first', 1n, { start: null, end: null }), rule('withdrawn', 2n, { start, end: start })];
    const [balance] = balancesOfAccount(rules, account, {
      ...{ mission: 'PLEIADES', at: new Date(start), now: new Date('2026-04-10T00:00:00Z') },
    });
    expect(balance?.rule.id).toBe('first');
    expect(balance?.rulesThen.map(({ id }) => id)).toEqual(['first']);
  });
});

describe('an envelope that was planned and replaced', () => {
  const start = '2026-02-01T00:00:00Z';
  const envelope = (id: string, validity: Validity): Envelope => ({
    ...{ id, mission: 'PLEIADES', limitM2: 1n, period: 'P1Y', validity, source: 'a decision' },
    provenance: { title: 'a decision', locator: null, url: null, certainty: 'STATED', note: null },
  });
  const replaced = envelope('replaced', { start, end: start });
  const now = new Date('2026-03-01T00:00:00Z');

  it('is none that there was before the one in its place', () => {
    const late = [replaced, envelope('late', { start, end: null })];
    expect(envelopeAt(late, 'PLEIADES', now)).toMatchObject({ ruleId: 'late', isLate: true });
    const first = envelope('first', { start: null, end: start });
    expect(envelopeAt([first, ...late], 'PLEIADES', now)).toMatchObject({ ruleId: 'late', isLate: false });
  });
});
