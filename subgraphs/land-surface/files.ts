/** What the hub gives out as files: the whole result of a search, streamed. */
import type { Database, OpenDatabase } from '../kit/database/types.ts';
import type { ExportedFile } from '../kit/files.ts';
import { cursorOf, itemsOf, searchProducts } from './data/products.ts';
import { understandText } from './data/vocabulary.ts';
import { formatTexts } from './domain/export-format.ts';
import { type ExportFormat, readExportLink } from './domain/export-link.ts';
import { checkOrder, type ProductOrder, readSearch, type Search } from './domain/search.ts';

/** Rows fetched at a time: each page is a statement of its own, so that nobody waits for a long one. */
const rowsPerPage = 200;

/**
 * Every product of a search as a file, in pieces of one page.
 * Rows that are stored or changed meanwhile may or may not be in it; each comes at most once.
 */
export async function* exportProducts(
  db: Database,
  search: Search,
  format: ExportFormat,
  order: ProductOrder = 'NEWEST',
): AsyncGenerator<string> {
  const { before, between, after, row } = formatTexts[format];
  yield before;
  let cursor: string | null = null;
  do {
    const page = await searchProducts(db, search, { order, limit: rowsPerPage + 1, after: cursor });
    const products = page.slice(0, rowsPerPage);
    const stac = format === 'STAC' ? await itemsById(db, products) : undefined;
    const text = products.map((product) => row(product, stac?.get(product.id))).join(between);
    yield cursor === null || text === '' ? text : between + text;
    const last = products.at(-1);
    cursor = page.length > rowsPerPage && last ? cursorOf(order)(last) : null;
  } while (cursor !== null);
  yield after;
}

/**
 * Answers `/files/land-surface/…`: `products` is the only file there is.
 * @param path after the hub's name.
 * @returns null when there is no such file.
 * @throws what a wrong search throws, before anything is streamed.
 */
export function landSurfaceFiles({ db }: Pick<OpenDatabase, 'db'>) {
  return (path: string, query: URLSearchParams): ExportedFile | null => {
    if (path.replace(/^\/+|\/+$/g, '') !== 'products') return null;
    const { search: input, order, format } = readExportLink(query);
    const search = readSearch(input);
    checkOrder(order, search);
    const body = async function* (): AsyncGenerator<string> {
      const text = input.text?.trim() ? await understandText(db, input.text) : null;
      yield* exportProducts(db, { ...search, text }, format, order);
    };
    return { mediaType: formatTexts[format].mediaType, body: body() };
  };
}

async function itemsById(db: Database, products: readonly { id: string }[]): Promise<Map<string, unknown>> {
  const rows = await itemsOf(
    db,
    products.map(({ id }) => id),
  );
  return new Map(rows.map(({ id, stac }) => [id, stac]));
}
