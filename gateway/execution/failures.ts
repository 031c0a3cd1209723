import type { GraphQLFormattedError } from 'graphql';
import { catalogue, type GatewayErrorCode } from '../errors.ts';
import { masked } from './masking.ts';
import { relayedErrorsMax } from './relayed.ts';

/**
 * Why something is missing. One failure may leave many holes; at most {@link relayedErrorsMax} are told, and how many
 * there were.
 */
export class Failure {
  readonly error: GraphQLFormattedError;
  readonly hub: string;
  /** Counts the holes of one fetch, whatever they come from. */
  readonly tally: Tally;
  /** Whether something is missing because of it. */
  placed = false;
  /** Whether nothing of a fetch can be used because of it: told once for each field that is missing, not for each row. */
  whole = false;
  private readonly derived = new Map<string, Failure>();

  constructor(error: GraphQLFormattedError, hub: string, tally: Tally) {
    this.error = error;
    this.hub = hub;
    this.tally = tally;
  }

  /** The same failure, as the cause for which another hub was not asked at all. */
  asCauseFor(hub: string): Failure {
    const known = this.derived.get(hub);
    if (known) return known;
    const { extensions } = this.error;
    const made = new Failure({ ...this.error, extensions: { ...extensions, neededBy: hub } }, this.hub, new Tally());
    this.derived.set(hub, made);
    return made;
  }
}

/** What is counted for all failures of one fetch together. */
export class Tally {
  told = 0;
  holes = 0;
  /** How many errors the hub answered. */
  received: number;

  constructor(received = 0) {
    this.received = received;
  }
}

/** Stands in a result where a value would, had nothing failed. */
export class Fault {
  readonly failure: Failure;
  /** Private names and indexes from here to the field that failed, where that is further down. */
  readonly below: readonly (string | number)[];
  /** Other failures that were told of the same place. */
  more: Failure[] | undefined = undefined;

  constructor(failure: Failure, below: readonly (string | number)[] = []) {
    this.failure = failure;
    this.below = below;
    failure.placed = true;
  }
}

/** A hole in an answer and its place in the client's words; the path is written from its end while unwinding. */
export interface Hole {
  failure: Failure;
  path: (string | number)[];
}

/** A failure of the gateway's own catalogue. */
export function failureOf(code: GatewayErrorCode, hub: string, tally = new Tally()): Failure {
  return new Failure({ message: catalogue[code], extensions: { code } }, hub, tally);
}

/**
 * The errors of an answer, as a client reads them. Each hole has an error at its place or, where many have one cause, at
 * the place around all of them.
 */
export function tell(holes: readonly Hole[], requestId: string): GraphQLFormattedError[] {
  const told: Hole[] = [];
  const lastOf = new Map<Tally, Hole>();
  for (const hole of gathered(holes)) {
    const { tally } = hole.failure;
    const last = lastOf.get(tally);
    if (last && tally.told >= relayedErrorsMax) {
      last.path = shared(last.path, hole.path);
      continue;
    }
    tally.told++;
    const own = { ...hole };
    lastOf.set(tally, own);
    told.push(own);
  }
  return told.map(({ failure, path }) => {
    const { neededBy, ...extensions } = failure.error.extensions ?? {};
    const total = Math.max(failure.tally.holes, failure.tally.received);
    const count = total > relayedErrorsMax ? { errorsOfHub: total } : {};
    const error = masked({
      ...failure.error,
      path: path.length > 0 ? path : undefined,
      extensions: { ...extensions, serviceName: failure.hub || undefined, ...count },
    });
    const cause = neededBy === undefined ? {} : { neededBy };
    return { ...error, extensions: { ...error.extensions, ...cause, requestId } };
  });
}

/** Counts the holes, and makes one of those that the failure of a whole fetch left in the rows of a list. */
function gathered(holes: readonly Hole[]): Iterable<Hole> {
  const byPlace = new Map<string | symbol, Hole>();
  const numbers = new Map<Failure, number>();
  for (const hole of holes) {
    const { failure, path } = hole;
    failure.tally.holes++;
    if (!failure.whole) {
      byPlace.set(Symbol(), hole);
      continue;
    }
    const number = numbers.get(failure) ?? numbers.size;
    numbers.set(failure, number);
    const place = `${number} ${path.filter((step) => typeof step === 'string').join('.')}`;
    const known = byPlace.get(place);
    if (known) known.path = shared(known.path, path);
    else byPlace.set(place, { ...hole });
  }
  return byPlace.values();
}

/** The longest path that both begin with. */
function shared(one: readonly (string | number)[], other: readonly (string | number)[]): (string | number)[] {
  const differs = one.findIndex((step, index) => step !== other[index]);
  return differs < 0 ? [...one] : one.slice(0, differs);
}
