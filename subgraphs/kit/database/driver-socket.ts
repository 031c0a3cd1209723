import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { connectToServer } from './server-connection.ts';
import type { ServerAddress, TlsMode } from './server-connection.ts';
import type { TransactionStatus } from './wire-messages.ts';
import {
  backendMessage,
  backendMessages,
  boundStatement,
  cString,
  errorFields,
  errorResponse,
  executedRowsMax,
  openingRequest,
  readyForQuery,
  statementName,
  statementText,
  transactionStatus,
  WholeMessages,
} from './wire-messages.ts';

/** The name of a start-up parameter that is for {@link DriverSocket} alone, and is not sent. */
const PADDING = 'archipel_padding';

/**
 * To be given to the driver among its start-up parameters. It writes at once what is longer than 1 024 bytes; otherwise a
 * connection that was lost while a write was put off would never write again.
 */
export const startupPadding = { [PADDING]: ' '.repeat(1024) } as const;

const ENDS_TRANSACTION = /^\s*(commit|rollback)\s*;?\s*$/i;
const LOST = errorResponse('FATAL', '08006', 'the connection to the database was lost');
const NO_MORE_ROWS = backendMessage('C', cString('SELECT 0'));

/**
 * What the driver takes for its socket to a server. It passes the protocol's messages on, and when the connection is
 * lost it spares the driver the states that it does not come out of:
 *
 * - Within a transaction the loss is told by an error to the statement at work and to each that follows, up to the one
 *   that ends it; only then is the socket closed. The driver would write to the closed one, which throws where nobody can
 *   catch it, or, when it has connected again meanwhile, outside of any transaction.
 * - Outside of one the socket is closed, never with an error before: the driver forgets what is asked between the two.
 * - Rows before an error are followed by an end of rows: the driver would put as many holes before those of the next
 *   statement.
 */
export class DriverSocket extends EventEmitter {
  /** The driver ends only what is `open`. */
  readyState: 'opening' | 'open' | 'closed' = 'opening';
  /** Named in the driver's messages. */
  readonly host: string | undefined;
  readonly port: number | undefined;

  private readonly plain: Socket;
  private line: Socket | null = null;
  private early: Buffer[] = [];
  private readonly frames = new WholeMessages();

  private isStarted = false;
  private isGreeted = false;
  private isLost = false;
  /** The driver itself ends the connection, or only cancels a statement of another. */
  private isLeaving = false;
  private status: TransactionStatus = 'I';
  /** The server's own reason for ending the connection, as it said it. */
  private farewell: Buffer | null = null;
  private failure: Error | null = null;

  /** Statements that wait for a ReadyForQuery, oldest first: whether one ends a transaction. */
  private readonly waiting: boolean[] = [];
  /** Prepared statements that end one. */
  private readonly ends = new Set<string>();
  /** Messages that no Sync has followed. */
  private open = { any: false, ends: false };
  private hasCursor = false;
  /** Of the statement that is being answered. */
  private hasRows = false;
  private hasFailed = false;

  constructor(address: ServerAddress, tls: TlsMode) {
    super();
    if ('host' in address) ({ host: this.host, port: this.port } = address);
    this.plain = connectToServer(address, tls, {
      opened: (line) => this.opened(line),
      failed: (error) => (this.failure ??= error),
    });
    this.plain.on('close', () => this.lost());
  }

  private opened(line: Socket): void {
    this.line = line;
    line.on('data', (chunk: Buffer) => this.receive(chunk));
    line.on('drain', () => this.emit('drain'));
    for (const bytes of this.early.splice(0)) line.write(bytes);
    this.readyState = 'open';
  }

  /** The driver writes whole messages. */
  write(bytes: Buffer, done?: (error?: Error | null) => void): boolean {
    const sent = this.isStarted ? bytes : this.startup(bytes);
    if (this.isStarted) this.note(bytes);
    this.isStarted = true;
    if (this.isLost) {
      // Not before the driver has come back from its call: it goes on writing when it is answered.
      process.nextTick(() => this.answerForServer());
      done?.();
      return true;
    }
    if (this.line !== null) return this.line.write(sent, done);
    this.early.push(sent);
    done?.();
    return true;
  }

  end(bytes?: Buffer): void {
    this.isLeaving = true;
    if (this.isLost) this.close();
    else if (this.line === null) this.plain.destroy();
    else if (bytes) this.line.end(bytes);
    else this.line.end();
  }

  destroy(): void {
    this.isLeaving = true;
    if (this.isLost) this.close();
    else this.plain.destroy();
  }

  pause(): void {
    this.line?.pause();
  }

  resume(): void {
    this.line?.resume();
  }

