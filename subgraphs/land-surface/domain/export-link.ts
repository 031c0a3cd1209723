/** Links that stream the whole result of a search. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { badInput } from '../../kit/errors.ts';
import type { ProductOrder, SearchInput } from './search.ts';

export type ExportFormat = 'GEOJSON' | 'STAC' | 'CSV';

/** Everything an export is made from. The catalogue is public, so the link needs no signature. */
export interface ExportRequest {
  search: SearchInput;
  order: ProductOrder;
  format: ExportFormat;
}

const formats: readonly string[] = ['GEOJSON', 'STAC', 'CSV'] satisfies ExportFormat[];
const orderNames: readonly string[] = ['NEWEST', 'OLDEST', 'LEAST_CLOUDY', 'BEST_COVERAGE'] satisfies ProductOrder[];
/** Characters of an address that proxies and browsers pass on. */
const lengthMax = 2048;
/** A search of that size would not come from a link made here. */
const searchBytesMax = 1_000_000;

/**
 * @param publicUrl the public endpoint's address without a slash at its end.
 * @throws AREA_TOO_DETAILED when the search is too long for a link.
 */
export function exportLink(publicUrl: string, { search, order, format }: ExportRequest): string {
  const encoded = deflateRawSync(JSON.stringify({ ...search, order })).toString('base64url');
  const link = `${publicUrl}/files/land-surface/products?format=${format}&search=${encoded}`;
  if (link.length <= lengthMax) return link;
  throw badInput('AREA_TOO_DETAILED', {
    needed: `few enough positions for a link of ${lengthMax} characters; a place, a tile or a bbox always fits`,
    found: `a link of ${link.length} characters`,
  });
}

/**
 * Reads the query of a link made by {@link exportLink}.
 * @throws ARGUMENT_INVALID
 */
export function readExportLink(query: URLSearchParams): ExportRequest {
  const format = query.get('format') ?? 'GEOJSON';
  if (!formats.includes(format)) {
    throw badInput('ARGUMENT_INVALID', { needed: `format must be ${formats.join(', ')}`, found: format });
  }
  const { order, ...search } = decoded(query.get('search') ?? '');
  return { search, order, format: format as ExportFormat };
}

function decoded(text: string): SearchInput & { order: ProductOrder } {
  try {
    const value: unknown = JSON.parse(
      inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: searchBytesMax }).toString('utf8'),
    );
    const order = (value as { order?: unknown } | null)?.order;
    if (typeof order === 'string' && orderNames.includes(order)) return value as SearchInput & { order: ProductOrder };
  } catch {
    // Said below, in words that help.
  }
  throw badInput('ARGUMENT_INVALID', {
    needed: 'search must be that of an exportUrl',
    found: text === '' ? 'none' : 'something else',
  });
}
