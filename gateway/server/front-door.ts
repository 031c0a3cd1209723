import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';

/** Where requests come in: those for operations may be taken past everything that stands for the rest. */
export interface FrontDoor {
  /** For Fastify, which answers whatever is not taken. */
  serverFactory(rest: RequestListener): Server;
  /** From now on this answers requests for `/graphql`, but for those by which a browser asks whether it may. */
  take(operations: (request: IncomingMessage, response: ServerResponse) => void): void;
}

/** How long a kept connection may be silent; longer than load balancers keep theirs, so that they close first. */
const keepAliveMs = 72_000;

/** @param receiveTimeoutMs how long a client may take to send its headers, or all of its request. */
export function frontDoor({ receiveTimeoutMs }: { receiveTimeoutMs: number }): FrontDoor {
  let operations: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  return {
    serverFactory(rest) {
      const options = {
        requestTimeout: receiveTimeoutMs,
        headersTimeout: receiveTimeoutMs,
        keepAliveTimeout: keepAliveMs,
      };
      return createServer(options, (request, response) => {
        if (operations && isForOperations(request)) operations(request, response);
        else rest(request, response);
      });
    },
    take: (handle) => void (operations = handle),
  };
}

function isForOperations({ url = '', method }: IncomingMessage): boolean {
  return url.startsWith('/graphql') && (url.length === 8 || url[8] === '?') && method !== 'OPTIONS';
}
