/** The hub's clock, for as long as the hub runs. */
import type { Log } from '../kit/context.ts';
import type { Database } from '../kit/database/types.ts';
import { tick } from './actions/clock.ts';
import { forgetOldAnswers } from './actions/forget-answers.ts';
import { watchLedger } from './actions/watch-ledger.ts';
import type { CoreServices } from './services.ts';

/** How often the clock looks for what has expired, whether the ledger adds up, and which answers are old. */
const everyMs = 60_000;

/**
 * Looks for what has expired, whether the ledger adds up and which answers are to be forgotten, now and again; what goes
 * wrong is in the log, and the next look tries again.
 * @returns what ends it: it resolves once a look under way has come to its end.
 */
export function keepTicking(db: Database, services: CoreServices, log: Log | undefined): () => Promise<void> {
  let ticking: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    const looking = async (): Promise<void> => {
      await tick(db, services);
      await watchLedger(db, services, log);
      await forgetOldAnswers(db, services);
    };
    ticking = looking().catch((cause: unknown) => log?.error({ hub: 'imagery', cause }, 'the clock failed'));
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await ticking;
  };
}
