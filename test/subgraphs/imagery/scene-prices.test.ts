import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerOf } from '../../support/viewer.ts';
import { imageryTest, type Demo, type ImageryTest } from './support.ts';

let test: ImageryTest;
beforeAll(async () => {
  test = await imageryTest();
});
afterAll(() => test.close());

describe('the price of a scene', () => {
  const query = /* GraphQL */ `
    query ($mission: [Mission!]) {
      scenes(filter: { missions: $mission, text: "alsace" }, first: 100, orderBy: NEWEST) {
        nodes {
          availability
          area
          quote {
            __typename
            ... on Quote {
              area
              unit
              needed
              coveredByQuota
              charged
              total {
                amount
                currency
              }
              regime
              lines {
                regime
                label(lang: FR)
              }
              validUntil
            }
            ... on Refusal {
              reasons {
                code
              }
            }
          }
        }
      }
    }
  `;
  interface Priced {
    scenes: { nodes: Array<{ availability: string; area: number; quote: Record<string, unknown> }> };
  }
  const firstOf = async (availability: string, mission: string, as?: Demo) => {
    const variables = { mission: [mission] };
    const { scenes } = await test.ask<Priced>(query, { variables, ...(as ? { as } : {}) });
    return scenes.nodes.find((scene) => scene.availability === availability);
  };

  it('asks the anonymous to sign in, and asks the database nothing about them', async () => {
    const { result, statements } = await test.database.counting(() => firstOf('ONLINE', 'PLEIADES'));
    expect(result?.quote).toEqual({ __typename: 'NotEligible', reasons: [{ code: 'SIGN_IN_REQUIRED' }] });
    expect(statements).toBe(1);
  });

  it('is nothing for a member when it is in the catalogue', async () => {
    for (const as of ['scientist', 'public-actor', 'private-rnd'] as const) {
      expect((await firstOf('ONLINE', 'PLEIADES', as))?.quote).toMatchObject({
        __typename: 'Quote',
        unit: 'KM2',
        needed: '0',
        coveredByQuota: '0',
        charged: '0',
        total: { amount: '0.00', currency: 'EUR' },
        regime: 'FREE_CATALOGUE',
        lines: [{ regime: 'FREE_CATALOGUE', label: 'Catalogue (gratuit)' }],
        validUntil: '2026-03-10T12:30:00Z',
      });
    }
  });

  it('is taken from the quota when it is to be ordered', async () => {
    const scene = await firstOf('TO_ORDER', 'PLEIADES', 'scientist');
    const area = String(Math.ceil((scene?.area ?? 0) * 1e6) / 1e6);
    expect(scene?.quote).toMatchObject({
      area,
      needed: area,
      coveredByQuota: area,
      charged: '0',
      total: { amount: '0.00' },
      regime: 'FREE_QUOTA',
    });
  });

  it('follows the tariff of who has no quota', async () => {
    const scene = await firstOf('TO_ORDER', 'PLEIADES', 'private-rnd');
    const cents = Math.round(Math.ceil((scene?.area ?? 0) * 1e6) * 1.4e-4);
    expect(scene?.quote).toMatchObject({ regime: 'DSP_TARIFF', total: { amount: (cents / 100).toFixed(2) } });
  });

  it('is refused to somebody who has no account', async () => {
    const { scenes } = await test.ask<Priced>(query, { as: viewerOf({ subject: 'new here' }) });
    expect(scenes.nodes[0]?.quote).toEqual({ __typename: 'NotEligible', reasons: [{ code: 'NOT_ELIGIBLE' }] });
  });
});
