/** Writing requests: a row, and an event for every status, in one statement each time. */
import { sql } from 'drizzle-orm';
import { rowsOf } from '../../kit/database/prepared.ts';
import type { Database } from '../../kit/database/types.ts';
import type { Quote } from '../domain/quote.ts';
import type { AccountRole, RequestReason } from '../domain/contract.generated.ts';
import type { RequestRecord } from '../domain/request.ts';
import type { Wanted } from '../domain/request-input.ts';
import type { RequestTransition } from '../domain/transitions.ts';
import { groundSql } from './request-ground.ts';
import { quoteWritten } from './requests.ts';

export interface NewRequest {
  id: string;
  accountId: string;
  organisationId: string;
  wanted: Wanted;
  orderedM2: bigint;
  neededM2: bigint;
  quote: Quote | null;
  now: Date;
}

const json = (value: unknown) => sql`${value === null ? null : JSON.stringify(value)}::jsonb`;
const quoteJson = (quote: Quote | null) => sql`${quote === null ? null : quoteWritten(quote)}::jsonb`;

export async function insertDraft(tx: Database, request: NewRequest): Promise<void> {
  const { id, accountId, organisationId, wanted, orderedM2, neededM2, quote, now } = request;
  const { kind, mission, ground, window, purpose, project, conditions, delivery } = wanted;
  const sceneIds = ground.by === 'scenes' ? [...ground.ids] : [];
  const at = now.toISOString();
  await tx.execute(sql`
    with request as (
      insert into imagery.requests (id, account_id, organisation_id, category, kind, mission, footprint, ordered_m2,
        needed_m2, scene_ids, window_start, window_end, purpose, project, conditions, delivery, status, quote, charged, currency,
        changed_at)
      values (${id}, ${accountId}, ${organisationId}, (select category from imagery.accounts where id = ${accountId}),
        ${kind}, ${mission}, ${groundSql(ground)}, ${orderedM2.toString()}::bigint,
        ${neededM2.toString()}::bigint, ${sql.param(sceneIds)}::text[],
        ${window?.start ?? null}::timestamptz, ${window?.end ?? null}::timestamptz, ${purpose}, ${project},
        ${json(conditions)}, ${json(delivery)}, 'DRAFT', ${quoteJson(quote)}, ${quote?.total.amount ?? null}::numeric,
        ${quote?.total.currency ?? 'EUR'}, ${at}::timestamptz)
      returning id)
    insert into imagery.request_events (request_id, position, status, stapi, at, by, account_id)
    select id, 1, 'DRAFT', null, ${at}::timestamptz, 'MEMBER', ${accountId} from request`);
}

/** A draft's price as it is now. */
export async function requoteDraft(
  tx: Database,
  id: string,
  { quote, neededM2 }: { quote: Quote | null; neededM2: bigint },
): Promise<void> {
  await tx.execute(sql`
    update imagery.requests set quote = ${quoteJson(quote)}, charged = ${quote?.total.amount ?? null}::numeric,
      needed_m2 = ${neededM2.toString()}::bigint
    where id = ${id} and status = 'DRAFT'`);
}

export interface Move {
  transition: RequestTransition;
  /** The role; null for the clock. */
  by: AccountRole | null;
  accountId: string | null;
  now: Date;
  reasonCode: RequestReason | null;
  message: string | null;
  /** The request as it is to be; its status is the transition's. */
  request: RequestRecord;
}

/** Moves a locked request on, and writes down who did, when and why. */
export async function moveRequest(tx: Database, move: Move): Promise<void> {
  const { transition, by, accountId, now, reasonCode, message, request } = move;
  const at = now.toISOString();
  const statement = sql`
    with request as (
      update imagery.requests set
        status = ${transition.to}, organisation_id = ${request.organisationId},
        category = ${request.category}, quote = ${quoteJson(request.quote)},
        charged = ${request.charged}::numeric, currency = ${request.currency},
        needed_m2 = ${request.neededM2.toString()}::bigint, delivered_m2 = ${request.deliveredM2.toString()}::bigint,
        delivered_scene_ids = ${sql.param(request.deliveredSceneIds)}::text[],
        payment_reference = ${request.paymentReference}, expires_at = ${request.expiresAt}::timestamptz,
        submitted_at = ${request.submittedAt}::timestamptz, accepted_at = ${request.acceptedAt}::timestamptz,
        changed_at = ${at}::timestamptz
      where id = ${request.id} and status = ${transition.from}
      returning id)
    insert into imagery.request_events
      (request_id, position, status, stapi, at, by, account_id, reason_code, message)
    select id, (select max(position) + 1 from imagery.request_events where request_id = id), ${transition.to},
      ${transition.stapi}, ${at}::timestamptz, ${by}, ${accountId}, ${reasonCode}, ${message}
    from request returning 1`;
  const rows = await rowsOf(tx, statement);
  if (rows.length !== 1) throw new Error(`request ${request.id} was no longer ${transition.from}`);
}

/** What was delivered is in the catalogue, for every member. */
export async function enterCatalogue(tx: Database, sceneIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update imagery.scenes
    set delivered = true, availability = case when availability = 'TO_ORDER' then 'ONLINE' else availability end
    where id = any(${sql.param([...sceneIds])}::text[]) and not delivered`);
}
