/** The imagery hub: who may use it, what is in the catalogue, and what an image costs. */
import type { HubContext } from '../kit/context.ts';
import { migrateHub } from '../kit/database/migrate.ts';
import type { OpenDatabase } from '../kit/database/types.ts';
import { applyFacts } from '../kit/facts.ts';
import { createHub, type Hub, type HubDependencies } from '../kit/hub.ts';
import { fromRoot } from '../kit/package-root.ts';
import { noticesOn } from '../kit/notices.ts';
import { prepareLedger } from '../ledger/prepare.ts';
import { imageryFacts } from './data/facts.ts';
import { requestChannel } from './data/requests.ts';
import { linkKey } from './domain/download-link.ts';
import { imageryLoaders } from './loaders.ts';
import { resolvers } from './resolvers/resolvers.ts';
import { loggingFailures, type Mailer } from './mail/mailer.ts';
import { createServices } from './services.ts';
import { keepTicking } from './ticking.ts';

export interface ImageryDependencies extends HubDependencies {
  /** How mails leave; without one, what needs a mail is refused. */
  mailer?: Mailer;
  /** Address of the gateway, for links to downloads; asked for each. By default http://localhost:4000. */
  publicUrl?: (() => string) | undefined;
}

/** Brings the hub's tables up to date and puts in the facts it ships. */
export async function prepareImagery(database: OpenDatabase): Promise<void> {
  await prepareLedger(database);
  await migrateHub(database, { hub: 'imagery', folder: fromRoot('subgraphs/imagery/data/migrations/') });
  await applyFacts(database.db, { schema: 'imagery', parts: imageryFacts() });
}

/** The hub, ready to answer, and its clock. Its database is prepared with {@link prepareImagery} and stays the caller's to close. */
export async function createImageryHub(dependencies: ImageryDependencies): Promise<Hub> {
  const { database, log, mailer, publicUrl = () => 'http://localhost:4000', key, now } = dependencies;
  const requestNotices = noticesOn(database.client, requestChannel);
  const links = { publicUrl: () => publicUrl().replace(/\/+$/, ''), key: linkKey(key) };
  const services = createServices({ requestNotices, now, mailer: mailer && loggingFailures(mailer, log), links });
  const loaders = (context: Omit<HubContext, 'loaders'>) => imageryLoaders(context, services);
  const hub = await createHub({ name: 'imagery', resolvers, loaders }, dependencies);
  const stopTicking = keepTicking(database.db, services, log);
  const stop = async (): Promise<void> => {
    const ticked = stopTicking();
    await requestNotices.close();
    await ticked;
    await hub.stop();
  };
  return { ...hub, stop };
}
