import { expect } from 'vitest';

interface Page {
  totalCount: number;
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A connection below one parent, such as `station(id: "…")` and `datastreams`; a list is its first member. */
export interface NestedConnection {
  parent: string;
  field: string;
  /** Of the parent, where the schema leaves it open. */
  type?: string;
  /** Of the field, besides those of paging: `orderBy: OLDEST`. */
  arguments?: string;
}

/** Asks a hub and gives the data of its answer. */
export type Ask = <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>;

/**
 * The ids of a nested connection, page by page, and its own count of them; `between` happens before each further page.
 * Fails when a page holds more than was asked for, or is empty while more are said to follow.
 */
export async function walk(
  ask: Ask,
  { parent, field, type, arguments: others = '' }: NestedConnection,
  first: number,
  between: () => Promise<void> = async () => {},
): Promise<{ ids: string[]; totalCount: number; pages: number }> {
  const query = `query ($first: Int!, $after: String) { parent: ${parent} { ...${type ? ` on ${type}` : ''} { page: ${field}(first: $first, after: $after ${others}) {
    totalCount nodes { id } pageInfo { hasNextPage endCursor } } } } }`;
  const ids: string[] = [];
  let after: string | null = null;
  for (let pages = 1; ; pages += 1) {
    const answer: { parent: { page: Page } | { page: Page }[] } = await ask(query, { first, after });
    const [found] = [answer.parent].flat();
    if (!found) throw new Error(`there is no ${parent}`);
    const { nodes, pageInfo, totalCount } = found.page;
    expect(nodes.length).toBeLessThanOrEqual(first);
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return { ids, totalCount, pages };
    expect(nodes).toHaveLength(first);
    after = pageInfo.endCursor;
    await between();
  }
}

/** Walks with several sizes of page: every row comes once, and always in the same order. */
export async function expectEveryRowOnce(ask: Ask, connection: NestedConnection, sizes: number[]): Promise<void> {
  const [whole, ...others] = await Promise.all(sizes.map((size) => walk(ask, connection, size)));
  if (!whole) throw new Error('a walk needs a size of page');
  expect(whole.ids.length).toBeGreaterThan(1);
  expect(new Set(whole.ids).size).toBe(whole.totalCount);
  expect(whole.ids).toHaveLength(whole.totalCount);
  for (const { ids } of others) expect(ids).toEqual(whole.ids);
}
