import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What the fault says that no client may read. */
export const secretText = 'SELECT password FROM users -- internal.example';

const json = { 'content-type': 'application/json' };
/** 50 MB of spaces in 50 kB. */
const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
const good = JSON.stringify({ data: { topProducts: [{ upc: '1' }] } });

/** Ways in which somebody else's hub fails, by name. `end` is called when the test is over. */
const faults: Record<string, (response: ServerResponse, whenOver: (end: () => void) => void) => void> = {
  'closes the connection': (response) => response.socket?.destroy(),
  'closes in the middle of its answer': (response) => {
    response.writeHead(200, { ...json, 'content-length': '1000' });
    response.write('{"data":', () => response.socket?.destroy());
  },
  'never answers': () => {},
  'dribbles a byte at a time': (response, whenOver) => {
    response.writeHead(200, json);
    const timer = setInterval(() => response.write(' '), 20);
    whenOver(() => clearInterval(timer));
  },
  'answers more than it may': (response) =>
    response.writeHead(200, json).end(`{"data":{"topProducts":"${'x'.repeat(2_000_000)}"}}`),
  'announces more than it may': (response) =>
    response.writeHead(200, { ...json, 'content-length': '900000000' }).write('{'),
  'answers a compressed bomb': (response) => response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb),
  'answers what is not compressed as it says': (response) =>
    response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(good),
  'answers in an unknown encoding': (response) =>
    response.writeHead(200, { ...json, 'content-encoding': 'zip' }).end(good),
  'answers 500 with a page': (response) => response.writeHead(500, { 'content-type': 'text/html' }).end(secretText),
  'answers 200 with a page': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(secretText),
  'answers half of its JSON': (response) => response.writeHead(200, json).end('{"data":{"topProducts":[{"upc"'),
  'answers bytes that are no UTF-8': (response) =>
    response
      .writeHead(200, json)
      .end(
        Buffer.concat([
          Buffer.from('{"data":{"topProducts":[{"upc":"'),
          Buffer.from([0xff, 0xfe]),
          Buffer.from('"}]}}'),
        ]),
      ),
  'answers neither data nor errors': (response) => response.writeHead(200, json).end('{"topProducts":[]}'),
  'answers a list': (response) => response.writeHead(200, json).end('[]'),
  'points elsewhere': (response) => response.writeHead(307, { location: '/good' }).end(),
  'answers an error of its own': (response) =>
    response
      .writeHead(200, json)
      .end(JSON.stringify({ data: { topProducts: null }, errors: [{ message: secretText, path: ['topProducts'] }] })),
  'answers five thousand errors': (response) =>
    response
      .writeHead(200, json)
      .end(JSON.stringify({ data: null, errors: Array.from({ length: 5_000 }, () => ({ message: secretText })) })),
};

/** One of the faults above, or `none`. */
export type Fault = string;

/** A hub of somebody else's that does as told, at the HTTP line. `/good` answers well. */
export async function faultyHub() {
  const ends: (() => void)[] = [];
  const sockets = new Set<Socket>();
  let fault: Fault = 'none';
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    request.resume();
    response.on('error', () => {});
    const fails = fault === 'none' || request.url === '/good' ? undefined : faults[fault];
    if (fails) fails(response, (end) => void ends.push(end));
    else response.writeHead(200, json).end(good);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    port,
    /** How often it was asked since it was told what to do. */
    asked: () => asked,
    does(next: Fault) {
      fault = next;
      asked = 0;
    },
    async close() {
      for (const end of ends) end();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
