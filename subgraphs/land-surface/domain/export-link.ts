/** Links that stream the whole result of a search. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { badInput, shown } from '../../kit/errors.ts';
import { utcInstant } from '../../kit/scalars.ts';
import { type Theme, themes } from './themes.ts';
import type { ProductOrder, SearchInput } from './search.ts';

export type ExportFormat = 'GEOJSON' | 'STAC' | 'CSV';

/** Everything an export is made from. The catalogue is public, so the link needs no signature; it is read as anybody's. */
export interface ExportRequest {
  search: SearchInput;
  order: ProductOrder;
  format: ExportFormat;
}

const formats: readonly string[] = ['GEOJSON', 'STAC', 'CSV'] satisfies ExportFormat[];

// PostgreSQL keeps no text with a U+0000 in it.
const text = z.string().refine((value) => !value.includes('\0'));
const dateTime = z.string().refine((value) => utcInstant(value) !== undefined);

/** The arguments of `products`, as the contract has them; what they mean is checked where they are used. */
const linked = z.strictObject({
  text: text.nullish(),
  area: z
    .strictObject({
      geometry: z.record(z.string(), z.unknown()).nullish(),
      bbox: z.array(z.number()).nullish(),
      place: text.nullish(),
      tile: text.nullish(),
    })
    .nullish(),
  during: z.strictObject({ start: dateTime.nullish(), end: dateTime.nullish() }).nullish(),
  filter: z
    .strictObject({
      collections: z.array(text).nullish(),
      themes: z.array(z.enum(Object.keys(themes) as [Theme, ...Theme[]])).nullish(),
      platforms: z.array(text).nullish(),
      levels: z.array(text).nullish(),
      maxCloudCover: z.number().nullish(),
      minSnowCover: z.number().nullish(),
      maxSnowCover: z.number().nullish(),
      minCoverage: z.number().nullish(),
      onlineOnly: z.boolean().nullish(),
    })
    .nullish(),
  order: z.enum(['NEWEST', 'OLDEST', 'LEAST_CLOUDY', 'BEST_COVERAGE'] satisfies ProductOrder[]),
});
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

function decoded(text: string): z.infer<typeof linked> {
  const read = linked.safeParse(inflated(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.join('.');
  throw badInput('ARGUMENT_INVALID', {
    needed: 'search must be that of an exportUrl',
    found: text === '' ? 'none' : where ? shown(`one whose ${where} is no such thing`) : 'something else',
  });
}

/** Undefined for what is no JSON, or too much. */
function inflated(text: string): unknown {
  try {
    return JSON.parse(
      inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: searchBytesMax }).toString('utf8'),
    );
  } catch {
    return undefined;
  }
}
