// Hive Gateway's runtime with its native planner, in three ways: `nothing` shared, identical requests to `hubs` shared
// (its default), identical requests of `clients` shared too.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

const [file, shares] = process.argv.slice(2);

const gateway = createGatewayRuntime({
  supergraph: readFileSync(file, 'utf8'),
  unifiedGraphHandler,
  logging: false,
  landingPage: false,
  graphiql: false,
  healthCheckEndpoint: false,
  readinessCheckEndpoint: false,
  ...(shares === 'nothing' ? { transportEntries: { '*.http': { options: { deduplicateInflightRequests: false } } } } : {}),
  inboundInflightRequestDeduplication: shares === 'clients',
});
const server = createServer(gateway);
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
