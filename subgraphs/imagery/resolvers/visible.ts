/** What is loaded by its id, judged for whoever asks: as every answer that names one must be. */
import type { Context } from '../context.ts';
import { maySeeAccount, maySeeRequest } from '../domain/access.ts';
import type { Account } from '../domain/records/people.ts';
import type { RequestRecord } from '../domain/request.ts';

/** An account that whoever asks may see; null for one that they may not, and for none. */
export async function visibleAccount({ loaders }: Context, id: string | null): Promise<Account | null> {
  if (id === null) return null;
  const [asker, account] = await Promise.all([loaders.asker(), loaders.account.load(id)]);
  return account && maySeeAccount(asker, account) ? account : null;
}

/** A request that whoever asks may see; null for one that they may not, and for one that does not exist. */
export async function visibleRequest({ loaders }: Context, id: string): Promise<RequestRecord | null> {
  const [asker, request] = await Promise.all([loaders.asker(), loaders.request.load(id)]);
  return request && maySeeRequest(asker, request) ? request : null;
}
