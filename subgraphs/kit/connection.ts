import { badInput } from './errors.ts';
import { once } from './once.ts';

/** The largest page of any connection. */
export const pageSizeMax = 100;

/**
 * Checks the `first` argument of a connection; 0 is a valid page, which asks for counts alone.
 * @throws PAGE_TOO_LARGE, PAGE_NEGATIVE. Never cuts a page silently.
 */
export function pageSize(first: number, max: number = pageSizeMax): number {
  const needed = `0 to ${max}`;
  if (first < 0) throw badInput('PAGE_NEGATIVE', { needed, found: String(first), path: ['first'] });
  if (first > max) throw badInput('PAGE_TOO_LARGE', { needed, found: String(first), path: ['first'] });
  return first;
}

/**
 * @param path which argument they are; by default `ids`.
 * @throws TOO_MANY_IDS when a look-up or a filter names more than a page.
 */
export function idsAsked(
  ids: readonly string[],
  { max = pageSizeMax, path = ['ids'] }: { max?: number; path?: readonly string[] } = {},
): readonly string[] {
  if (ids.length > max) throw badInput('TOO_MANY_IDS', { needed: `at most ${max}`, found: `${ids.length}`, path });
  return ids;
}

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** A page of rows. `totalCount` is a function, so that it is counted only when a client selects it. */
export interface Connection<Row> {
  edges: Array<{ node: Row; cursor: string }>;
  nodes: Row[];
  pageInfo: PageInfo;
  totalCount: () => Promise<number | null>;
}

/**
 * A connection from rows fetched one past the page, by which it knows whether more follow.
 * @param rows at most `first + 1` rows in the order of the connection.
 * @param after the cursor the page was asked after: rows before it exist.
 */
export function connectionOf<Row>(page: {
  rows: readonly Row[];
  first: number;
  after?: string | null | undefined;
  cursorOf: (row: Row) => string;
  totalCount: () => Promise<number | null>;
}): Connection<Row> {
  const nodes = page.rows.slice(0, page.first);
  const edges = nodes.map((node) => ({ node, cursor: page.cursorOf(node) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: page.rows.length > page.first,
      hasPreviousPage: page.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    // Two aliases of it must not count twice.
    totalCount: once(page.totalCount),
  };
}
