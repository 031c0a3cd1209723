/** Reading requests: one statement for a page, and one for a level of pages. */
import { sql, type SQL } from 'drizzle-orm';
import { rowsOf } from '../../kit/database/prepared.ts';
import type { Database } from '../../kit/database/types.ts';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import { groupInOrder, inOrder } from '../../kit/loaders.ts';
import type { Quote } from '../domain/quote.ts';
import type { RequestStatus } from '../domain/contract.generated.ts';
import type { RequestEvent, RequestRecord } from '../domain/request.ts';

type Bigints = 'orderedM2' | 'deliveredM2' | 'neededM2';
/** A quote as JSON has it. */
export type StoredQuote = Omit<Quote, 'reservations' | 'unusedM2'> & {
  reservations: Array<{ balanceId: string; amountM2: string }>;
  unusedM2: string;
};
type Row = Omit<RequestRecord, Bigints | 'quote'> &
  Record<Bigints, string> & { quote: StoredQuote | null } & Record<string, unknown>;

const columns = sql`
  request.id, request.account_id as "accountId", request.organisation_id as "organisationId", request.category,
  request.kind, request.mission, request.ordered_m2 as "orderedM2", request.delivered_m2 as "deliveredM2",
  request.needed_m2 as "neededM2", request.scene_ids as "sceneIds", request.delivered_scene_ids as "deliveredSceneIds",
  request.window_start as "windowStart", request.window_end as "windowEnd", request.purpose, request.project,
  request.conditions, request.delivery, request.status, request.quote, request.charged, request.currency,
  request.payment_reference as "paymentReference", request.expires_at as "expiresAt",
  request.submitted_at as "submittedAt", request.accepted_at as "acceptedAt", request.changed_at as "changedAt"`;

function recordOf(row: Row): RequestRecord {
  const { orderedM2, deliveredM2, neededM2, quote } = row;
  const areas = { orderedM2: BigInt(orderedM2), deliveredM2: BigInt(deliveredM2), neededM2: BigInt(neededM2) };
  return { ...row, ...areas, quote: quote && quoteRead(quote) };
}

/** Where the database says which request took a step, and whose it is, once that is committed. */
export const requestChannel = 'imagery_requests';

