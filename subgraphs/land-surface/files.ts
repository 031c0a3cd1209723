/** What the hub gives out as files: the whole result of a search, streamed. */
import type { Database, OpenDatabase } from '../kit/database/types.ts';
import type { ExportedFile } from '../kit/files.ts';
import { loadersOf } from './data/loaders.ts';
import { cursorOf, type FoundProduct, itemsOf, searchProducts } from './data/products.ts';
import { formatTexts } from './domain/export-format.ts';
import { type ExportFormat, readExportLink } from './domain/export-link.ts';
import { checkOrder, type ProductOrder, type Search } from './domain/search.ts';
import { searchOf } from './resolvers/products.ts';

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
  let cursor: string | null = null;
  do {
    const page: FoundProduct[] = await searchProducts(db, search, { order, limit: rowsPerPage + 1, after: cursor });
    const products = page.slice(0, rowsPerPage);
    const stac = format === 'STAC' ? await itemsById(db, products) : undefined;
    const text = products.map((product) => row(product, stac?.get(product.id))).join(between);
    yield cursor === null ? before + text : text === '' ? text : between + text;
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
  return async (path: string, query: URLSearchParams): Promise<ExportedFile | null> => {
    if (path.replace(/^\/+|\/+$/g, '') !== 'products') return null;
    const { search: input, order, format } = readExportLink(query);
    // No link is made with it: an export has none.
    const search = await searchOf(input, { loaders: loadersOf({ db, publicUrl: '' }) });
    checkOrder(order, search);
    return { mediaType: formatTexts[format].mediaType, body: exportProducts(db, search, format, order) };
  };
}

async function itemsById(db: Database, products: readonly { id: string }[]): Promise<Map<string, unknown>> {
  const rows = await itemsOf(
    db,
    products.map(({ id }) => id),
  );
  return new Map(rows.map(({ id, stac }) => [id, stac]));
}
