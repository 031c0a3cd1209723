import closeWithGrace from 'close-with-grace';
import type { Log } from '../subgraphs/kit/context.ts';

/** How long a stopping process has to end what is under way, in milliseconds. */
const graceMs = 15_000;

/**
 * Closes what is open when the process is told to stop (SIGTERM, SIGINT) or fails, then exits: 0 when told to.
 * @param kept signals that mean something else to this process.
 */
export function closeWhenStopped(log: Log, close: () => Promise<void>, kept: readonly 'SIGHUP'[] = []): void {
  closeWithGrace({ delay: graceMs, logger: false, skip: [...kept] }, async ({ err, signal }) => {
    if (err) log.error({ cause: err }, 'stopping after a fault');
    else log.info({ signal }, 'stopping');
    await close();
  });
}
