import '../telemetry-off.ts';
import type { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { masked } from '../execution/masking.ts';
import type { StockContext } from './context.ts';
import { errorsCompleted } from './errors-completed.ts';

/**
 * Apollo Server before the stock gateway: parses, validates, and answers in the words of the catalogue. No batches, no
 * operations kept by their hash, and nothing that a page of another site could have a browser send.
 */
export async function apolloServer(gateway: ApolloGateway): Promise<ApolloServer<StockContext>> {
  const server = new ApolloServer<StockContext>({
    gateway,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    formatError: masked,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      errorsCompleted,
    ],
  });
  await server.start();
  return server;
}
