const feed = 0x0a;
const carriageReturn = 0x0d;

/** Lines of what comes in pieces, ended by CR, LF or both. Each byte is looked at once, however small the pieces are. */
export class Lines {
  private pieces: Uint8Array[] = [];
  private isAfterReturn = false;
  /** Bytes of the line that has not ended yet. */
  pending = 0;

  /** The lines that end in this piece, without their ends. */
  *endedIn(bytes: Uint8Array): Generator<Buffer, void> {
    let from = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at];
      const isRestOfEnd = byte === feed && this.isAfterReturn;
      this.isAfterReturn = byte === carriageReturn;
      if (isRestOfEnd) from = at + 1;
      else if (byte === feed || byte === carriageReturn) {
        const line = Buffer.concat([...this.pieces, bytes.subarray(from, at)]);
        this.pieces = [];
        this.pending = 0;
        from = at + 1;
        yield line;
      }
    }
    if (from === bytes.length) return;
    this.pieces.push(bytes.subarray(from));
    this.pending += bytes.length - from;
  }
}
