/**
 * The few messages of PostgreSQL's frontend/backend protocol, version 3, that the wire server must understand:
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 */

/** A message of a client. `type` is its letter, or '' for the untyped ones that open a connection. */
export interface FrontendMessage {
  type: string;
  /** The whole message, type and length included. */
  bytes: Buffer;
}

/** A statement longer than this is refused: the connection is closed. */
const MESSAGE_BYTES_MAX = 256 * 1024 * 1024;
const STARTUP_BYTES_MAX = 10_000;
/** The type and the length. */
const HEADER_BYTES = 5;

/** Cuts the stream of a client's bytes into messages. */
export class FrontendReader {
  private chunks: Buffer[] = [];
  private length = 0;
  private opened = false;

  /** The start-up message has been read: from here on messages carry a type. */
  startupDone(): void {
    this.opened = true;
  }

  push(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  /** The next whole message, or null until more bytes arrive. Throws when the bytes cannot be a message. */
  next(): FrontendMessage | null {
    const header = this.opened ? 5 : 4;
    if (this.length < header) return null;
    const start = this.joined(header);
    const size = start.readInt32BE(header - 4) + header - 4;
    if (size < header || size > (this.opened ? MESSAGE_BYTES_MAX : STARTUP_BYTES_MAX)) {
      throw new Error(`a message of ${size} bytes is not one of the protocol`);
    }
    if (this.length < size) return null;
    const all = this.joined(size);
    this.chunks = all.length > size ? [all.subarray(size)] : [];
    this.length -= size;
    const type = this.opened ? String.fromCharCode(all.readUInt8(0)) : '';
    return { type, bytes: all.subarray(0, size) };
  }

  /** The pending bytes, of which at least the first `needed` are in one buffer. */
  private joined(needed: number): Buffer {
    const first = this.chunks[0];
    if (first !== undefined && first.length >= needed) return first;
    const all = Buffer.concat(this.chunks);
    this.chunks = [all];
    return all;
  }
}

/** What the code of an untyped opening message asks for. */
export function openingRequest(message: Buffer): 'start' | 'encrypt' | 'cancel' | 'unknown' {
  const code = message.length >= 8 ? message.readInt32BE(4) : 0;
  if (code === 80877103 || code === 80877104) return 'encrypt';
  if (code === 80877102) return 'cancel';
  return code >>> 16 === 3 ? 'start' : 'unknown';
}

/** The text of a statement in a Query or Parse message. */
export function statementText(message: FrontendMessage): string {
  const start = message.type === 'P' ? endOfString(message.bytes, 5) + 1 : 5;
  return message.bytes.toString('utf8', start, endOfString(message.bytes, start));
}

/** The name of the prepared statement in a Parse message; '' for the unnamed one. */
export function statementName(message: FrontendMessage): string {
  return message.bytes.toString('utf8', 5, endOfString(message.bytes, 5));
}

/** The name of the prepared statement that a Bind message binds. */
export function boundStatement({ bytes }: FrontendMessage): string {
  const start = endOfString(bytes, 5) + 1;
  return bytes.toString('utf8', start, endOfString(bytes, start));
}

/** How many rows an Execute message asks for at a time; 0 for all. */
export function executedRowsMax({ bytes }: FrontendMessage): number {
  return bytes.readInt32BE(bytes.length - 4);
}

/** The same Query or Parse message with another statement. */
export function withStatement(message: FrontendMessage, statement: string): FrontendMessage {
  const start = message.type === 'P' ? endOfString(message.bytes, 5) + 1 : 5;
  const end = endOfString(message.bytes, start);
  const body = [message.bytes.subarray(5, start), Buffer.from(statement), message.bytes.subarray(end)];
  return { type: message.type, bytes: backendMessage(message.type, ...body) };
}

function endOfString(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(0, from);
  if (end === -1) throw new Error('a string of the message has no end');
  return end;
}

/** Cuts a stream of typed messages where one ends. */
export class WholeMessages {
  private chunks: Buffer[] = [];
  private length = 0;
  private needed = HEADER_BYTES;

