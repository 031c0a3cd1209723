import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo, Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderOf } from '../../../../subgraphs/kit/database/lock.ts';
import { openDatabase } from '../../../../subgraphs/kit/database/open.ts';
import { tlsModeOf } from '../../../../subgraphs/kit/database/server-connection.ts';
import { testDatabase, type TestDatabase } from '../../../support/database.ts';

const SSL_REQUEST_BYTES = 8;

let database: TestDatabase;
let folder: string;
let cert: Buffer;
let key: Buffer;
const servers: Server[] = [];

beforeAll(async () => {
  database = await testDatabase({ preparations: [], embedded: true });
  folder = mkdtempSync(join(tmpdir(), 'archipel-tls-'));
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-days', '1'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', keyFile, '-out', certFile, ...subject], { stdio: 'ignore' }); // prettier-ignore
  [key, cert] = [readFileSync(keyFile), readFileSync(certFile)];
});
afterAll(async () => {
  for (const server of servers) server.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

/** A server in front of the embedded database that encrypts, or says that it does not. Counts what came encrypted. */
async function serverThat(encrypts: boolean): Promise<{ url: string; encrypted: () => number }> {
  let encrypted = 0;
  const path = holderOf(database.url.slice('embedded:'.length))?.socketPath ?? '';
  const pass = (client: Socket): void => {
    const line = connect(path);
    client.pipe(line).pipe(client);
    for (const end of [client, line]) end.on('error', () => undefined);
    client.on('close', () => line.destroy());
  };
  const server = createServer((client) => {
    client.once('readable', () => {
      const asked = client.read(SSL_REQUEST_BYTES) as Buffer;
      if (asked.readInt32BE(4) !== 80877103) {
        client.unshift(asked);
        return pass(client);
      }
      client.write(encrypts ? 'S' : 'N');
      if (!encrypts) return pass(client);
      encrypted += 1;
      pass(new TLSSocket(client, { isServer: true, key, cert }));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, encrypted: () => encrypted };
}

async function ask(url: string): Promise<unknown> {
  const opened = await openDatabase(url, { maxConnections: 1 });
  try {
    return [...(await opened.client`select ${'x'.repeat(100_000)}::text = repeat('x', 100000) as same`)];
  } finally {
    await opened.close();
  }
}

describe('a connection to a server', () => {
  it.each([
    ['postgres://h/d', ''],
    ['postgres://h/d?sslmode=disable', ''],
    ['postgres://h/d?sslmode=prefer', 'prefer'],
    ['postgres://h/d?application_name=a&sslmode=require', 'require'],
    ['postgres://h/d?ssl=true', 'require'],
    ['postgres://h/d?sslmode=verify-ca', 'verify-full'],
  ])('by %s is encrypted as it asks: %j', (url, mode) => expect(tlsModeOf(url)).toBe(mode));

  it('is encrypted when the URL asks for it', { timeout: 30_000 }, async () => {
    const { url, encrypted } = await serverThat(true);
    for (const mode of ['require', 'prefer', 'disable'])
      expect(await ask(`${url}?sslmode=${mode}`)).toEqual([{ same: true }]);
    expect(encrypted()).toBe(2);
  });

  it('is refused where the server cannot do what must be', { timeout: 30_000 }, async () => {
    const { url } = await serverThat(false);
    expect(await ask(`${url}?sslmode=prefer`)).toEqual([{ same: true }]);
    await expect(ask(`${url}?sslmode=require`)).rejects.toThrow('refuses: the server does not encrypt connections');
  });

  it('is refused where nobody vouches for the server, when that is asked for', { timeout: 30_000 }, async () => {
    const { url } = await serverThat(true);
    await expect(ask(`${url}?sslmode=verify-full`)).rejects.toThrow(/self-signed certificate/);
  });
});
