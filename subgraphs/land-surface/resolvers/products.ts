/** Pages of products, for every field that gives them. */
import { idsAsked, pageSize, type Connection, connectionOf } from '../../kit/connection.ts';
import type { Context } from '../context.ts';
import { countProducts, cursorOf, type FoundProduct, type PageOfProducts, searchProducts } from '../data/products.ts';
import type { ProductRow } from '../data/rows.ts';
import { checkOrder, type ProductOrder, readSearch, type Search, type SearchInput } from '../domain/search.ts';
import type { SearchTerm } from '../domain/text.ts';
import { collectionsAsked } from './collections-asked.ts';
import { platformsAsked } from './platforms-asked.ts';

export interface ProductPage extends Connection<ProductRow> {
  understood: SearchTerm[];
  /** What was asked, for a link to the whole of it. */
  asked: { search: SearchInput; order: ProductOrder };
}

export interface ProductsArguments extends SearchInput {
  orderBy: ProductOrder;
  first: number;
  after?: string | null;
}

/** @throws what `readSearch`, `pageSize` and a cursor's reading throw. */
export async function pageOfProducts(args: ProductsArguments, context: Context): Promise<ProductPage> {
  const { db } = context;
  return pageFrom(args, context, {
    rows: (search, page) => searchProducts(db, search, page),
    count: (search) => countProducts(db, search),
  });
}

/** The same page of each collection it is asked on, fetched together. */
export async function pageInCollection(id: string, args: ProductsArguments, context: Context): Promise<ProductPage> {
  const { loaders } = context;
  const page = await pageFrom(args, context, {
    rows: (search, { order, limit, after }) => loaders.productsInCollections({ search, order, limit, after }).load(id),
    count: (search) => loaders.countInCollections(search).load(id),
  });
  const { filter, ...search } = page.asked.search;
  const named = !filter?.collections || filter.collections.includes(id);
  return {
    ...page,
    asked: { ...page.asked, search: { ...search, filter: { ...filter, collections: named ? [id] : [] } } },
  };
}

interface Source {
  rows(search: Search, page: PageOfProducts): Promise<FoundProduct[]>;
  count(search: Search): Promise<number>;
}

async function pageFrom(args: ProductsArguments, context: Context, source: Source): Promise<ProductPage> {
  const { orderBy: order, after, text, area, during, filter } = args;
  const input: SearchInput = { text, area, during, filter };
  const first = pageSize(args.first);
  const search = await searchOf(input, context);
  checkOrder(order, search);
  const rows = await source.rows(search, { order, limit: first + 1, after: after ?? null });
  return {
    ...connectionOf({ rows, first, after, cursorOf: cursorOf(order), totalCount: () => source.count(search) }),
    understood: search.text?.terms ?? [],
    asked: { search: input, order },
  };
}

/**
 * The search of some input, its text understood.
 * @throws what `readSearch` throws, COLLECTION_UNKNOWN, PLATFORM_UNKNOWN, TOO_MANY_IDS
 */
export async function searchOf(input: SearchInput, context: Pick<Context, 'loaders'>): Promise<Search> {
  // Read once without the text first: what is wrong is said before anything is looked up.
  const search = readSearch(input);
  const [text] = await Promise.all([
    input.text?.trim() ? context.loaders.understanding.load(input.text) : null,
    collectionsAsked(idsAsked(search.filter.collections ?? [], { path: ['filter', 'collections'] }), context),
    platformsAsked(idsAsked(search.filter.platforms ?? [], { path: ['filter', 'platforms'] }), context),
  ]);
  return { ...search, text };
}
