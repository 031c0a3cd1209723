/** How many products a search finds, by one dimension. */
import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { Search } from '../domain/search.ts';
import { conditionsOf, fromProducts, measures, withAsked } from './conditions.ts';

export type ProductDimension =
  'COLLECTION' | 'THEME' | 'PLATFORM' | 'LEVEL' | 'YEAR' | 'MONTH' | 'CLOUD_COVER' | 'TILE';

export type Bucket = { key: string; count: number };

/** What products of which the dimension is not known are counted under. */
export const unknownKey = 'unknown';

/**
 * A product of several themes counts in each of them, and one that stands for several months in each that the search
 * asks for: the count of a month is what a search in that month would find. Months, years and clouds in their order,
 * everything else by count.
 */
export async function productStatistics(db: Database, search: Search, by: ProductDimension): Promise<Bucket[]> {
  const { key, join } = dimensionOf(by, search);
  const inOrder = by === 'YEAR' || by === 'MONTH' || by === 'CLOUD_COVER';
  return [
    ...(await db.execute<Bucket>(sql`
    ${withAsked(search)}
    select coalesce(counted.key, ${unknownKey}) as key, count(*)::int as count
    from ${fromProducts(search, measures(search))} ${join ?? sql``}
      cross join lateral (select ${key} as key) as counted
    where ${conditionsOf(search)}
    group by 1
    order by ${inOrder ? sql`1` : sql`2 desc, 1`}`)),
  ];
}

function dimensionOf(by: ProductDimension, search: Search): { key: SQL; join?: SQL } {
  switch (by) {
    case 'COLLECTION':
      return { key: sql`c.id` };
    case 'THEME':
      return { key: sql`theme.theme`, join: sql`left join lateral unnest(c.themes) as theme (theme) on true` };
    case 'PLATFORM':
      return { key: sql`p.platform` };
    case 'LEVEL':
      return { key: sql`p.level` };
    case 'TILE':
      return { key: sql`p.tile` };
    case 'CLOUD_COVER':
      // 0-10 holds 0, 10-20 holds what is over 10: the last step holds 100.
      return {
        key: sql`case when p.cloud_cover is not null then
        (select to_char(step, 'FM900') || '-' || to_char(step + 10, 'FM900') from (select least(floor(p.cloud_cover / 10) * 10, 90) as step) as steps) end`,
      };
    case 'YEAR':
      return { key: sql`to_char(moment.moment, 'YYYY')`, join: moments('year', search) };
    case 'MONTH':
      return { key: sql`to_char(moment.moment, 'YYYY-MM')`, join: moments('month', search) };
  }
}

/** The years or months of a product that the search asks for. */
function moments(unit: 'year' | 'month', { during: { start, end } }: Search): SQL {
  return sql`cross join lateral generate_series(
    date_trunc(${unit}, greatest(p.observed_from, ${start}::timestamptz) at time zone 'UTC'),
    least(p.observed_to, ${end}::timestamptz) at time zone 'UTC',
    ${`1 ${unit}`}::interval) as moment (moment)`;
}
