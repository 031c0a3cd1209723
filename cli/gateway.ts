import { readSettings, withPort } from '../gateway/config.ts';
import { closeWhenStopped } from '../gateway/lifetime.ts';
import { logTo } from '../gateway/log.ts';
import { startGateway } from '../gateway/process.ts';

/** `archipel gateway`: serves until it is stopped. */
export async function gateway(options: { supergraph?: string; port?: number }): Promise<void> {
  const settings = readSettings(withPort(process.env, options.port));
  const log = logTo('warn');
  const { drainMs } = settings;
  const started = await startGateway(settings, log, options.supergraph);
  closeWhenStopped(log, () => started.close(drainMs));
  process.stdout.write(`gateway  ${started.url}/graphql\n`);
}
