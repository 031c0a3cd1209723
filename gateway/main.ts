import { readSettings } from './config.ts';
import { closeWhenStopped } from './lifetime.ts';
import { logTo } from './log.ts';
import { startGateway } from './process.ts';

// A gateway as a process of its own, told everything by its environment: for containers and service managers.
const log = logTo('info');
const settings = readSettings(process.env);
const gateway = await startGateway(settings, log, process.env.SUPERGRAPH || undefined);
log.info({ url: gateway.url }, 'the gateway listens');
process.on('SIGHUP', () => void gateway.reload());
closeWhenStopped(log, () => gateway.close(settings.drainMs), ['SIGHUP']);
