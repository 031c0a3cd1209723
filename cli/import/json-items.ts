/**
 * The items of a JSON document of any size, one at a time: the `features` of an item collection, the elements of an
 * array, a single item, or one item after another (NDJSON). Memory holds one item and one piece of the file.
 *
 * Only brackets and quotes are followed here, so that an item that is no JSON is one bad item and not the end of the file;
 * what an item says is for JSON.parse.
 */

/** One item, or why there is none. */
export interface JsonItem {
  /** From 0, in the order of the file. */
  index: number;
  /** Where it stands: `$.features[3]`, `$[3]`, `$`, or `line 4 $` from the second line of NDJSON on. */
  place: string;
  /** The item's own text; null when it could not be kept, see `fault`. */
  text: string | null;
  fault: string | null;
}

/** Bytes that one item may have; real ones have 5 to 20 thousand. */
export const itemBytesMax = 32_000_000;

/** Of a source without an item, which also has no other byte of meaning. */
export const emptyFault = 'the file is empty';

/** How the fault begins of a source that is something else from its first letter on. */
export const notJson = 'is not JSON';

const code = {
  newline: 0x0a, quote: 0x22, comma: 0x2c, colon: 0x3a, openArray: 0x5b, backslash: 0x5c, closeArray: 0x5d, openObject: 0x7b,
  closeObject: 0x7d,
} as const; // prettier-ignore

