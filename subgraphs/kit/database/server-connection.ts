import { connect, isIP } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** Where a server listens: a socket's path, or a host and a port. */
export type ServerAddress = { path: string } | { host: string; port: number };

/** How the line is encrypted: `sslmode` of a database's URL, as libpq names it; empty when it is not. */
export type TlsMode = '' | 'prefer' | 'require' | 'verify-full';

const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
const YES = 'S'.charCodeAt(0);

/** What a URL's `sslmode` (or `ssl`) asks for. `allow` is taken for `prefer`, and `verify-ca` for `verify-full`. */
export function tlsModeOf(url: string): TlsMode {
  const asked = /[?&]ssl(?:mode)?=([^&#]*)/.exec(url)?.[1] ?? '';
  if (asked === '' || asked === 'disable' || asked === 'false') return '';
  if (asked === 'allow' || asked === 'prefer') return 'prefer';
  return asked === 'require' || asked === 'true' ? 'require' : 'verify-full';
}

/** What a line to a server calls. */
export interface LineEvents {
  /** Once, with what carries the protocol. */
  opened: (line: Socket) => void;
  /** Before the line is closed because of it. */
  failed: (error: Error) => void;
}

/** Calls a server: the socket itself, also of a line that is encrypted over it. */
export function connectToServer(address: ServerAddress, tls: TlsMode, { opened, failed }: LineEvents): Socket {
  const plain = connect(address);
  plain.on('error', failed);
  plain.once('connect', () => {
    if (tls === '') return opened(plain);
    plain.write(SSL_REQUEST);
    plain.once('data', (answer: Buffer) => {
      if (answer[0] === YES) return opened(encrypted(plain, address, tls).on('error', failed));
      if (tls === 'prefer') return opened(plain);
      plain.destroy(Object.assign(new Error('the server does not encrypt connections'), { code: 'ERR_TLS_REFUSED' }));
    });
  });
  return plain;
}

function encrypted(plain: Socket, address: ServerAddress, tls: TlsMode): Socket {
  const host = 'host' in address ? address.host : 'localhost';
  return connectTls({
    socket: plain,
    host,
    ...(isIP(host) === 0 && { servername: host }),
    rejectUnauthorized: tls === 'verify-full',
  });
}
