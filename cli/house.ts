import '../gateway/telemetry-off.ts';
import { join } from 'node:path';
import type { Settings } from '../gateway/config.ts';
import type { OpenDatabase } from '../subgraphs/kit/database/types.ts';
import type { Hub, HubDependencies } from '../subgraphs/kit/hub.ts';
import type { Exports } from '../subgraphs/kit/files.ts';
import type { HubName } from '../gateway/supergraph/hubs.ts';

export interface HouseHubDependencies extends HubDependencies {
  /** Where clients reach the gateway, for links that an answer holds; asked for each. Default: where it is by default. */
  publicUrl?: (() => string) | undefined;
  /** How mails leave: by a server, or into a folder where none is named. */
  mail: { smtpUrl: string | undefined; from: string; folder: string };
}

/** The settings that mails depend on. */
export interface MailSettings extends Pick<Settings, 'dataFolder'> {
  smtpUrl?: string | undefined;
  mailFrom?: string | undefined;
}

/** One of the house's hubs, as far as whoever starts it needs to know it. */
export interface HouseHub {
  name: HubName;
  /** Migrations and facts; does nothing when both are as they should be. */
  prepare(database: OpenDatabase): Promise<void>;
  create(dependencies: HouseHubDependencies): Promise<Hub>;
  /** What it exports as files, where it does. */
  files?(database: OpenDatabase, signing: { key: Buffer; now?: () => Date }): Exports;
}

/** Modules are read when a hub is started, so that a process reads those of its own hubs only. */
const hubs: Record<HubName, () => Promise<HouseHub>> = {
  imagery: async () => {
    const [{ createImageryHub, prepareImagery }, { mailerOf }, { imageryFiles }] = await Promise.all([
      import('../subgraphs/imagery/server.ts'),
      import('../subgraphs/imagery/mail/mailer-of.ts'),
      import('../subgraphs/imagery/files.ts'),
    ]);
    return {
      name: 'imagery',
      prepare: prepareImagery,
      create: ({ mail, ...dependencies }) => createImageryHub({ ...dependencies, mailer: mailerOf(mail) }),
      files: imageryFiles,
    };
  },
  'land-surface': async () => {
    const [{ createLandSurfaceHub, prepareLandSurface }, { landSurfaceFiles }] = await Promise.all([
      import('../subgraphs/land-surface/server.ts'),
      import('../subgraphs/land-surface/files.ts'),
    ]);
    return {
      name: 'land-surface',
      prepare: prepareLandSurface,
      create: createLandSurfaceHub,
      files: (database) => {
        const answer = landSurfaceFiles(database);
        return async (path, query) => answer(path, new URLSearchParams(query));
      },
    };
  },
  'in-situ': async () => {
    const { createInSituHub, prepareInSitu } = await import('../subgraphs/in-situ/server.ts');
    return { name: 'in-situ', prepare: prepareInSitu, create: createInSituHub };
  },
  processing: async () => {
    const { createProcessingHub, prepareProcessing } = await import('../subgraphs/processing/server.ts');
    return { name: 'processing', prepare: prepareProcessing, create: createProcessingHub };
  },
  hubs: async () => {
    const { createDirectoryHub, prepareDirectory } = await import('../gateway/registry/subgraph/server.ts');
    return { name: 'hubs', prepare: prepareDirectory, create: createDirectoryHub };
  },
};

/** Reads the modules of a hub; nothing is opened. */
export function loadHub(name: HubName): Promise<HouseHub> {
  return hubs[name]();
}

/** Where mails go, by the settings of a process. */
export function mailOf({ smtpUrl, mailFrom, dataFolder }: MailSettings): HouseHubDependencies['mail'] {
  return { smtpUrl, from: mailFrom ?? 'archipel <no-reply@localhost>', folder: join(dataFolder, 'mail') };
}