/** Reads a stream of bytes. Never throws for what is in it. */
export async function* jsonItems(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<JsonItem> {
  const scanner = new Scanner();
  for await (const chunk of bytes) yield* scanner.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  yield* scanner.end();
}

class Scanner {
  #depth = 0;
  #inString = false;
  #escaped = false;
  #line = 1;
  /** Where the document began. */
  #documentLine = 1;
  #index = 0;
  /** The number of the item within its array. */
  #position = 0;
  #documents = 0;
  /** Depth at which items of an array begin; 0 outside of one. */
  #itemsAt = 0;
  /** Whether the array of items is the value of `features`. */
  #inFeatures = false;
  /** The text of the last string at depth 1 of an object, as far as it matters. */
  #word = '';
  #wordBefore = '';
  /** What the source begins with, where that is no bracket. */
  #stray: { byte: number; line: number } | undefined;
  #found: JsonItem[] = [];
  readonly #capture = new Capture();

  push(chunk: Buffer): JsonItem[] {
    this.#found = [];
    // A byte order mark, where some editors leave one.
    const start = this.#documents === 0 && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0;
    this.#capture.enter(chunk);
    for (let at = start; at < chunk.length; at += 1) this.#read(chunk[at] ?? 0, at);
    this.#capture.leave();
    return this.#found;
  }

  end(): JsonItem[] {
    this.#found = [];
    if (this.#capture.open || this.#depth > 0) {
      this.#capture.drop();
      this.#give(null, (this.#depth === 0 && this.#notJson()) || 'the file ends before this item does');
    } else if (this.#documents === 0) {
      this.#give(null, emptyFault);
    }
    return this.#found;
  }

  #notJson(): string | undefined {
    if (!this.#stray) return undefined;
    const { byte, line } = this.#stray;
    return `${notJson}: unexpected ${byte < 0x80 ? `'${String.fromCharCode(byte)}'` : 'character'} at line ${line}`;
  }

  #read(byte: number, at: number): void {
    if (this.#inString) return this.#readString(byte);
    switch (byte) {
      case code.newline:
        this.#line += 1;
        return;
      case 0x20:
      case 0x09:
      case 0x0d:
      case 0x1e:
        return;
      case code.quote:
        this.#beginValue(at);
        this.#inString = true;
        this.#word = '';
        return;
      case code.openObject:
      case code.openArray:
        return this.#open(byte, at);
      case code.closeObject:
      case code.closeArray:
        return this.#close(at);
      case code.colon:
        this.#wordBefore = this.#depth === 1 ? this.#word : '';
        return;
      case code.comma:
        if (this.#itemsAt > 0 && this.#depth === this.#itemsAt) this.#endItem(at);
        this.#wordBefore = '';
        return;
      default:
        if (this.#documents === 0 && this.#depth === 0) this.#stray = { byte, line: this.#line };
        return this.#beginValue(at);
    }
  }

  #readString(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === code.backslash) this.#escaped = true;
    else if (byte === code.quote) this.#inString = false;
    else if (this.#depth === 1 && this.#word.length < 16) this.#word += String.fromCharCode(byte);
    if (byte === code.newline) this.#line += 1;
  }

  #open(bracket: number, at: number): void {
    const opensFeatures =
      bracket === code.openArray && this.#depth === 1 && this.#itemsAt === 0 && this.#wordBefore === 'features';
    const opensDocument = this.#depth === 0 && bracket === code.openArray;
    this.#depth += 1;
    if (opensFeatures || opensDocument) {
      if (opensDocument) this.#documents += 1;
      this.#itemsAt = this.#depth;
      this.#position = 0;
      this.#inFeatures = opensFeatures;
      // What came before the features is the collection's own.
      this.#capture.drop();
    } else {
      this.#beginValue(at, this.#depth - 1);
    }
  }

  #close(at: number): void {
    if (this.#depth === 0) {
      this.#documents += 1;
      return this.#give(null, 'a bracket closes that was not opened');
    }
    if (this.#itemsAt > 0 && this.#depth === this.#itemsAt) {
      this.#endItem(at);
      this.#depth -= 1;
      // The rest of a collection is its own too: links, counts.
      this.#itemsAt = this.#depth === 0 ? 0 : -1;
      return;
    }
    this.#depth -= 1;
    if (this.#depth > 0) return;
    if (this.#itemsAt === 0) this.#endItem(at + 1);
    this.#itemsAt = 0;
  }

  /** A value begins here: an item, when it stands where items stand. */
  #beginValue(at: number, depth = this.#depth): void {
    if (this.#capture.open || this.#itemsAt < 0 || depth !== this.#itemsAt) return;
    if (depth === 0) {
      this.#documents += 1;
      this.#documentLine = this.#line;
    }
    this.#capture.begin(at);
  }

  #endItem(end: number): void {
    if (!this.#capture.open) return;
    const bytes = this.#capture.end(end);
    this.#give(bytes?.toString('utf8') ?? null, bytes ? null : `an item may have at most ${itemBytesMax} bytes`);
  }

  #give(text: string | null, fault: string | null): void {
    const index = this.#index;
    this.#index += 1;
    this.#found.push({ index, place: this.#place(), text, fault });
    this.#position += 1;
  }

  #place(): string {
    if (this.#itemsAt > 0) return `${this.#inFeatures ? '$.features' : '$'}[${this.#position}]`;
    return this.#documents > 1 ? `line ${this.#documentLine} $` : '$';
  }
}

/** The bytes from where an item began, over the pieces of the file. */
class Capture {
  open = false;
  #parts: Buffer[] = [];
  #size = 0;
  #from = 0;
  #chunk: Buffer = Buffer.alloc(0);

  enter(chunk: Buffer): void {
    this.#chunk = chunk;
    this.#from = 0;
  }

  leave(): void {
    if (this.open) this.#keep(this.#chunk.length);
  }

  begin(at: number): void {
    this.open = true;
    this.#from = at;
  }

  /** @returns null when the item was too large to be kept. */
  end(at: number): Buffer | null {
    this.#keep(at);
    const whole = this.#size <= itemBytesMax ? Buffer.concat(this.#parts) : null;
    this.drop();
    return whole;
  }

  drop(): void {
    this.open = false;
    this.#parts = [];
    this.#size = 0;
  }

  #keep(to: number): void {
    this.#size += to - this.#from;
    if (this.#size <= itemBytesMax) this.#parts.push(this.#chunk.subarray(this.#from, to));
    else this.#parts = [];
  }
}
