import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A load balancer as small as can be: each request to the next address; one that cannot be connected to is passed over.
 */
export async function roundRobin(targets: readonly string[]) {
  let next = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => forward(targets.length));
    const forward = (triesLeft: number): void => {
      const target = new URL(request.url ?? '/', targets[next++ % targets.length]);
      const { host: _, ...headers } = request.headers;
      httpRequest(target, { method: request.method, headers, agent: false }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'x-answered-by': target.port });
        answer.pipe(response);
      })
        .on('error', () => (triesLeft > 1 ? forward(triesLeft - 1) : response.writeHead(502).end()))
        .end(Buffer.concat(chunks));
    };
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
