import { readSettings } from '../gateway/config.ts';
import { hubSecret } from '../gateway/identity/hub-keys.ts';
import { closeWhenStopped } from '../gateway/lifetime.ts';
import { logTo } from '../gateway/log.ts';
import { type HubName, hubNames, hubPorts } from '../gateway/supergraph/hubs.ts';
import { openDatabase } from '../subgraphs/kit/database/open.ts';
import type { Hub } from '../subgraphs/kit/hub.ts';
import { hubKey } from '../subgraphs/kit/identity.ts';
import { serveHub, type ServedHub } from '../subgraphs/kit/serve.ts';
import { CommandFailure } from './failure.ts';
import { loadHub, mailOf } from './house.ts';
import { prepareInTurn } from './prepare.ts';

/** `archipel hub NAME`: one hub over HTTP, until it is stopped. Several may share one embedded database. */
export async function hub(name: string, options: { port?: number }): Promise<void> {
  if (!isHub(name)) throw new CommandFailure(`a hub is one of ${hubNames.join(', ')}; got ${name}`, 2);
  const settings = readSettings(process.env);
  const { host, port, dataFolder, databaseUrl, secret, publicUrl } = settings;
  const log = logTo('warn');
  const opening = openDatabase(databaseUrl, { mode: 'join', owner: `archipel hub ${name}` });
  let running: Hub | undefined;
  let served: ServedHub | undefined;
  const close = async () => {
    await served?.close();
    await running?.stop();
    await opening.then((database) => database.close()).catch(() => {});
  };
  try {
    const [house, database] = await Promise.all([loadHub(name), opening]);
    await prepareInTurn(database, [house]);
    const key = hubKey(hubSecret(secret, dataFolder), name);
    running = await house.create({
      database,
      key,
      log,
      publicUrl: publicUrl === undefined ? undefined : () => publicUrl,
      mail: mailOf(settings),
    });
    served = await serveHub(running, {
      host,
      port: options.port ?? (process.env.PORT ? port : hubPorts[name]),
      ready: () => database.client`select 1`,
      log,
      files: house.files?.(database, { key }),
    });
  } catch (error) {
    // The database's thread would keep the process alive, and its folder held.
    await close();
    throw error;
  }
  closeWhenStopped(log, close);
  process.stdout.write(`hub ${name}  ${served.url}\n`);
}

function isHub(name: string): name is HubName {
  return (hubNames as string[]).includes(name);
}
