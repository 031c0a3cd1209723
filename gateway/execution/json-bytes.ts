/** Texts from this length on are written by the engine as a whole: below it, letter by letter is faster. */
const longText = 512;

/** What is sent at most, 64 MiB: what stands in many places is fetched once and written in each. */
const answerMaxBytes = 67_108_864;

/** More was to be written than is ever sent. */
export class AnswerTooLarge extends Error {
  override name = 'AnswerTooLarge';
}

/** Of a buffer no larger than this, the answer is copied, and the buffer is used for the next. */
const keptMax = 1_048_576;

/** Writing never waits for anything, so one buffer serves one writer after the other. */
let spare: Buffer | undefined;

/**
 * JSON written as the bytes that are sent: texts that are put together from thousands of parts would have to be read from a
 * tree, copied and encoded at the end, which costs more than writing them.
 */
export class JsonBytes {
  /** How much is written. */
  length = 0;
  private bytes: Buffer;

  constructor() {
    this.bytes = spare ?? Buffer.allocUnsafeSlow(65_536);
    spare = undefined;
  }

  /** Bytes of JSON as they are; few, as names of fields are. */
  raw(part: Uint8Array): void {
    const { length } = part;
    this.reserve(length);
    const { bytes, length: from } = this;
    for (let index = 0; index < length; index++) bytes[from + index] = part[index] as number;
    this.length = from + length;
  }

  /** One sign of ASCII. */
  sign(code: number): void {
    this.reserve(1);
    this.bytes[this.length++] = code;
  }

  /** What has been written already, once more. */
  again(start: number, end: number): void {
    this.reserve(end - start);
    this.bytes.copyWithin(this.length, start, end);
    this.length += end - start;
  }

  /** JSON as it is, in UTF-16. */
  text(text: string): void {
    this.reserve(text.length < longText ? text.length * 3 : Buffer.byteLength(text));
    this.length += this.bytes.write(text, this.length);
  }

  /** A string. Quotes, backslashes, control characters and halves of surrogate pairs are escaped. */
  string(text: string): void {
    const { length } = text;
    if (length >= longText) return this.text(JSON.stringify(text));
    this.reserve(length * 3 + 2);
    const { bytes } = this;
    let at = this.length;
    bytes[at++] = 34;
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index);
      if (code < 128) {
        if (code < 32 || code === 34 || code === 92) return this.text(JSON.stringify(text));
        bytes[at++] = code;
      } else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 63);
      } else if (code < 0xd800 || code > 0xdfff) {
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 63);
        bytes[at++] = 0x80 | (code & 63);
      } else return this.text(JSON.stringify(text));
    }
    bytes[at++] = 34;
    this.length = at;
  }

  /** A number of ASCII: digits, sign, point and exponent. */
  number(value: number): void {
    const text = String(value);
    const { length } = text;
    this.reserve(length);
    const { bytes, length: from } = this;
    for (let index = 0; index < length; index++) bytes[from + index] = text.charCodeAt(index);
    this.length = from + length;
  }

  /** Everything that was written, as the caller's own. Nothing can be written afterwards. */
  take(): Buffer {
    const { bytes, length } = this;
    this.bytes = nothing;
    this.length = 0;
    if (bytes.length > keptMax) return bytes.subarray(0, length);
    const own = Buffer.allocUnsafeSlow(length);
    bytes.copy(own, 0, 0, length);
    spare = bytes;
    return own;
  }

  private reserve(more: number): void {
    const needed = this.length + more;
    if (needed > this.bytes.length) this.grow(needed);
  }

  private grow(needed: number): void {
    if (needed > answerMaxBytes) throw new AnswerTooLarge(`over ${answerMaxBytes} bytes`);
    const larger = Buffer.allocUnsafeSlow(Math.min(answerMaxBytes, Math.max(needed, this.bytes.length * 2)));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}

const nothing = Buffer.alloc(0);