  /** All the whole messages that there are by now; what has come of one more is kept. */
  push(chunk: Buffer): Buffer {
    this.chunks.push(chunk);
    this.length += chunk.length;
    if (this.length < this.needed) return Buffer.alloc(0);
    const all = this.chunks.length === 1 ? chunk : Buffer.concat(this.chunks);
    let end = 0;
    this.needed = HEADER_BYTES;
    while (end + HEADER_BYTES <= all.length) {
      const size = all.readInt32BE(end + 1) + 1;
      if (end + size > all.length) {
        this.needed = size;
        break;
      }
      end += size;
    }
    this.chunks = end < all.length ? [all.subarray(end)] : [];
    this.length = all.length - end;
    return all.subarray(0, end);
  }
}

/** The messages in a piece of either side's output, as `[type, bytes]`. */
export function* backendMessages(output: Buffer): Generator<[string, Buffer]> {
  for (let at = 0; at < output.length;) {
    const size = output.readInt32BE(at + 1) + 1;
    yield [String.fromCharCode(output.readUInt8(at)), output.subarray(at, at + size)];
    at += size;
  }
}

/** The channel of a NotificationResponse. */
export function notificationChannel(message: Buffer): string {
  return message.toString('utf8', 9, endOfString(message, 9));
}

/** A message of either side: type, length, content. */
export function backendMessage(type: string, ...content: Buffer[]): Buffer {
  const length = content.reduce((sum, part) => sum + part.length, 4);
  const header = Buffer.alloc(5);
  header.write(type, 0, 'latin1');
  header.writeInt32BE(length, 1);
  return Buffer.concat([header, ...content]);
}

export function cString(text: string): Buffer {
  return Buffer.from(`${text}\0`);
}

/** `I`: idle, `T`: in a transaction, `E`: in a failed one. */
export type TransactionStatus = 'I' | 'T' | 'E';

export function readyForQuery(status: TransactionStatus): Buffer {
  return backendMessage('Z', Buffer.from(status, 'latin1'));
}

export function errorResponse(severity: 'ERROR' | 'FATAL', code: string, text: string): Buffer {
  const fields = [`S${severity}`, `V${severity}`, `C${code}`, `M${text}`];
  return backendMessage('E', ...fields.map(cString), Buffer.from([0]));
}

/** The fields of an ErrorResponse by their letters: `C` its code, `M` its message, `V` its severity. */
export function errorFields(message: Buffer): Map<string, string> {
  const fields = message.toString('utf8', HEADER_BYTES).split('\0').filter(Boolean);
  return new Map(fields.map((field) => [field.slice(0, 1), field.slice(1)]));
}

/** Of a ReadyForQuery. */
export function transactionStatus(message: Buffer): TransactionStatus {
  const status = message.toString('latin1', HEADER_BYTES);
  return status === 'T' || status === 'E' ? status : 'I';
}

/** What a client reads between its start-up message and its first statement. */
export function greeting(parameters: Record<string, string>, clientId: number): Buffer {
  const authenticated = Buffer.alloc(4);
  const key = Buffer.alloc(8);
  key.writeInt32BE(clientId, 0);
  return Buffer.concat([
    backendMessage('R', authenticated),
    ...Object.entries(parameters).map(([name, value]) => backendMessage('S', cString(name), cString(value))),
    backendMessage('K', key),
    readyForQuery('I'),
  ]);
}

/** A simple query. */
export function query(statement: string): Buffer {
  return backendMessage('Q', cString(statement));
}

/** An unnamed statement to parse. */
export function parse(statement: string): Buffer {
  return backendMessage('P', cString(''), cString(statement), Buffer.alloc(2));
}

export function closeStatement(name: string): Buffer {
  return backendMessage('C', Buffer.from('S'), cString(name));
}

export function sync(): Buffer {
  return backendMessage('S');
}
