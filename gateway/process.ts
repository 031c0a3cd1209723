import './telemetry-off.ts';
import { readFile } from 'node:fs/promises';
import { GraphQLError } from 'graphql';
import { fromRoot } from '../subgraphs/kit/package-root.ts';
import { scalarsOf } from '../subgraphs/kit/scalars.ts';
import type { Log } from '../subgraphs/kit/context.ts';
import { type Settings, SettingsError } from './config.ts';
import { developmentIssuer } from './identity/development-issuer.ts';
import { houseKeys, hubSecret } from './identity/hub-keys.ts';
import { identifyWith } from './identity/identify.ts';
import { createGateway, type Gateway } from './server/gateway.ts';
import { hubNames } from './supergraph/hubs.ts';
import { SupergraphError } from './supergraph/planning/plan-error.ts';
import { filesOverHttp } from './transport/files-over-http.ts';
import { overHttp } from './transport/over-http.ts';
import { routingUrls } from './transport/routing-urls.ts';

/** A gateway in a process of its own, whose hubs are reached over HTTP. */
export interface GatewayProcess {
  /** Where it answers, such as `http://127.0.0.1:4000`. */
  url: string;
  /** @param drainMs how long `/readyz` answers 503 before the door closes; see {@link Gateway.close}. */
  close(drainMs?: number): Promise<void>;
}

/**
 * Serves a supergraph whose hubs answer elsewhere: at the URLs of the settings, or else where the supergraph says.
 * @param supergraphFile any federation 2 supergraph; the project's own when undefined. Only the hubs of the project's
 * own are told who asks.
 * @throws SettingsError when the file is not a supergraph; what listening throws, once everything is closed.
 */
export async function startGateway(settings: Settings, log: Log, supergraphFile?: string): Promise<GatewayProcess> {
  const supergraphSdl = await readFile(supergraphFile ?? fromRoot('schema/supergraph.graphql'), 'utf8');
  const noSupergraph = (error: unknown): never => {
    const known = error instanceof GraphQLError || error instanceof SupergraphError;
    throw known && supergraphFile !== undefined
      ? new SettingsError(`${supergraphFile} is not a supergraph: ${error.message}`)
      : error;
  };
  const urls = new Map([...urlsOf(supergraphSdl, noSupergraph), ...settings.hubUrls]);
  const house = supergraphFile === undefined ? hubNames : [];
  const keys = houseKeys(house.length > 0 ? hubSecret(settings.secret, settings.dataFolder) : '', house);
  const issuer = settings.developmentIssuer ? developmentIssuer(settings.dataFolder) : undefined;
  const gateway: Gateway = await createGateway(settings, {
    supergraphSdl,
    validate: supergraphFile !== undefined,
    ...(supergraphFile === undefined ? { scalars: scalarsOf(supergraphSdl) } : {}),
    transport: overHttp(urls, { keys, timeoutMs: settings.hubTimeoutMs }),
    identify: identifyWith(issuer?.verify),
    files: filesOverHttp(new Map([...urls].filter(([name]) => keys(name))), keys),
    log,
    playground: { stories: supergraphFile === undefined },
  }).catch(noSupergraph);
  const url = await gateway.listen().catch(async (error: unknown) => {
    // Its threads would keep the process alive.
    await gateway.close();
    throw error;
  });
  return { url, close: (drainMs) => gateway.close(drainMs) };
}

function urlsOf(supergraphSdl: string, refuse: (error: unknown) => never): Map<string, string> {
  try {
    return routingUrls(supergraphSdl);
  } catch (error) {
    return refuse(error);
  }
}
