/** The imagery hub: who may use it, what is in the catalogue, and what an image costs. */
import type { HubContext } from '../kit/context.ts';
import { migrateHub } from '../kit/database/migrate.ts';
import type { OpenDatabase } from '../kit/database/types.ts';
import { applyFacts } from '../kit/facts.ts';
import { createHub, type Hub, type HubDependencies } from '../kit/hub.ts';
import { fromRoot } from '../kit/package-root.ts';
import { noticesOn } from '../kit/notices.ts';
import { prepareLedger } from '../ledger/prepare.ts';
import { tick } from './actions/clock.ts';
import { imageryFacts } from './data/facts.ts';
import { requestChannel } from './data/requests.ts';
import { linkKey } from './domain/download-link.ts';
import { imageryLoaders } from './loaders.ts';
import { resolvers } from './resolvers/resolvers.ts';
import { folderMailer } from './mail/folder-mailer.ts';
import { loggingFailures, type Mailer } from './mail/mailer.ts';
import { smtpMailer } from './mail/smtp-mailer.ts';
import { createServices } from './services.ts';

export interface ImageryDependencies extends HubDependencies {
  /** How mails leave; without one, what needs a mail is refused. */
  mailer?: Mailer;
  /** Address of the gateway, for links to downloads; asked for each. By default http://localhost:4000. */
  publicUrl?: (() => string) | undefined;
}

/** Where mails go: to a server, or into a folder for machines that send none. */
export function mailerOf({
  smtpUrl,
  from,
  folder,
}: {
  smtpUrl: string | undefined;
  from: string;
  folder: string;
}): Mailer {
  return smtpUrl === undefined ? folderMailer(folder) : smtpMailer(smtpUrl, from);
}

/** How often the clock looks for what has expired. */
const tickEveryMs = 60_000;

/** Brings the hub's tables up to date and puts in the facts it ships. */
export async function prepareImagery(database: OpenDatabase): Promise<void> {
  await prepareLedger(database);
  await migrateHub(database, { hub: 'imagery', folder: fromRoot('subgraphs/imagery/data/migrations/') });
  await applyFacts(database.db, { schema: 'imagery', parts: imageryFacts() });
}

/** The hub, ready to answer, and its clock. Its database is prepared with {@link prepareImagery} and stays the caller's to close. */
export async function createImageryHub(dependencies: ImageryDependencies): Promise<Hub> {
  const { mailer, publicUrl = () => 'http://localhost:4000', key } = dependencies;
  const requestNotices = noticesOn(dependencies.database.client, requestChannel);
  const services = createServices({
    requestNotices,
    now: dependencies.now,
    mailer: mailer && loggingFailures(mailer, dependencies.log),
    links: { publicUrl: () => publicUrl().replace(/\/+$/, ''), key: linkKey(key) },
  });
  const loaders = (context: Omit<HubContext, 'loaders'>) => imageryLoaders(context, services);
  const hub = await createHub({ name: 'imagery', resolvers, loaders }, dependencies);
  const { database, log } = dependencies;
  let ticking: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    ticking = tick(database.db, services).catch((cause: unknown) =>
      log?.error({ hub: 'imagery', cause }, 'the clock failed'),
    );
  }, tickEveryMs);
  timer.unref();
  return {
    ...hub,
    async stop() {
      clearInterval(timer);
      await requestNotices.close();
      await ticking;
      await hub.stop();
    },
  };
}
