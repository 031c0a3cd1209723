import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import type { HubContext, Log } from './context.ts';
import type { OpenDatabase } from './database/types.ts';
import { withoutValues } from './database/without-values.ts';
import { isPublic, maskedMessage } from './errors.ts';
import { bearerToken, verifyHubToken, type Viewer } from './identity.ts';
import { negotiateLanguage } from './language.ts';
import { withoutNul } from './no-nul.ts';
import { scalarsOf } from './scalars.ts';
import { hubSdl } from './sdl.ts';
import { subscribeIn } from './subscribe.ts';

/** What a data centre writes to make a hub: its resolvers and its loaders; the kit does the rest. */
export interface HubDefinition<Loaders> {
  /** The subgraph's name; its contract is `schema/<name>.graphql` unless `sdl` is given. */
  name: string;
  sdl?: string;
  /**
   * For how long answers to queries may be kept that hold no errors, and for whom, as a `Cache-Control` header says it. With
   * `public`, nothing of the hub may depend on who asks. Default: nothing is said, and nothing is kept.
   */
  cacheControl?: string;
  /** Typed by codegen in each hub. */
  resolvers: object;
  /** Loaders live for one request, so that one viewer's rows never answer another's. */
  loaders(context: Omit<HubContext, 'loaders'>): Loaders;
}

export interface HubDependencies {
  database: OpenDatabase;
  /** The key this hub shares with the gateway: see `hubKey`. */
  key: Buffer;
  now?: () => Date;
  log?: Log;
}

/** One operation for a hub. Headers are lower case and the same in process as over HTTP. */
export interface HubRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  headers: Readonly<Record<string, string | undefined>>;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
}

export interface HubResponse {
  data?: Record<string, unknown> | null | undefined;
  errors?: readonly GraphQLFormattedError[] | undefined;
  extensions?: Record<string, unknown> | undefined;
  /** For how long the answer may be kept, and for whom, as a `Cache-Control` header says it. Never part of the text. */
  cacheControl?: string | undefined;
  /** How long a cache before the hub has had the answer already, as an `Age` header says it, in seconds. */
  ageS?: number | undefined;
}

export interface Hub {
  name: string;
  sdl: string;
  /** Never throws for what a client or a resolver did: errors are in the answer. */
  execute(request: HubRequest): Promise<HubResponse>;
  /**
   * The events of a subscription, each a whole answer, until the hub has no more or the signal is aborted. Who asks is
   * established once; everything else is of the moment of each event.
   */
  subscribe(request: HubRequest, signal: AbortSignal): AsyncIterable<HubResponse>;
  /** Whether these are the headers of a gateway that shares this hub's key. */
  admits(headers: HubRequest['headers']): boolean;
  stop(): Promise<void>;
}

const isMutation = /\bmutation\b/;

const silent: Log = { info() {}, warn() {}, error() {} };

/**
 * A hub ready to answer operations, in this process or, through `serveHub`, over HTTP. Its database stays the caller's
 * to close.
 * @throws when the resolvers do not fit the contract.
 */
export async function createHub<Loaders>(
  definition: HubDefinition<Loaders>,
  { database, key, now = () => new Date(), log = silent }: HubDependencies,
): Promise<Hub> {
  const { name, resolvers, loaders, cacheControl } = definition;
  const sdl = definition.sdl ?? hubSdl(name);
  const schema = withoutNul(
    buildSubgraphSchema({
      typeDefs: parse(sdl),
      resolvers: { ...scalarsOf(sdl), ...resolvers },
    }),
  );
  const server = new ApolloServer<HubContext<Loaders>>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: masked,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled(), faultsLogged(name)],
  });
  await server.start();

  const viewerOf = (headers: HubRequest['headers'], moment: Date): Viewer | null =>
    verifyHubToken(bearerToken(headers.authorization), name, key, moment.getTime());

  const contextOf = (
    headers: HubRequest['headers'],
    known: { viewer?: Viewer | null; signal?: AbortSignal | undefined },
  ): HubContext<Loaders> => {
    const moment = now();
    const base = {
      db: database.db,
      viewer: known.viewer === undefined ? viewerOf(headers, moment) : known.viewer,
      language: negotiateLanguage(headers['accept-language']),
      requestId: headers['x-request-id'] ?? randomUUID(),
      now: moment,
      log,
      ...(known.signal ? { signal: known.signal } : {}),
    };
    return { ...base, loaders: loaders(base) };
  };

  return {
    name,
    sdl,
    async execute({ query, variables, operationName, headers, signal }) {
      let contextValue: HubContext<Loaders>;
      try {
        contextValue = contextOf(headers, { signal });
      } catch (error) {
        return { errors: [error instanceof GraphQLError ? error.toJSON() : { message: maskedMessage }] };
      }
      const { body } = await server.executeOperation({ query, variables, operationName }, { contextValue });
      if (body.kind !== 'single')
        throw new Error(`${name} answered in parts to an operation that did not ask for them`);
      const isKept = cacheControl !== undefined && !body.singleResult.errors?.length && !isMutation.test(query);
      return isKept ? { ...body.singleResult, cacheControl } : body.singleResult;
    },
    async *subscribe(request, signal) {
      const { headers } = request;
      let viewer: Viewer | null;
      try {
        viewer = viewerOf(headers, now());
      } catch (error) {
        yield { errors: [error instanceof GraphQLError ? error.toJSON() : { message: maskedMessage }] };
        return;
      }
      const requestId = headers['x-request-id'];
      const formatted = (error: GraphQLError) => {
        if (!isPublic(error)) {
          const fault = { hub: name, requestId, path: error.path, cause: withoutValues(error.originalError ?? error) };
          log.error(fault, 'a resolver failed');
        }
        return masked(error.toJSON(), error);
      };
      const contextNow = () => contextOf(headers, { viewer, signal });
      yield* subscribeIn({ schema, contextNow, formatted }, request);
    },
    admits(headers) {
      try {
        viewerOf(headers, now());
        return true;
      } catch {
        return false;
      }
    },
    stop: () => server.stop(),
  };
}

/** Refusals leave as they are; faults leave as a constant sentence. */
function masked(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { path, locations } = formatted;
  const where = { ...(path ? { path } : {}), ...(locations ? { locations } : {}) };
  if (isPublic(formatted) || isPublic(error)) {
    return { message: formatted.message, ...where, extensions: formatted.extensions ?? {} };
  }
  return { message: maskedMessage, ...where, extensions: { code: 'INTERNAL' } };
}

/** A fault is written where an operator finds it, with the request id the client was given. */
function faultsLogged<Context extends HubContext>(hub: string): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) {
            if (isPublic(error)) continue;
            const { requestId } = contextValue;
            contextValue.log.error(
              { hub, requestId, path: error.path, cause: withoutValues(error.originalError ?? error) },
              'a resolver failed',
            );
          }
        },
      };
    },
  };
}
