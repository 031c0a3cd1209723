import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import type { FrontendMessage, TransactionStatus } from './wire-messages.ts';
import {
  backendMessages,
  closeStatement,
  errorResponse,
  FrontendReader,
  greeting,
  notificationChannel,
  openingRequest,
  parse,
  query,
  readyForQuery,
  statementName,
  statementText,
  sync,
  withStatement,
} from './wire-messages.ts';

/** A database that takes one protocol message at a time and gives back all that it answers. */
export interface Backend {
  execute(message: Uint8Array): Promise<Buffer>;
}

export interface WireServerOptions {
  backend: Backend;
  /** Parameters told to clients when they connect: `server_version` and the like. */
  parameters: Record<string, string>;
  /** After how long a client that holds the database and says nothing is cut off. */
  silentHolderMs: number;
  /** The backend threw, which it never does for an error in a statement: it cannot be used any more. */
  onBroken: (error: unknown) => void;
}

export interface WireServer {
  listen(path: string): Promise<void>;
  /** Takes no more clients, gives those in a transaction `graceMs` to end it, and cuts all off. */
  close(graceMs: number): Promise<void>;
}

interface Client {
  socket: Socket;
  reader: FrontendReader;
  /** Whole messages that have not been executed. */
  messages: FrontendMessage[];
  status: TransactionStatus;
  /** Between the first message of the extended protocol and its Sync. */
  inSequence: boolean;
  /** After an error in the extended protocol, everything up to the Sync is dropped. */
  skipping: boolean;
  gone: boolean;
  statements: Set<string>;
  channels: Set<string>;
}

const LISTEN = /^\s*(listen|unlisten)\s+(?:"((?:[^"]|"")+)"|([A-Za-z_][\w$]*)|\*)\s*;?\s*$/i;
const COPY_FROM_CLIENT = /^\s*copy\b[\s\S]*\bfrom\s+stdin\b/i;

/**
 * Lets many clients speak PostgreSQL's protocol to a database that has one session.
 *
 * A client holds the database from its first message to the end of its transaction, or, outside of a transaction, to
 * its Sync; meanwhile others wait in the order in which they came. So one client's messages never meet another's half
 * done ones, and every Sync or Query is answered with exactly one ReadyForQuery. PGlite itself answers an error with one
 * too many, after which a driver takes each answer for that of the next statement.
 *
 * What clients share all the same, for there is one session: settings (`set`), temporary tables, advisory locks.
 */