/** A quote as it is kept: JSON has no whole numbers of this size. */
export function quoteWritten(quote: Quote): string {
  return JSON.stringify(quote, (_name, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}

/** A quote as {@link quoteWritten} wrote it. */
export function quoteRead(quote: StoredQuote): Quote {
  const reservations = quote.reservations.map(({ balanceId, amountM2 }) => ({ balanceId, amountM2: BigInt(amountM2) }));
  return { ...quote, reservations, unusedM2: BigInt(quote.unusedM2) };
}

/** In the order of the ids, null for an unknown one. Who may see them is not decided here. */
export async function requestsById(db: Database, ids: readonly string[]): Promise<Array<RequestRecord | null>> {
  const rows = await rowsOf<Row>(
    db,
    sql`select ${columns} from imagery.requests as request where request.id = any(${sql.param([...ids])}::text[])`,
  );
  return inOrder(ids, rows, ({ id }) => id, recordOf);
}

/** A request, and nobody else's until the transaction ends. */
export async function lockRequest(tx: Database, id: string): Promise<RequestRecord | null> {
  const [row] = await rowsOf<Row>(
    tx,
    sql`select ${columns} from imagery.requests as request where request.id = ${id} for update`,
  );
  return row ? recordOf(row) : null;
}

/** The oldest request whose time has come and that nobody else is at work on. */
export async function lockDueRequest(tx: Database, now: Date): Promise<RequestRecord | null> {
  const [row] = await tx.execute<Row>(sql`
    select ${columns} from imagery.requests as request
    where request.expires_at <= ${now.toISOString()}::timestamptz
    order by request.expires_at, request.id limit 1 for update skip locked`);
  return row ? recordOf(row) : null;
}

/** Who is shown which requests. */
export interface Visible {
  accountId: string | null;
  /** Whose referent somebody is. */
  organisationId: string | null;
  isOffice: boolean;
  isOperator: boolean;
}

/** Statuses in which the next step is theirs; of a member, on their own requests. */
export interface Waiting {
  asStaff: readonly RequestStatus[];
  asMember: readonly RequestStatus[];
}

/** Which requests are asked for. */
export interface RequestFilter {
  status: readonly RequestStatus[] | null;
  /** What their payment is known by, as it is written. */
  paymentReference?: string | null;
}

export interface RequestPage extends RequestFilter {
  limit: number;
  /** When the row before the page was changed, and its id. */
  after: readonly [string, string] | null;
}

function pageConditions({ status, paymentReference = null, after }: Omit<RequestPage, 'limit'>): SQL {
  return sql.join(
    [
      paymentReference === null ? sql`true` : sql`request.payment_reference = ${paymentReference}`,
      status === null ? sql`true` : sql`request.status = any(${sql.param([...status])}::text[])`,
      after === null ? sql`true` : sql`(request.changed_at, request.id) > (${after[0]}::timestamptz, ${after[1]})`,
    ],
    sql` and `,
  );
}

function visibleTo({ accountId, organisationId, isOffice, isOperator }: Visible): SQL {
  if (isOffice) return sql`true`;
  const ways = [
    ...(accountId === null ? [] : [sql`request.account_id = ${accountId}`]),
    ...(organisationId === null ? [] : [sql`request.organisation_id = ${organisationId}`]),
    ...(isOperator ? [sql`request.accepted_at is not null`] : []),
  ];
  return ways.length > 0 ? sql`(${sql.join(ways, sql` or `)})` : sql`false`;
}

function waitingFor({ accountId }: Visible, waiting: Waiting | null): SQL {
  if (waiting === null) return sql`true`;
  const own = sql`request.account_id = ${accountId} and request.status = any(${sql.param([...waiting.asMember])}::text[])`;
  return sql`(request.status = any(${sql.param([...waiting.asStaff])}::text[]) or ${accountId === null ? sql`false` : own})`;
}

/** A page of what somebody may see, the oldest change first. */
export async function listRequests(
  db: Database,
  visible: Visible,
  waiting: Waiting | null,
  page: RequestPage,
): Promise<RequestRecord[]> {
  const rows = await db.execute<Row>(sql`
    select ${columns} from imagery.requests as request
    where ${visibleTo(visible)} and ${waitingFor(visible, waiting)} and ${pageConditions(page)}
    order by request.changed_at, request.id limit ${page.limit}`);
  return rows.map(recordOf);
}

export async function countRequests(
  db: Database,
  visible: Visible,
  waiting: Waiting | null,
  filter: RequestFilter,
): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from imagery.requests as request
    where ${visibleTo(visible)} and ${waitingFor(visible, waiting)} and ${pageConditions({ ...filter, after: null })}`);
  return row?.count ?? 0;
}

/** Whose requests a list is of. */
export type Owner = 'account' | 'organisation';

const ownerColumn: Record<Owner, SQL> = {
  account: sql`request.account_id`,
  organisation: sql`request.organisation_id`,
};

/** A page of the requests of each account or organisation. One statement for all of them. */
export async function requestsOf(
  db: Database,
  owner: Owner,
  ids: readonly string[],
  page: RequestPage,
): Promise<RequestRecord[][]> {
  const rows = await db.execute<Row & { n: number }>(sql`
    select (asked.n - 1)::int as n, request.*
    from unnest(${sql.param([...ids])}::text[]) with ordinality as asked (id, n)
    cross join lateral (
      select ${columns} from imagery.requests as request
      where ${ownerColumn[owner]} = asked.id and ${pageConditions(page)}
      order by request.changed_at, request.id limit ${page.limit}
    ) as request
    order by asked.n, request."changedAt", request.id`);
  return groupInOrder(ids.length, rows, ({ n }) => n).map((group) => group.map(recordOf));
}

export async function countRequestsOf(
  db: Database,
  owner: Owner,
  ids: readonly string[],
  status: readonly RequestStatus[] | null,
): Promise<number[]> {
  const rows = await db.execute<{ id: string; count: number }>(sql`
    select ${ownerColumn[owner]} as id, count(*)::int as count from imagery.requests as request
    where ${ownerColumn[owner]} = any(${sql.param([...ids])}::text[]) and ${pageConditions({ status, after: null })}
    group by 1`);
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return ids.map((id) => counts.get(id) ?? 0);
}

export async function footprintsOf(db: Database, ids: readonly string[]): Promise<Array<GeoJsonGeometry | null>> {
  const rows = await db.execute<{ id: string; footprint: GeoJsonGeometry }>(sql`
    select id, st_asgeojson(footprint, 9, 0)::json as footprint from imagery.requests
    where id = any(${sql.param([...ids])}::text[])`);
  return inOrder(ids, rows, ({ id }) => id, ({ footprint }) => footprint); // prettier-ignore
}

/** Every status that each request has had, the oldest first. */
export async function eventsOf(db: Database, ids: readonly string[]): Promise<RequestEvent[][]> {
  const rows = await db.execute<RequestEvent & { n: number } & Record<string, unknown>>(sql`
    select (asked.n - 1)::int as n, event.status, event.stapi, event.at, event.by, event.account_id as "accountId",
      event.reason_code as "reasonCode", event.message
    from unnest(${sql.param([...ids])}::text[]) with ordinality as asked (id, n)
    join imagery.request_events as event on event.request_id = asked.id
    order by asked.n, event.position`);
  return groupInOrder(ids.length, rows, ({ n }) => n);
}
