import { randomUUID } from 'node:crypto';
import { parseArea, type AreaInput } from '../../kit/area.ts';
import {
  deleteSavedSearch as remove,
  insertSavedSearch,
  savedSearchesById,
  type SavedSearch,
} from '../data/saved-searches.ts';
import { reason } from '../domain/reasons.ts';
import { errorOfReason, Refused, userError, type UserErrorRecord } from '../domain/user-errors.ts';
import { memberOf } from './member.ts';
import { onceByKey, type Acting, type Outcome } from './mutation.ts';
import { beginningOf, nameMax, queryMax, searchesMax } from '../domain/limits.ts';

export interface SearchToSave {
  name: string;
  area: AreaInput | null;
  /** Whatever the client needs to ask it again. */
  query: unknown;
}

export function saveSearch(acting: Acting, search: SearchToSave, key: string): Promise<Outcome> {
  return onceByKey(acting, { operation: 'saveSearch', key, body: search }, async (tx, now) => {
    const errors = faultsOf(search);
    if (errors.length > 0) throw new Refused(errors);
    const area = search.area && parseArea(search.area);
    const { account } = await memberOf(tx, acting.asker);
    if (account.status !== 'ACTIVE') {
      const wrong = { required: 'account ACTIVE', found: `account ${account.status}` };
      throw new Refused([errorOfReason(reason('NOT_ELIGIBLE', wrong))]);
    }
    const id = randomUUID();
    const { query } = search;
    const kept = { id, accountId: account.id, name: search.name.trim(), query, area, now };
    if (!(await insertSavedSearch(tx, kept, searchesMax))) {
      const required = `at most ${searchesMax}`;
      throw new Refused([userError('TOO_MANY_SEARCHES', { required, found: String(searchesMax + 1) })]);
    }
    return { id, errors: [] };
  });
}

function faultsOf({ name, query }: SearchToSave): UserErrorRecord[] {
  const errors: UserErrorRecord[] = [];
  const { length } = name.trim();
  if (length < 1 || length > nameMax) {
    errors.push(
      userError('NAME_INVALID', { path: ['name'], required: `1 to ${nameMax} characters`, found: `${length}` }),
    );
  }
  const size = Buffer.byteLength(JSON.stringify(query) ?? '');
  if (size > queryMax) {
    errors.push(
      userError('QUERY_TOO_LARGE', { path: ['query'], required: `at most ${queryMax} bytes`, found: `${size}` }),
    );
  }
  return errors;
}

/** Forgets a search of the viewer's own; another's is as unknown as one that never was. */
export async function deleteSavedSearch(
  { db, asker, subject }: Acting,
  id: string,
): Promise<{ savedSearch: SavedSearch | null; errors: UserErrorRecord[] }> {
  if (subject === null) {
    return { savedSearch: null, errors: [errorOfReason(reason('SIGN_IN_REQUIRED', { required: 'a member account' }))] };
  }
  const [savedSearch] = await savedSearchesById(db, [id]);
  if (!savedSearch || savedSearch.accountId !== asker.account?.id) {
    return { savedSearch: null, errors: [userError('SEARCH_UNKNOWN', { path: ['id'], found: beginningOf(id) })] };
  }
  await remove(db, savedSearch.accountId, id);
  return { savedSearch, errors: [] };
}
