import { readSettings, type Settings, withPort } from '../gateway/config.ts';
import { closeWhenStopped } from '../gateway/lifetime.ts';
import { logTo } from '../gateway/log.ts';
import { FolderHeldError, holderOf } from '../subgraphs/kit/database/lock.ts';
import { showCreation } from './creation.ts';
import type { House } from './open-house.ts';
import { showWelcome } from './welcome.ts';

/**
 * `archipel start`: every hub and the gateway in this process, until it is stopped.
 * @throws FolderHeldError, at once, when another process holds the folder of the embedded database.
 */
export async function start(options: { port?: number }): Promise<void> {
  const settings = readSettings(withPort(process.env, options.port));
  refuseHeldFolder(settings);
  const log = logTo('warn');
  const creation = showCreation();
  const opening = import('../subgraphs/kit/database/open.ts').then(({ openDatabase }) =>
    openDatabase(settings.databaseUrl, { owner: 'archipel start', onProgress: creation.progress }),
  );
  // Told below, where it is awaited; here it must not end the process while modules are still being read.
  opening.catch(() => {});
  const { openHouse } = await import('./open-house.ts');
  let house: House | undefined;
  const close = async () => {
    await house?.close();
    await opening.then((database) => database.close()).catch(() => {});
  };
  let url: string;
  try {
    house = await openHouse(settings, opening, log, { onStep: creation.step });
    url = await house.gateway.listen();
  } catch (error) {
    // Their threads would keep the process alive, and the folder held.
    await close();
    throw error;
  }
  creation.end();
  closeWhenStopped(log, close);
  await showWelcome(house, url);
}

/** Before anything heavy is read, so that the person need not wait to be told. */
function refuseHeldFolder({ databaseUrl }: Settings): void {
  const folder = /^embedded:(.+)$/.exec(databaseUrl)?.[1];
  const holder = folder === undefined ? null : holderOf(folder);
  if (folder !== undefined && holder) throw new FolderHeldError(folder, holder);
}
