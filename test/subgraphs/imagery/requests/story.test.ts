import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { archive, operation, requestTest, type RequestTest } from './given.ts';

let test: RequestTest;
beforeAll(async () => (test = await requestTest()));
afterAll(() => test.close());
afterEach(async () => expect(await test.violations()).toEqual([]));

describe('story 02, as it is written', () => {
  it('prices, drafts, submits, shows on the desk, advances and cancels', async () => {
    const { quote } = await test.ask(operation('Price'), { as: 'scientist', variables: { request: archive() } });
    expect(quote).toMatchObject({
      area: '90.803726',
      unit: 'KM2',
      needed: '90.803726',
      coveredByQuota: '90.803726',
      charged: '0',
      total: { amount: '0.00', currency: 'EUR' },
      regime: 'FREE_QUOTA',
      validUntil: '2026-03-10T12:30:00Z',
    });

    const { draftRequest: draft } = await test.ask<{ draftRequest: { request: { id: string } } }>(operation('Draft'), {
      as: 'scientist',
      variables: { request: archive(), key: 'draft 1' },
    });
    expect(draft).toMatchObject({
      request: { status: 'DRAFT', next: ['SUBMITTED', 'CANCELLED'], quote: { total: { amount: '0.00' } } },
      errors: [],
    });
    const { id } = draft.request;

    const submit = { id, total: '0', key: 'submit 1' };
    const { submitRequest: submitted } = await test.ask(operation('Submit'), { as: 'scientist', variables: submit });
    expect(submitted).toMatchObject({
      request: {
        id,
        status: 'SUBMITTED',
        history: [
          { status: 'DRAFT', stapi: null },
          { status: 'SUBMITTED', stapi: 'received' },
        ],
        charge: { reserved: '90.803726', captured: '0', released: '0', unit: 'KM2' },
        account: {
          id: 'acc-scientist',
          quotas: [
            {
              mission: 'PLEIADES',
              reserved: '90.803726',
              used: '0',
              available: '4409.196274',
              movements: {
                nodes: [
                  { kind: 'RESERVE', amount: '90.803726' },
                  { kind: 'GRANT', amount: '4500' },
                ],
              },
            },
            { mission: 'SPOT_6_7', reserved: '0', available: '10' },
          ],
        },
      },
      errors: [],
    });

    const { imageryRequests, requestTransitions } = await test.ask<{
      imageryRequests: unknown;
      requestTransitions: unknown[];
    }>(operation('Desk'), { as: 'office' });
    expect(imageryRequests).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          id,
          status: 'SUBMITTED',
          kind: 'ARCHIVE',
          mission: 'PLEIADES',
          orderedArea: '90.803726',
          account: { id: 'acc-scientist', fullName: 'Demo scientist', organisation: { id: 'demo-laboratory' } },
          quote: { total: { amount: '0.00', currency: 'EUR' } },
          next: ['UNDER_REVIEW'],
        },
      ],
    });
    expect(requestTransitions).toContainEqual({
      from: 'DRAFT',
      to: 'SUBMITTED',
      by: ['MEMBER'],
      stapi: 'received',
      ledger: 'reserve',
    });

    const advance = { id, to: 'UNDER_REVIEW', key: 'advance 1' };
    const { advanceRequest } = await test.ask(operation('Advance'), { as: 'office', variables: advance });
    expect(advanceRequest).toMatchObject({ request: { id, status: 'UNDER_REVIEW', deliveredArea: '0' }, errors: [] });

    const { cancelRequest } = await test.ask(operation('Cancel'), {
      as: 'scientist',
      variables: { id, key: 'cancel 1' },
    });
    expect(cancelRequest).toMatchObject({
      request: { id, status: 'CANCELLED', account: { quotas: [{ reserved: '0', available: '4500' }, {}] } },
      errors: [],
    });
  });
});
