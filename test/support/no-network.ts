import { Socket } from 'node:net';
import { inject } from 'vitest';

/** Marks what is replaced already: the files of a process share its modules. */
const GUARDED = Symbol.for('archipel.test.no-network');

/**
 * Tests reach this machine and the database server that they were given, and nothing else: an attempt throws and names
 * the host. Loaded before each test file.
 */
function forbidNetwork(): void {
  if (GUARDED in Socket.prototype) return;
  const connect = Socket.prototype.connect as (this: Socket, ...given: unknown[]) => Socket;
  const serverUrl = inject('serverUrl');
  const allowed = new Set([
    'localhost',
    '127.0.0.1',
    '::1',
    ...(serverUrl === '' ? [] : [new URL(serverUrl).hostname]),
  ]);
  Object.defineProperty(Socket.prototype, GUARDED, { value: true });
  Socket.prototype.connect = function guarded(this: Socket, ...given: unknown[]): Socket {
    const host = hostOf(given);
    if (!allowed.has(host)) throw new Error(`A test tried to reach ${host}; tests reach nothing beyond this machine.`);
    return connect.apply(this, given);
  };
}

/** The host of any form of `socket.connect`: options, a path, a port and a host; inside of Node, an array of these. */
function hostOf(given: unknown[]): string {
  const [first, second] = Array.isArray(given[0]) ? (given[0] as unknown[]) : given;
  if (typeof first === 'object' && first !== null) {
    const { host, path } = first as { host?: string; path?: string };
    return path === undefined ? (host ?? 'localhost') : 'localhost';
  }
  const isPath = typeof first === 'string' && Number.isNaN(Number(first));
  return !isPath && typeof second === 'string' ? second : 'localhost';
}

forbidNetwork();