export function createWireServer(options: WireServerOptions): WireServer {
  const { backend } = options;
  const clients = new Set<Client>();
  const waiting: Client[] = [];
  let holder: Client | null = null;
  let running = false;
  let broken = false;
  let closing = false;
  let silence: NodeJS.Timeout | undefined;
  let clientCount = 0;
  let onIdle: (() => void) | null = null;

  const server: Server = createServer((socket) => {
    const client: Client = {
      socket,
      reader: new FrontendReader(),
      messages: [],
      status: 'I',
      inSequence: false,
      skipping: false,
      gone: false,
      statements: new Set(),
      channels: new Set(),
    };
    clients.add(client);
    const id = ++clientCount;
    socket.on('data', (chunk) => {
      try {
        client.reader.push(chunk);
        receive(client, id);
      } catch {
        socket.destroy();
      }
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => leave(client));
  });

  function receive(client: Client, id: number): void {
    for (let message = client.reader.next(); message !== null; message = client.reader.next()) {
      if (message.type === '') open(client, message.bytes, id);
      else if (message.type === 'X') client.socket.end();
      else client.messages.push(message);
    }
    if (client.messages.length > 0) enqueue(client);
  }

  function open(client: Client, message: Buffer, id: number): void {
    const request = openingRequest(message);
    if (request === 'encrypt') client.socket.write('N');
    else if (request === 'start' && !closing) {
      client.reader.startupDone();
      client.socket.write(greeting(options.parameters, id));
    } else {
      // A request to cancel finds nothing to cancel: the database reads no message while it runs a statement.
      client.socket.end();
    }
  }

  function leave(client: Client): void {
    client.gone = true;
    client.messages = [];
    clients.delete(client);
    // What it left behind in the session is cleared in its turn, at once if it is the holder.
    if (holder === client || client.statements.size > 0) enqueue(client);
    else waiting.splice(0, waiting.length, ...waiting.filter((other) => other !== client));
  }

  function enqueue(client: Client): void {
    if (client !== holder && !waiting.includes(client)) waiting.push(client);
    void run();
  }

  async function run(): Promise<void> {
    if (running || broken) return;
    running = true;
    try {
      for (;;) {
        holder ??= waiting.shift() ?? null;
        if (holder === null) break;
        if (holder.gone) {
          await clearUp(holder);
          release();
          continue;
        }
        const message = holder.messages.shift();
        if (message === undefined) break;
        clearTimeout(silence);
        await execute(holder, message);
        // The holder's own messages count, not those of the clients that wait, and the time its statements take does not.
        if (holder !== null) silence = setTimeout(cutOffSilentHolder, options.silentHolderMs).unref();
      }
    } catch (error) {
      broken = true;
      for (const client of clients) client.socket.destroy();
      options.onBroken(error);
    } finally {
      running = false;
    }
    if (holder === null) onIdle?.();
  }

  function release(): void {
    clearTimeout(silence);
    const client = holder;
    holder = null;
    if (client !== null && !client.gone && client.messages.length > 0) waiting.push(client);
  }

  function cutOffSilentHolder(): void {
    if (holder === null) return;
    const seconds = options.silentHolderMs / 1000;
    const text = `closed: it held the database for ${seconds} s without a message, and everybody else waited`;
    holder.socket.write(errorResponse('FATAL', '25P03', text));
    holder.socket.destroySoon();
  }

  async function execute(client: Client, message: FrontendMessage): Promise<void> {
    if (client.skipping && message.type !== 'S') return;
    const endsSequence = message.type === 'S' || message.type === 'Q';
    client.inSequence = !endsSequence;

    const refusal = refuse(message);
    const output = refusal ?? (await backend.execute(track(client, message).bytes));
    const answer: Buffer[] = [];
    for (const [type, bytes] of backendMessages(output)) {
      if (type === 'Z') client.status = statusOf(bytes);
      else if (type === 'A') forward(bytes);
      else answer.push(bytes);
      if (type === 'E' && !endsSequence) client.skipping = true;
    }
    if (endsSequence) {
      client.skipping = false;
      answer.push(readyForQuery(client.status));
    }
    if (!client.gone && answer.length > 0) client.socket.write(Buffer.concat(answer));
    if (endsSequence && client.status === 'I') release();
  }

  /** Remembers what of the session is this client's; gives the message to execute in place of the one received. */
  function track(client: Client, message: FrontendMessage): FrontendMessage {
    if (message.type !== 'P' && message.type !== 'Q') return message;
    if (message.type === 'P' && statementName(message) !== '') client.statements.add(statementName(message));
    const [, verb, quoted, plain] = LISTEN.exec(statementText(message)) ?? [];
    if (verb === undefined) return message;
    const channel = quoted?.replaceAll('""', '"') ?? plain?.toLowerCase();
    if (verb.toLowerCase() === 'listen' && channel !== undefined) {
      client.channels.add(channel);
      return message;
    }
    // The session goes on listening for the other clients; this one is only no longer told.
    if (channel === undefined) client.channels.clear();
    else client.channels.delete(channel);
    return withStatement(message, 'listen archipel_nothing');
  }

  /** Statements whose data would have to be read while they run, which the database cannot do here. */
  function refuse(message: FrontendMessage): Buffer | null {
    if ((message.type !== 'P' && message.type !== 'Q') || !COPY_FROM_CLIENT.test(statementText(message))) return null;
    return errorResponse(
      'ERROR',
      '0A000',
      'COPY … FROM STDIN is not available on the embedded database; insert from unnest(…)',
    );
  }

  function forward(notification: Buffer): void {
    const channel = notificationChannel(notification);
    for (const client of clients) if (client.channels.has(channel)) client.socket.write(notification);
  }

  /** Undoes what a lost client began, and frees its prepared statements. */
  async function clearUp(client: Client): Promise<void> {
    if (client.inSequence) {
      // Without an error, the Sync would commit the statements that came before it.
      if (!client.skipping) await backend.execute(parse('the client is gone'));
      client.status = lastStatus(await backend.execute(sync()), client.status);
    }
    if (client.status !== 'I') await backend.execute(query('rollback'));
    if (client.statements.size > 0) {
      for (const name of client.statements) await backend.execute(closeStatement(name));
      await backend.execute(sync());
    }
  }

  return {
    listen: (path) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(path, () => {
          server.off('error', reject);
          resolve();
        });
      }),
    async close(graceMs) {
      closing = true;
      server.close();
      for (const client of clients) {
        if (client.status === 'I' && client !== holder && client.messages.length === 0) client.socket.destroy();
      }
      if (holder !== null && !broken) {
        await new Promise<void>((resolve) => {
          const limit = setTimeout(resolve, graceMs);
          onIdle = () => {
            clearTimeout(limit);
            resolve();
          };
        });
      }
      const gone = [...clients].map(
        (client) => new Promise<void>((resolve) => void client.socket.once('close', () => resolve())),
      );
      for (const client of clients) client.socket.destroy();
      await Promise.all(gone);
      while (running) await new Promise<void>((resolve) => (onIdle = resolve));
    },
  };
}

function statusOf(readyForQueryMessage: Buffer): TransactionStatus {
  const status = String.fromCharCode(readyForQueryMessage.readUInt8(5));
  return status === 'T' || status === 'E' ? status : 'I';
}

function lastStatus(output: Buffer, otherwise: TransactionStatus): TransactionStatus {
  let status = otherwise;
  for (const [type, bytes] of backendMessages(output)) if (type === 'Z') status = statusOf(bytes);
  return status;
}
