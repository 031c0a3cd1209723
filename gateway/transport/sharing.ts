import type { HubResponse } from '../../subgraphs/kit/hub.ts';
import type { Viewer } from '../../subgraphs/kit/identity.ts';
import { UpstreamError } from '../errors.ts';
import { Departure } from './departure.ts';
import type { FetchContext, FetchRequest, Transport } from './transport.ts';
import { whenAborted } from './when-aborted.ts';

/** A transport over which what is the same for everybody is fetched once for all who ask at the same time. */
export interface SharingTransport extends Transport {
  /**
   * The transport as one asker sees it: nothing begun before the last change that was answered to them is joined.
   * @param way another transport, whose fetches are shared among themselves. Default: the one that was given first.
   */
  for(viewer: Viewer | null, way?: Transport): Transport;
  /** A mutation of this asker's has been answered: what they ask from now on must see it. */
  changed(viewer: Viewer | null): void;
}

interface Flight {
  /** Counts up: which of two began first. */
  began: number;
  answer: Promise<HubResponse>;
  /** Askers that still wait; the fetch is stopped when nobody does. */
  waiting: number;
  leaving: Departure;
}

/**
 * Shares fetches across identities, and only those all of whose fields are marked as public; no identity is sent with
 * them. Fetches are alike when hub, text, variables and language are. One that failed is nobody's but of those who waited.
 */
export function sharePublicFetches(transport: Transport): SharingTransport {
  const flights = new Map<string, Flight>();
  /** For askers who changed something: fetches that began before this are not for them. */
  const floors = new Map<string, number>();
  const ways = new WeakMap<Transport, number>();
  let waysCount = 0;
  let clock = 0;

  function begin(way: Transport, key: string, hub: string, request: FetchRequest, context: FetchContext): Flight {
    const leaving = new Departure();
    const answer = way.fetch(hub, request, { ...context, identity: null, signal: leaving });
    const flight: Flight = { began: ++clock, answer, waiting: 0, leaving };
    flights.set(key, flight);
    const end = () => {
      if (flights.get(key) === flight) flights.delete(key);
      forgetFloors();
    };
    answer.then(end, end);
    return flight;
  }

  /** A floor under which nothing is under way any more keeps nobody from anything. */
  function forgetFloors(): void {
    if (floors.size === 0) return;
    const oldest = Math.min(clock + 1, ...[...flights.values()].map(({ began }) => began));
    for (const [subject, floor] of floors) if (floor < oldest) floors.delete(subject);
  }

  async function join(flight: Flight, hub: string, { signal, deadline }: FetchContext): Promise<HubResponse> {
    flight.waiting++;
    let leave = () => {};
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(new UpstreamError('UPSTREAM_TIMEOUT', hub));
    });
    const timer = deadline === Infinity ? undefined : setTimeout(leave, Math.max(0, deadline - Date.now()));
    const stay = whenAborted(signal, leave);
    try {
      return await Promise.race([flight.answer, left]);
    } finally {
      clearTimeout(timer);
      stay();
      flight.waiting--;
      if (flight.waiting === 0) flight.leaving.abort();
    }
  }

  function numberOf(way: Transport): number {
    const number = ways.get(way) ?? ++waysCount;
    ways.set(way, number);
    return number;
  }

  function fetchFor(
    subject: string,
    way: Transport,
    hub: string,
    request: FetchRequest,
    context: FetchContext,
  ): Promise<HubResponse> {
    if (!request.isPublic) return way.fetch(hub, request, context);
    const asked = request.body ?? JSON.stringify([request.query, request.variables]);
    const key = JSON.stringify([numberOf(way), hub, context.language ?? null, asked]);
    const known = flights.get(key);
    const mayJoin = known && !known.leaving.aborted && known.began > (floors.get(subject) ?? 0);
    return join(mayJoin ? known : begin(way, key, hub, request, context), hub, context);
  }

  const subjectOf = (viewer: Viewer | null) => viewer?.subject ?? '';
  return {
    fetch: (hub, request, context) => fetchFor(subjectOf(context.identity), transport, hub, request, context),
    ...(transport.subscribe ? { subscribe: transport.subscribe.bind(transport) } : {}),
    close: () => transport.close(),
    for: (viewer, way = transport) => ({
      fetch: (hub, request, context) => fetchFor(subjectOf(viewer), way, hub, request, context),
      ...(way.subscribe ? { subscribe: way.subscribe.bind(way) } : {}),
      close: () => way.close(),
    }),
    changed(viewer) {
      floors.set(subjectOf(viewer), clock);
      forgetFloors();
    },
  };
}
