import { readFile } from 'node:fs/promises';
import { addressOf, type Settings } from '../gateway/config.ts';
import { developmentIssuer, type DevelopmentIssuer } from '../gateway/identity/development-issuer.ts';
import { houseKeys, hubSecret } from '../gateway/identity/hub-keys.ts';
import { identifyWith } from '../gateway/identity/identify.ts';
import type { Exports } from '../subgraphs/kit/files.ts';
import { scalarsOf } from '../subgraphs/kit/scalars.ts';
import { createGateway, type Gateway } from '../gateway/server/gateway.ts';
import { hubNames } from '../gateway/supergraph/hubs.ts';
import { inProcess } from '../gateway/transport/in-process.ts';
import type { Transport } from '../gateway/transport/transport.ts';
import type { Log } from '../subgraphs/kit/context.ts';
import type { OpenDatabase } from '../subgraphs/kit/database/types.ts';
import type { Hub } from '../subgraphs/kit/hub.ts';
import { hubKey } from '../subgraphs/kit/identity.ts';
import { fromRoot } from '../subgraphs/kit/package-root.ts';
import { loadHub, mailOf, type MailSettings } from './house.ts';
import { prepareInTurn } from './prepare.ts';

/** All hubs and their gateway in one process. */
export interface House {
  gateway: Gateway;
  /** Undefined where the development issuer is not trusted. */
  issuer: DevelopmentIssuer | undefined;
  /** Closes the gateway and the hubs; the database stays the caller's. */
  close(): Promise<void>;
}

export type HouseSettings = Pick<
  Settings,
  'host' | 'port' | 'dataFolder' | 'secret' | 'developmentIssuer' | 'corsOrigins' | 'publicUrl' | 'hubTimeoutMs'
> &
  MailSettings;

export interface HouseOptions {
  /** The hubs' clock. */
  now?: () => Date;
  /** Put between the gateway and the hubs: to count fetches, to make a hub fail. */
  between?: (transport: Transport) => Transport;
  /** Called before each step of the preparation of the database. */
  onStep?: (name: string) => void;
}

/**
 * Puts every hub of the house and their gateway into this process. Modules and contracts are read while the database
 * still opens.
 * @param opening the database, as soon as it is open.
 * @throws what opening, preparing or a hub throws, once what was started is closed; the database stays the caller's.
 */
export async function openHouse(
  settings: HouseSettings,
  opening: Promise<OpenDatabase>,
  log: Log,
  { now = () => new Date(), between = (transport) => transport, onStep }: HouseOptions = {},
): Promise<House> {
  // Told below, where it is awaited; here it must not end the process while modules are still being read.
  opening.catch(() => {});
  const secret = hubSecret(settings.secret, settings.dataFolder);
  const [houseHubs, supergraphSdl] = await Promise.all([
    Promise.all(hubNames.map((name) => loadHub(name))),
    readFile(fromRoot('schema/supergraph.graphql'), 'utf8'),
  ]);
  let { port } = settings;
  const publicUrl = () => settings.publicUrl ?? addressOf(settings.host, port);
  const mail = mailOf(settings);
  const issuer = settings.developmentIssuer ? developmentIssuer(settings.dataFolder) : undefined;
  const hubs = new Map<string, Hub>();
  const files = new Map<string, Exports>();
  const gateway = await createGateway(settings, {
    supergraphSdl,
    validate: false,
    scalars: scalarsOf(supergraphSdl),
    transport: between(
      inProcess(hubs, houseKeys(secret, hubNames), { timeoutMs: settings.hubTimeoutMs, now: () => now().getTime() }),
    ),
    identify: identifyWith(issuer?.verify),
    log,
    files,
    playground: { stories: true },
  });
  const close = async () => {
    await gateway.close();
    await Promise.all([...hubs.values()].map((hub) => hub.stop()));
  };
  try {
    const database = await opening;
    await prepareInTurn(database, houseHubs, onStep);
    for (const hub of houseHubs) {
      hubs.set(hub.name, await hub.create({ database, key: hubKey(secret, hub.name), now, log, publicUrl, mail }));
      if (hub.files) files.set(hub.name, hub.files(database, { key: hubKey(secret, hub.name), now }));
    }
  } catch (error) {
    // The gateway's threads would keep the process alive.
    await close();
    throw error;
  }
  const listen = async () => {
    const url = await gateway.listen();
    // Of any free port, which one is known only now.
    port = portOf(url);
    return url;
  };
  return { gateway: { ...gateway, listen }, issuer, close };
}

/** URLs leave out the port that is the usual one. */
function portOf(url: string): number {
  return Number(new URL(url).port || 80);
}
