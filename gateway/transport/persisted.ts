import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { HubResponse } from '../../subgraphs/kit/hub.ts';
import { UpstreamError } from '../errors.ts';
import type { FetchContext, FetchRequest, Transport } from './transport.ts';

export interface PersistedOptions {
  /** Texts that are shorter are sent as they are: a hash has a hundred letters with what stands around it. Default 400. */
  textMinChars?: number;
  /** Texts that are remembered, with their hashes. Default 2 000. */
  textsMax?: number;
  /** So often in a row a hub may not know what it was told, or answer nothing, before it is sent texts alone. Default 20. */
  missesMax?: number;
}

/** What is known of one hub. */
interface Known {
  /** `untried`: it was told texts with their hashes, and never yet asked by a hash. */
  can: 'untried' | 'yes' | 'no';
  /** Hashes it was told the texts of. */
  told: LRUCache<string, true>;
  missesInARow: number;
}

/** The beginning of a request's body, in three ways. */
interface Written {
  hash: string;
  text: string;
  withHash: string;
  hashAlone: string;
}

/** What hubs say to a hash, by its code or in so many words. */
interface Saying {
  code: string;
  words: string;
}

const notFound: Saying = { code: 'PERSISTED_QUERY_NOT_FOUND', words: 'PersistedQueryNotFound' };
const notSupported: Saying = { code: 'PERSISTED_QUERY_NOT_SUPPORTED', words: 'PersistedQueryNotSupported' };

const mutation = /^\s*(mutation|subscription)\b/;

/**
 * Asks hubs by the hash of an operation's text where they were sent the text before, in the words of Apollo's automatic
 * persisted queries. A text goes with its hash the first time, so that no fetch is made in vain; the second time the hash
 * goes alone. A hub that then says anything but an answer, or that it knows no such hash, is sent the text, in the same fetch;
 * one that answers otherwise is never asked by a hash again, one that keeps forgetting is not either. That holds for hubs that
 * have answered by hash, too: another may stand at their address by now. Mutations always go as text: of those it could not
 * be said whether an answer without data was one.
 */
export function persisted(transport: Transport, options: PersistedOptions = {}): Transport {
  const { textMinChars = 400, textsMax = 2_000, missesMax = 20 } = options;
  const texts = new LRUCache<string, Written>({ max: textsMax });
  const hubs = new Map<string, Known>();

  function knownOf(hub: string): Known {
    const known = hubs.get(hub) ?? { can: 'untried', told: new LRUCache({ max: textsMax }), missesInARow: 0 };
    hubs.set(hub, known);
    return known;
  }

  function writtenOf(query: string): Written {
    const found = texts.get(query);
    if (found) return found;
    const hash = createHash('sha256').update(query).digest('hex');
    const text = `{"query":${JSON.stringify(query)}`;
    const extension = `"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${hash}"}}`;
    const written = { hash, text, withHash: `${text},${extension}`, hashAlone: `{${extension}` };
    texts.set(query, written);
    return written;
  }

  async function fetch(hub: string, request: FetchRequest, context: FetchContext): Promise<HubResponse> {
    const { query } = request;
    const known = knownOf(hub);
    if (known.can === 'no' || query.length < textMinChars || mutation.test(query))
      return transport.fetch(hub, request, context);
    const written = writtenOf(query);
    const body = request.body ?? JSON.stringify({ query, variables: request.variables });
    // Written in another way than ours: sent as it is.
    if (!body.startsWith(written.text) || request.operationName !== undefined)
      return transport.fetch(hub, request, context);
    const rest = body.slice(written.text.length);
    const isTold = known.told.has(written.hash);
    const answer = await attempt(
      known,
      isTold,
      hub,
      withBody(request, (isTold ? written.hashAlone : written.withHash) + rest),
      context,
    );
    if (answer && isTold && says(answer, notFound)) {
      known.told.delete(written.hash);
      if (countMiss(known) === 'no') return transport.fetch(hub, request, context);
      const again = await transport.fetch(hub, withBody(request, written.withHash + rest), context);
      known.told.set(written.hash, true);
      return again;
    }
    if (answer && isBelieved(answer, known, isTold)) {
      if (isTold) [known.can, known.missesInARow] = ['yes', 0];
      else known.told.set(written.hash, true);
      return answer;
    }
    if (answer && says(answer, notSupported)) known.can = 'no';
    const whole = await transport.fetch(hub, request, context);
    // With the text it is answered: what came with it, or in its stead, was what it did not take.
    if (whole.data != null) known.can = 'no';
    else countMiss(known);
    return whole;
  }

  /** @returns undefined when there was no answer, and what the hub was sent may be the reason. */
  async function attempt(known: Known, isTold: boolean, hub: string, request: FetchRequest, context: FetchContext) {
    try {
      return await transport.fetch(hub, request, context);
    } catch (error) {
      const code = error instanceof UpstreamError ? error.code : 'UPSTREAM_TIMEOUT';
      const mayBeTheHash = known.can === 'yes' ? isTold && code === 'UPSTREAM_INVALID' : code !== 'UPSTREAM_TIMEOUT';
      if (!mayBeTheHash) throw error;
      return undefined;
    }
  }

  /** @returns what the hub can from now on. */
  function countMiss(known: Known): Known['can'] {
    known.missesInARow += 1;
    if (known.missesInARow >= missesMax) known.can = 'no';
    return known.can;
  }

  return {
    ...(transport.subscribe ? { subscribe: transport.subscribe.bind(transport) } : {}),
    fetch,
    close: () => transport.close(),
  };
}

/** The request with another body. Its variables stay unread: what writes the body may have to read them out of it. */
function withBody(request: FetchRequest, body: string): FetchRequest {
  const { query, operationName, isPublic } = request;
  return {
    query,
    operationName,
    isPublic,
    body,
    get variables() {
      return request.variables;
    },
  };
}

/** Whether this is what the hub has to say to the operation, and not to the way in which it was sent. */
function isBelieved(answer: HubResponse, { can }: Known, isTold: boolean): boolean {
  if (can !== 'yes') return answer.data != null;
  // Without `data`, null included, nothing was executed: by a hash alone perhaps because of it.
  return !isTold || answer.data !== undefined;
}

function says({ data, errors = [] }: HubResponse, { code, words }: Saying): boolean {
  return data == null && errors.some(({ message, extensions }) => extensions?.['code'] === code || message === words);
}
