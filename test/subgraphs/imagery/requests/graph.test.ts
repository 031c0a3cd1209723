import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testGraph, type TestGraph } from '../../../support/graph.ts';
import { archive, operation } from './given.ts';

let graph: TestGraph;
beforeAll(async () => (graph = await testGraph()));
afterAll(() => graph.close());

describe('story 02 through the gateway', () => {
  it('orders within quota, and each mutation is sent once', async () => {
    const scientist = graph.as('scientist');
    const drafted = await scientist.run(operation('Draft'), { request: archive(), key: 'd' });
    expect(drafted.errors).toBeUndefined();
    const { id } = (drafted.data as { draftRequest: { request: { id: string } } }).draftRequest.request;
    const submitted = await scientist.run(operation('Submit'), { id, total: '0.00', key: 's' });
    expect(submitted).toMatchObject({
      data: { submitRequest: { request: { status: 'SUBMITTED', charge: { reserved: '90.803726' } }, errors: [] } },
    });
    expect(graph.fetches.map(({ hub }) => hub)).toEqual(['imagery']);
    const desk = await graph.as('office').run(operation('Desk'));
    expect(desk).toMatchObject({ data: { imageryRequests: { totalCount: 1, nodes: [{ id }] } } });
    const cancelled = await scientist.run(operation('Cancel'), { id, key: 'c' });
    expect(cancelled).toMatchObject({
      data: { cancelRequest: { request: { status: 'CANCELLED', account: { quotas: [{ reserved: '0' }, {}] } } } },
    });
  });
});
