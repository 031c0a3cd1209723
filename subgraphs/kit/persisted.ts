import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { GraphQLFormattedError } from 'graphql';

/** The bounds of what one hub remembers; texts of a gateway's plans have some thousand letters. */
const textsMax = 1_000;
const charsMax = 4_000_000;

export interface PersistedTexts {
  /**
   * The text of an operation that is asked by its hash, or by both, which keeps it.
   * @param body a request's, as it came.
   */
  textOf(body: PersistedRequest): { query: string } | { status: number; errors: GraphQLFormattedError[] };
}

export interface PersistedRequest {
  query?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } | null } | null;
}

/**
 * Operations by the hash of their text, as Apollo's automatic persisted queries have it: what is sent once with its hash
 * is then asked by the hash alone. What is not there any more is asked for with its text again.
 */
export function persistedTexts(): PersistedTexts {
  const texts = new LRUCache<string, string>({
    max: textsMax,
    maxSize: charsMax,
    sizeCalculation: (text) => text.length,
  });
  return {
    textOf({ query, extensions }) {
      const hash = extensions?.persistedQuery?.sha256Hash;
      if (typeof query === 'string') {
        if (typeof hash !== 'string') return { query };
        const found = createHash('sha256').update(query).digest('hex');
        if (found !== hash) return refused(400, 'BAD_REQUEST', `sha256Hash must be the text's, ${found}; got ${hash}`);
        texts.set(hash, query);
        return { query };
      }
      if (typeof hash !== 'string')
        return { status: 400, errors: [{ message: 'query must be the text of an operation; got none' }] };
      const kept = texts.get(hash);
      return kept === undefined ? refused(200, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound') : { query: kept };
    },
  };
}

function refused(status: number, code: string, message: string) {
  return { status, errors: [{ message, extensions: { code } }] };
}
