import '../telemetry-off.ts';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLFormattedError } from 'graphql';
import type { HubResponse } from '../../subgraphs/kit/hub.ts';
import type { Log } from '../../subgraphs/kit/context.ts';
import { UpstreamError } from '../errors.ts';
import { SupergraphError } from '../supergraph/planning/plan-error.ts';
import type { Transport } from '../transport/transport.ts';
import { namingEnumValues } from '../execution/enum-values.ts';
import { faultOfOurs, relayedErrorsMax } from '../execution/relayed.ts';
import type { StockContext } from './context.ts';
import { holesOf } from './holes.ts';

export interface StockOptions {
  /** A composed supergraph; never introspected, never composed here. */
  supergraphSdl: string;
  /** Whether the supergraph is validated again as it is loaded, which takes 130 ms. Default true. */
  validate?: boolean;
  transport: Transport;
  log: Log;
}

export interface StockGateway {
  gateway: ApolloGateway;
  /**
   * Lets another supergraph take over, whose hubs are reached as those of the first. Nothing is planned for it before.
   * @throws SupergraphError when it cannot be served; then everything stays as it was.
   */
  replace(supergraphSdl: string): Promise<{ refused: number }>;
}

/**
 * Apollo's own planner and executor over the gateway's transport. A hub that fails leaves a hole in the answer and an
 * error at its place.
 */
export function stockGateway({ supergraphSdl, validate = true, transport, log }: StockOptions): StockGateway {
  let update: (sdl: string) => void = () => {};
  const gateway = new ApolloGateway({
    supergraphSdl: async (options) => {
      update = options.update;
      return { supergraphSdl };
    },
    validateSupergraph: validate,
    buildService: ({ name }) => hubSource(name, transport, log),
    logger: quiet(log),
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => void namingEnumValues(apiSchema));
  return {
    gateway,
    async replace(sdl) {
      try {
        update(sdl);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new SupergraphError(`the supergraph cannot be served: ${reason}`, { cause: error });
      }
      return { refused: 0 };
    },
  };
}

function hubSource(hub: string, transport: Transport, log: Log): GraphQLDataSource {
  return {
    async process({ request, context }) {
      const { query = '', variables, operationName } = request;
      const asked = context as StockContext;
      let answer: HubResponse;
      try {
        answer = await transport.fetch(hub, { query, variables, operationName }, asked);
      } catch (error) {
        log.warn({ hub, requestId: asked.requestId, cause: error }, 'a fetch failed');
        const code = error instanceof UpstreamError ? error.code : 'INTERNAL';
        return { data: null, errors: holesOf(query, code) };
      }
      const { data, errors } = answer;
      if (!errors?.length) return { data: data ?? null };
      const ours = faultOfOurs(errors);
      if (ours) {
        log.error(
          { hub, requestId: asked.requestId, code: ours.extensions?.code, cause: ours.message },
          'a hub refused a fetch',
        );
        return { data: null, errors: holesOf(query, 'UPSTREAM_INVALID') };
      }
      return {
        data: data ?? null,
        errors: errors.slice(0, relayedErrorsMax).map((error) => sayingHowMany(error, errors.length)),
      };
    },
  };
}

/** A list that was cut says so. */
function sayingHowMany(error: GraphQLFormattedError, total: number): GraphQLFormattedError {
  return total > relayedErrorsMax ? { ...error, extensions: { ...error.extensions, errorsOfHub: total } } : error;
}

function quiet(log: Log) {
  const write = (level: 'warn' | 'error') => (message?: unknown) => log[level]({}, String(message));
  return { debug() {}, info() {}, warn: write('warn'), error: write('error') };
}
