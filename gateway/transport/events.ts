import type { HubResponse } from '../../subgraphs/kit/hub.ts';
import { UpstreamError } from '../errors.ts';

/**
 * Events of a stream that a hub writes (GraphQL over SSE, distinct connections): the data of each `next`, until
 * `complete`. Comments are passed over.
 * @param maxBytes the largest event that is taken.
 * @throws UpstreamError when the stream breaks off, or holds what is no event.
 */
export async function* readEvents(
  hub: string,
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<HubResponse, void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of body) {
    text += decoder.decode(bytes, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    if (text.length > maxBytes) throw new UpstreamError('UPSTREAM_TOO_LARGE', hub, new Error('an event'));
    for (const event of events) {
      const name = /^event: ?(.*)$/m.exec(event)?.[1];
      if (name === 'complete') return;
      if (name === 'next') yield answerOf(hub, event);
    }
  }
  throw new UpstreamError('UPSTREAM_UNAVAILABLE', hub, new Error('the stream broke off'));
}

function answerOf(hub: string, event: string): HubResponse {
  try {
    return JSON.parse(/^data: ?(.*)$/m.exec(event)?.[1] ?? '') as HubResponse;
  } catch (error) {
    throw new UpstreamError('UPSTREAM_INVALID', hub, error);
  }
}
