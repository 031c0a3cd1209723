import type { GraphQLFormattedError } from 'graphql';
import { catalogue, type GatewayErrorCode } from '../errors.ts';
import { masked } from './masking.ts';

/** What one fetch may relay: a hub that answers thousands of errors is not repeated to the client. */
export const errorsMax = 10;

/**
 * Why something is missing. One failure may leave many holes; at most {@link errorsMax} are told, and how many there were.
 */
export class Failure {
  readonly error: GraphQLFormattedError;
  readonly hub: string;
  /** Counts the holes of one fetch, whatever they come from. */
  readonly tally: Tally;
  /** Whether something is missing because of it. */
  placed = false;
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

/** The errors of an answer, as a client reads them. */
export function tell(holes: readonly Hole[], requestId: string): GraphQLFormattedError[] {
  const told: { failure: Failure; path: (string | number)[] }[] = [];
  for (const { failure, path } of holes) {
    failure.tally.holes++;
    if (failure.tally.told >= errorsMax) continue;
    failure.tally.told++;
    told.push({ failure, path });
  }
  return told.map(({ failure, path }) => {
    const { neededBy, ...extensions } = failure.error.extensions ?? {};
    const total = Math.max(failure.tally.holes, failure.tally.received);
    const count = total > errorsMax ? { errorsOfHub: total } : {};
    const error = masked({
      ...failure.error,
      path: path.length > 0 ? path : undefined,
      extensions: { ...extensions, serviceName: failure.hub || undefined, ...count },
    });
    const cause = neededBy === undefined ? {} : { neededBy };
    return { ...error, extensions: { ...error.extensions, ...cause, requestId } };
  });
}
