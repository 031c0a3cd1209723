import { sql, type SQL } from 'drizzle-orm';
import { inOrder } from '../../kit/loaders.ts';
import { rowsOf } from '../../kit/database/prepared.ts';
import type { Database } from '../../kit/database/types.ts';
import { beginsIn, everyWord } from '../../kit/words-sql.ts';
import type { Organisation } from '../domain/records/people.ts';

type Row = Organisation & Record<string, unknown>;

/**
 * Everything of an organisation. The end of its charter is computed here: its latest signature and the duration that the
 * charter's own row gives, as `plusDuration` counts it: days by the calendar of Paris, hours as they pass.
 */
export const organisationColumns = sql`
  organisation.id, organisation.name, organisation.acronym, organisation.ror, organisation.kind, organisation.country,
  coalesce(country.region, 'ELSEWHERE') as region, organisation.partner_id as "partnerId", rule.category, rule.authorised as "authorisedInstitutionalUser",
  case when membership.organisation_id is null then null else json_build_object(
    'status', membership.status, 'approvals', membership.approvals, 'charter', charter.signed) end as membership`;

export const organisationSource = sql`
  imagery.organisations as organisation
  left join imagery.countries as country on country.code = organisation.country and country.valid_to is null
  left join imagery.category_rules as rule
    on rule.kind = organisation.kind and rule.region = coalesce(country.region, 'ELSEWHERE') and rule.valid_to is null
  left join imagery.memberships as membership on membership.organisation_id = organisation.id
  left join lateral (
    select json_build_object(
      'version', charter.version, 'signedAt', charter.signed_at, 'signedBy', charter.signed_by,
      'validUntil', (charter.signed_at at time zone 'Europe/Paris' + date_trunc('day', wording.valid_for::interval))
        at time zone 'Europe/Paris' + (wording.valid_for::interval - date_trunc('day', wording.valid_for::interval)),
      'licences', (select coalesce(json_agg(json_build_object('id', id, 'mission', mission, 'licence', licence) order by id), '[]')
                   from imagery.licences where id = any(charter.licence_ids))) as signed
    from imagery.charters as charter join imagery.charter_texts as wording on wording.version = charter.version
    where charter.organisation_id = organisation.id
    order by charter.signed_at desc
    limit 1
  ) as charter on true`;

/** In the order of the ids, null for an unknown one. One statement. */
export async function organisationsById(db: Database, ids: readonly string[]): Promise<Array<Organisation | null>> {
  const rows = await rowsOf<Row>(
    db,
    sql`select ${organisationColumns} from ${organisationSource} where organisation.id = any(${sql.param([...ids])}::text[])`,
  );
  return inOrder(ids, rows, ({ id }) => id);
}

/** A row of a page, with what its cursor is made of. */
export interface ListedOrganisation extends Organisation {
  sortKey: string;
}

interface Page {
  /** See `wordsAsked`. */
  words: readonly string[] | null;
  limit: number;
  /** Sort key and id of the row before the page. */
  after: readonly [string, string] | null;
}

/** By name without regard to case and accents, then id. */
export async function listOrganisations(db: Database, { words, limit, after }: Page): Promise<ListedOrganisation[]> {
  const beyond = after ? sql`and (organisation.search_text, organisation.id) > (${after[0]}, ${after[1]})` : sql``;
  return db.execute<ListedOrganisation & Record<string, unknown>>(sql`
    select ${organisationColumns}, organisation.search_text as "sortKey"
    from ${organisationSource}
    where ${matches(words)} ${beyond}
    order by organisation.search_text, organisation.id
    limit ${limit}`);
}

export async function countOrganisations(db: Database, words: readonly string[] | null): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from imagery.organisations as organisation where ${matches(words)}`,
  );
  return row?.count ?? 0;
}

function matches(words: readonly string[] | null): SQL {
  if (words === null) return sql`organisation.listed`;
  return sql`organisation.listed and ${everyWord(words, (word) => beginsIn(sql`organisation.search_text`, word))}`;
}