  setKeepAlive(isOn: boolean, delayMs: number): void {
    this.plain.setKeepAlive(isOn, delayMs);
  }

  /** The driver's first message, without what it had not yet written to the socket before and without the padding. */
  private startup(bytes: Buffer): Buffer {
    if (openingRequest(bytes) === 'cancel') {
      this.isLeaving = true;
      return bytes;
    }
    const start = bytes.lastIndexOf(Buffer.from('\0\x03\0\0user\0', 'latin1')) - 4;
    const padding = bytes.indexOf(cString(PADDING), start);
    if (padding < 0) return bytes.subarray(start);
    const rest = bytes.subarray(bytes.indexOf(0, padding + PADDING.length + 1) + 1);
    const message = Buffer.concat([bytes.subarray(start, padding), rest]);
    message.writeInt32BE(message.length, 0);
    return message;
  }

  /** Keeps count of what the server has to answer. */
  private note(bytes: Buffer): void {
    for (const [type, messageBytes] of backendMessages(bytes)) {
      const message = { type, bytes: messageBytes };
      if (type === 'Q') this.waiting.push(ENDS_TRANSACTION.test(statementText(message)));
      else if (type === 'S') {
        this.waiting.push(this.open.ends);
        this.open = { any: false, ends: false };
      } else {
        this.open.any = true;
        if (type === 'P' && ENDS_TRANSACTION.test(statementText(message))) this.ends.add(statementName(message));
        if (type === 'B') this.open.ends ||= this.ends.has(boundStatement(message));
        if (type === 'E') this.hasCursor = executedRowsMax(message) > 0;
      }
    }
  }

  private receive(chunk: Buffer): void {
    const bytes = this.frames.push(chunk);
    let from = 0;
    let at = 0;
    for (const [type, message] of backendMessages(bytes)) {
      const start = at;
      at += message.length;
      if (type === 'E' && isFatal(message)) {
        // The end of the connection follows, and is told as such.
        this.farewell = message;
        this.pass(bytes.subarray(from, start));
        from = at;
        continue;
      }
      if (type === 'E' && this.hasRows && !this.hasCursor) {
        this.pass(bytes.subarray(from, start));
        this.pass(NO_MORE_ROWS);
        from = start;
      }
      this.heed(type, message);
    }
    this.pass(bytes.subarray(from, at));
  }

  private heed(type: string, message: Buffer): void {
    if (type === 'D') this.hasRows = true;
    else if (type === 'C' || type === 'E') this.hasRows = false;
    if (type === 'E') this.hasFailed = true;
    if (type !== 'Z') return;
    // The first one follows no statement.
    if (this.isGreeted) this.waiting.shift();
    this.isGreeted = true;
    this.status = transactionStatus(message);
    this.hasRows = this.hasFailed = this.hasCursor = false;
  }

  private pass(bytes: Buffer): void {
    if (bytes.length > 0) this.emit('data', bytes);
  }

  private lost(): void {
    this.isLost = true;
    if (!this.isGreeted && !this.isLeaving) this.emit('error', this.reason());
    if (this.status === 'I') {
      this.endRows();
      if (this.hasFailed) this.pass(readyForQuery('I'));
      this.close();
    } else this.answerForServer();
  }

  /** Within a transaction that was lost: an error for each statement that waits. */
  private answerForServer(): void {
    if (this.readyState === 'closed') return;
    for (let ends = this.waiting.shift(); ends !== undefined; ends = this.waiting.shift()) {
      if (ends) return this.close();
      this.fail();
      this.hasFailed = false;
      this.pass(readyForQuery('E'));
    }
    if (this.open.any) this.fail();
  }

  private fail(): void {
    if (this.hasFailed) return;
    this.endRows();
    this.hasFailed = true;
    this.pass(this.farewell ?? LOST);
  }

  private endRows(): void {
    if (this.hasRows && !this.hasCursor) this.pass(NO_MORE_ROWS);
    this.hasRows = false;
  }

  private close(): void {
    if (this.readyState === 'closed') return;
    this.readyState = 'closed';
    this.emit('close', false);
  }

  /** Why there is no connection, when there has not been one. */
  private reason(): Error {
    if (this.farewell === null) {
      return this.failure ?? Object.assign(new Error('the server ended the connection'), { code: 'CONNECTION_CLOSED' });
    }
    const fields = errorFields(this.farewell);
    return Object.assign(new Error(fields.get('M')), { code: fields.get('C'), severity: fields.get('V') });
  }
}

function isFatal(message: Buffer): boolean {
  const fields = errorFields(message);
  return /^(FATAL|PANIC)$/.test(fields.get('V') ?? fields.get('S') ?? '');
}
