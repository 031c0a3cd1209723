// Apollo Server before Apollo Gateway, as they come; with `pool`, over a data source of our own that keeps connections.
import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Pool } from 'undici';

const [file, way] = process.argv.slice(2);
const pools = new Map();

const pooled = ({ url }) => {
  const { origin, pathname } = new URL(url);
  if (!pools.has(origin)) pools.set(origin, new Pool(origin, { connections: 64 }));
  return {
    async process({ request: { query, variables, operationName } }) {
      const { body } = await pools.get(origin).request({
        method: 'POST',
        path: pathname,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables, operationName }),
      });
      return body.json();
    },
  };
};

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(file, 'utf8'),
  logger: { debug() {}, info() {}, warn() {}, error: console.error },
  ...(way === 'pool' ? { buildService: pooled } : {}),
});
const server = new ApolloServer({ gateway });
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
process.send({ port: Number(new URL(url).port) });
