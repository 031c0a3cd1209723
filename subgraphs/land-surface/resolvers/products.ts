/** Pages of products, for every field that gives them. */
import { pageSize, type Connection, connectionOf } from '../../kit/connection.ts';
import type { Context } from '../context.ts';
import { countProducts, cursorOf, searchProducts } from '../data/products.ts';
import type { ProductRow } from '../data/rows.ts';
import { checkOrder, type ProductOrder, readSearch, type Search, type SearchInput } from '../domain/search.ts';
import type { SearchTerm } from '../domain/text.ts';

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
  const { orderBy: order, after, ...rest } = args;
  const input: SearchInput = { text: rest.text, area: rest.area, during: rest.during, filter: rest.filter };
  const first = pageSize(args.first);
  const search = await searchOf(input, context);
  checkOrder(order, search);
  const rows = await searchProducts(context.db, search, { order, limit: first + 1, after: after ?? null });
  return {
    ...connectionOf({
      rows,
      first,
      after,
      cursorOf: cursorOf(order),
      totalCount: () => countProducts(context.db, search),
    }),
    understood: search.text?.terms ?? [],
    asked: { search: input, order },
  };
}

/** The search of some input, its text understood. */
export async function searchOf(input: SearchInput, { loaders }: Context): Promise<Search> {
  // Read once without the text first: what is wrong is said before anything is looked up.
  const search = readSearch(input);
  const text = input.text?.trim() ? await loaders.understanding.load(input.text) : null;
  return { ...search, text };
}
