import './telemetry-off.ts';
import { readFile } from 'node:fs/promises';
import { GraphQLError } from 'graphql';
import { fromRoot } from '../subgraphs/kit/package-root.ts';
import { scalarsOf } from '../subgraphs/kit/scalars.ts';
import type { Log } from '../subgraphs/kit/context.ts';
import { type Settings, SettingsError } from './config.ts';
import { HubUrlError } from './errors.ts';
import { developmentIssuer } from './identity/development-issuer.ts';
import { houseKeys, hubSecret } from './identity/hub-keys.ts';
import { identifyWith } from './identity/identify.ts';
import { createGateway, type Gateway } from './server/gateway.ts';
import type { Replaced } from './server/graph.ts';
import { hubNames } from './supergraph/hubs.ts';
import { SupergraphError } from './supergraph/planning/plan-error.ts';
import { filesOverHttp } from './transport/files-over-http.ts';
import { overHttp } from './transport/over-http.ts';
import { persisted } from './transport/persisted.ts';
import { routingUrls } from './supergraph/routing-urls.ts';
import type { Transport } from './transport/transport.ts';
import { watchText } from './watch-text.ts';

/** A gateway in a process of its own, whose hubs are reached over HTTP. */
export interface GatewayProcess {
  /** Where it answers, such as `http://127.0.0.1:4000`. */
  url: string;
  /**
   * Reads the supergraph's file again, and lets what it holds take over; what cannot be served is refused with a line of
   * the log, and nothing changes. Happens by itself when the file changes.
   */
  reload(): Promise<void>;
  /** @param drainMs how long `/readyz` answers 503 before the door closes; see {@link Gateway.close}. */
  close(drainMs?: number): Promise<void>;
}

export interface ReplacedSupergraph extends Replaced {
  file: string;
}

/**
 * Serves a supergraph whose hubs answer elsewhere: at the URLs of the settings, or else where the supergraph says.
 * @param supergraphFile any federation 2 supergraph; the project's own when undefined. Only the hubs of the project's
 * own are told who asks.
 * @param onReplaced told when another supergraph has taken over, as the file has changed.
 * @throws SettingsError when the file is not a supergraph; what listening throws, once everything is closed.
 */
export async function startGateway(
  settings: Settings,
  log: Log,
  supergraphFile?: string,
  onReplaced?: (replaced: ReplacedSupergraph) => void,
): Promise<GatewayProcess> {
  const file = supergraphFile ?? fromRoot('schema/supergraph.graphql');
  const supergraphSdl = await readFile(file, 'utf8');
  const noSupergraph = (error: unknown): never => {
    const known = error instanceof GraphQLError || error instanceof SupergraphError || error instanceof HubUrlError;
    throw known && supergraphFile !== undefined
      ? new SettingsError(`${supergraphFile} is not a supergraph: ${error.message}`)
      : error;
  };
  const read = <Made>(make: () => Made): Made => {
    try {
      return make();
    } catch (error) {
      return noSupergraph(error);
    }
  };
  const urlsFor = (routes: ReadonlyMap<string, string>) => new Map([...routes, ...settings.hubUrls]);
  const urls = urlsFor(read(() => routingUrls(supergraphSdl)));
  const house = supergraphFile === undefined ? hubNames : [];
  const keys = houseKeys(house.length > 0 ? hubSecret(settings.secret, settings.dataFolder) : '', house);
  const issuer = settings.developmentIssuer ? developmentIssuer(settings.dataFolder) : undefined;
  const transportFor = oneForEach(urlsFor, (to) => persisted(overHttp(to, { keys, timeoutMs: settings.hubTimeoutMs })));
  const gateway: Gateway = await createGateway(settings, {
    supergraphSdl,
    validate: supergraphFile !== undefined,
    ...(supergraphFile === undefined ? { scalars: scalarsOf(supergraphSdl) } : {}),
    transport: read(() => transportFor(urls)),
    transportFor,
    identify: identifyWith(issuer?.verify),
    files: filesOverHttp(new Map([...urls].filter(([name]) => keys(name))), keys),
    log,
    playground: { stories: supergraphFile === undefined },
  }).catch(noSupergraph);
  const watched = watchText(file, supergraphSdl, {
    async replace(text) {
      const { refused } = await gateway.replace(text);
      onReplaced?.({ file: String(file), refused });
    },
    refused: (cause) =>
      log.error({ file: String(file), cause }, 'the supergraph of the file is refused, and the one before is served'),
  });
  const url = await gateway.listen().catch(async (error: unknown) => {
    // Its threads would keep the process alive.
    watched.close();
    await gateway.close();
    throw error;
  });
  return {
    url,
    reload: () => watched.look(),
    close(drainMs) {
      watched.close();
      return gateway.close(drainMs);
    },
  };
}

/** The last transport again where hubs are still where they were: their connections are kept. */
function oneForEach(
  urlsFor: (routes: ReadonlyMap<string, string>) => ReadonlyMap<string, string>,
  make: (urls: ReadonlyMap<string, string>) => Transport,
): (routes: ReadonlyMap<string, string>) => Transport {
  let last: { key: string; transport: Transport } | undefined;
  return (routes) => {
    const urls = urlsFor(routes);
    const key = JSON.stringify([...urls].sort());
    if (last?.key !== key) last = { key, transport: make(urls) };
    return last.transport;
  };
}
