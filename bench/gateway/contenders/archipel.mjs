// This project's gateway. `plain`: hubs are not signed to and nothing is counted; `signed` (with HMAC and metrics, as the
// house's hubs are asked, and persisted queries tried, which these hubs do not know); `shared`: the same, and identical queries of one asker run once.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { graphqlHttp } from '../../../dist/gateway/server/graphql-http.js';
import { openGraph } from '../../../dist/gateway/server/graph.js';
import { createMetrics } from '../../../dist/gateway/server/metrics.js';
import { overHttp } from '../../../dist/gateway/transport/over-http.js';
import { persisted } from '../../../dist/gateway/transport/persisted.js';
import { routingUrls } from '../../../dist/gateway/supergraph/routing-urls.js';
import { hubKey } from '../../../dist/subgraphs/kit/identity.js';

const [file, way] = process.argv.slice(2);
const log = { info() {}, warn() {}, error: (fields, message) => console.error(message, fields) };
const supergraphSdl = readFileSync(file, 'utf8');
const keys = way === 'plain' ? () => undefined : (hub) => known.get(hub);
const urls = routingUrls(supergraphSdl);
const known = new Map([...urls.keys()].map((hub) => [hub, hubKey('a secret of the benchmark', hub)]));

const http = graphqlHttp({
  graph: await openGraph(supergraphSdl, { log }),
  transport: persisted(overHttp(urls, { keys, timeoutMs: 20_000, answerMaxBytes: 50_000_000 })),
  identify: async () => null,
  log,
  bodyMaxBytes: 262_144,
  requestTimeoutMs: 30_000,
  shareRuns: way === 'shared',
  onOperation: way === 'plain' ? undefined : createMetrics().onOperation,
});
const server = createServer(http.handle);
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
