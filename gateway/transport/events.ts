import type { HubResponse } from '../../subgraphs/kit/hub.ts';
import { UpstreamError } from '../errors.ts';
import { parseAnswer, startsWithMark } from './http-answer.ts';
import { Lines } from './lines.ts';

/**
 * Events of a stream that a hub writes (GraphQL over SSE, distinct connections): the answer of each `next`, until
 * `complete`. Comments are passed over. Lines and fields are read as the HTML standard has it
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream).
 * @param maxBytes the largest event that is taken.
 * @returns an UpstreamError in the place of each event that is no answer; those after it may be.
 * @throws UpstreamError when the stream breaks off, or an event is too large.
 */
export async function* readEvents(
  hub: string,
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<HubResponse | UpstreamError, void> {
  const lines = new Lines();
  let isFirst = true;
  let name = '';
  let data: Buffer[] = [];
  let size = 0;
  for await (const bytes of body) {
    for (const whole of lines.endedIn(bytes)) {
      const line = isFirst && startsWithMark(whole) ? whole.subarray(3) : whole;
      isFirst = false;
      if (line.length === 0) {
        if (name === 'complete') return;
        if (name === 'next') yield answerOf(hub, data);
        [name, data, size] = ['', [], 0];
        continue;
      }
      const { field, value } = fieldOf(line);
      if (field === 'event') name = value.toString();
      if (field !== 'data') continue;
      data.push(value);
      size += value.length + 1;
      if (size - 1 > maxBytes) throw tooLarge(hub);
    }
    if (size + lines.pending > maxBytes + fieldChars) throw tooLarge(hub);
  }
  throw new UpstreamError('UPSTREAM_UNAVAILABLE', hub, new Error('the stream broke off'));
}

/** What stands before a line's data. */
const fieldChars = 'data: '.length;

const colon = 0x3a;
const space = 0x20;

/** A comment has a field without a name. */
function fieldOf(line: Buffer): { field: string; value: Buffer } {
  const end = line.indexOf(colon);
  if (end < 0) return { field: line.toString('latin1'), value: Buffer.alloc(0) };
  const value = line.subarray(line[end + 1] === space ? end + 2 : end + 1);
  return { field: line.toString('latin1', 0, end), value };
}

function answerOf(hub: string, data: readonly Buffer[]): HubResponse | UpstreamError {
  const newline = Buffer.from('\n');
  try {
    return parseAnswer(hub, Buffer.concat(data.flatMap((part, index) => (index === 0 ? [part] : [newline, part]))));
  } catch (error) {
    return error instanceof UpstreamError ? error : new UpstreamError('UPSTREAM_INVALID', hub, error);
  }
}

function tooLarge(hub: string): UpstreamError {
  return new UpstreamError('UPSTREAM_TOO_LARGE', hub, new Error('an event'));
}
