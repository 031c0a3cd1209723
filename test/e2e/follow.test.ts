/** A request followed through the whole graph, as a browser would: events over HTTP, completed from the hub. */
import { print } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FollowDocument } from '../../cli/documents/operations.generated.ts';
import { type TestGraph, testGraph } from '../support/graph.ts';

let graph: TestGraph;
let url: string;
beforeAll(async () => {
  graph = await testGraph();
  url = await graph.gateway.listen();
});
afterAll(() => graph.close());

it('tells the steps of a request to its holder', async () => {
  const scientist = graph.as('scientist');
  const request = { kind: 'ARCHIVE', mission: 'PLEIADES', purpose: 'RESEARCH', area: { bbox: [1, 42.8, 1.1, 42.9] } };
  const drafted = await scientist.run(
    'mutation ($request: ImageryRequestInput!) { draftRequest(request: $request, idempotencyKey: "d") { request { id } errors { code } } }',
    { request },
  );
  const { id } = (drafted.data as unknown as { draftRequest: { request: { id: string } } }).draftRequest.request;
  const leaving = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${await graph.tokenFor('scientist')}`,
    },
    body: JSON.stringify({ query: print(FollowDocument), variables: { id } }),
    signal: leaving.signal,
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  await scientist.run(
    'mutation ($id: ID!) { cancelRequest(requestId: $id, reason: "no more", idempotencyKey: "c") { errors { code } } }',
    { id },
  );
  let text = '';
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const bytes of response.body ?? []) {
      text += decoder.decode(bytes as Uint8Array, { stream: true });
      if (/^data: \{.*\}$/m.test(text)) return;
    }
  })();
  let isThere = false;
  void reading.then(() => (isThere = true));
  // The hub may not have listened yet when the step was taken: its notice is repeated until the event is there.
  while (!isThere) await graph.database.client.notify('imagery_requests', id);
  const event = JSON.parse(/^data: (\{.*\})$/m.exec(text)?.[1] ?? '') as { data: { imageryRequestUpdated: unknown } };
  expect(event.data.imageryRequestUpdated).toMatchObject({
    id,
    status: 'CANCELLED',
    history: [
      { status: 'DRAFT', by: 'MEMBER' },
      { status: 'CANCELLED', by: 'MEMBER', message: 'no more' },
    ],
  });
  leaving.abort();
});
