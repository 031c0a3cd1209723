import type { Viewer } from '../../subgraphs/kit/identity.ts';
import type { Outcome } from '../execution/program.ts';
import { Departure, type Leaving } from '../transport/departure.ts';
import { whenAborted } from '../transport/when-aborted.ts';

interface Flight {
  subject: string | null;
  outcome: Promise<Outcome>;
  /** Clients that still wait. */
  waiting: number;
  leaving: Departure;
}

/**
 * Identical queries of one asker that come while the first of them is still being answered are answered with it, to the
 * byte. What makes them identical is the caller's to say: everything that may change the answer belongs to the key.
 */
export class SharedRuns {
  private readonly flights = new Map<string, Flight>();

  /**
   * @param gone aborted when this client is gone; the run is stopped when all who wait for it are.
   * @param run begins a run.
   */
  async run(
    key: string,
    viewer: Viewer | null,
    gone: Leaving,
    run: (signal: Leaving) => Promise<Outcome>,
  ): Promise<Outcome> {
    const flight = this.flights.get(key) ?? this.begin(key, viewer, run);
    flight.waiting += 1;
    const leave = () => {
      flight.waiting -= 1;
      if (flight.waiting > 0) return;
      // Nobody joins a run that is being stopped.
      this.end(key, flight);
      flight.leaving.abort(gone.reason);
    };
    const stay = whenAborted(gone, leave);
    try {
      return await flight.outcome;
    } finally {
      stay();
    }
  }

  /** What this asker asks from now on joins nothing that was begun before: it must see what has just been changed. */
  forget(viewer: Viewer | null): void {
    const subject = viewer?.subject ?? null;
    for (const [key, flight] of this.flights) if (flight.subject === subject) this.flights.delete(key);
  }

  private begin(key: string, viewer: Viewer | null, run: (signal: Leaving) => Promise<Outcome>): Flight {
    const leaving = new Departure();
    const outcome = run(leaving).finally(() => this.end(key, flight));
    const flight: Flight = { subject: viewer?.subject ?? null, outcome, waiting: 0, leaving };
    this.flights.set(key, flight);
    return flight;
  }

  private end(key: string, flight: Flight): void {
    if (this.flights.get(key) === flight) this.flights.delete(key);
  }
}
