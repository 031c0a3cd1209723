import { readSettings, withPort } from '../gateway/config.ts';
import { closeWhenStopped } from '../gateway/lifetime.ts';
import { logTo } from '../gateway/log.ts';
import { startGateway } from '../gateway/process.ts';

/** `archipel gateway`: serves until it is stopped. */
export async function gateway(options: { supergraph?: string; port?: number }): Promise<void> {
  const settings = readSettings(withPort(process.env, options.port));
  const log = logTo('warn');
  const { drainMs } = settings;
  let served = 0;
  const started = await startGateway(settings, log, options.supergraph, ({ file, refused }) => {
    served += 1;
    const changed = refused > 0 ? `; it refuses ${refused} of the operations in use` : '';
    process.stdout.write(`supergraph  ${file} is served (${served})${changed}\n`);
  });
  process.on('SIGHUP', () => void started.reload());
  closeWhenStopped(log, () => started.close(drainMs), ['SIGHUP']);
  process.stdout.write(`gateway  ${started.url}/graphql\n`);
}
