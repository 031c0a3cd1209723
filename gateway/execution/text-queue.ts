/** Texts in the order in which they were pushed, for one reader. What nobody reads any more is dropped. */
export class TextQueue implements AsyncIterable<string> {
  private texts: string[] = [];
  private ended = false;
  private wake: (() => void) | undefined;

  push(text: string): void {
    if (this.ended) return;
    this.texts.push(text);
    this.wake?.();
  }

  end(): void {
    this.ended = true;
    this.wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncIterator<string> {
    try {
      for (;;) {
        const text = this.texts.shift();
        if (text !== undefined) yield text;
        else if (this.ended) return;
        else await new Promise<void>((resolve) => (this.wake = resolve));
      }
    } finally {
      this.ended = true;
      this.texts = [];
    }
  }
}
