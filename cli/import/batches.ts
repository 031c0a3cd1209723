/** Batches that grow and shrink so that storing one takes about as long as others can wait for it. */

export interface BatchOptions {
  /**
   * What storing a batch should take, milliseconds. By default 30: an embedded database serves nobody meanwhile, and
   * now and then a batch takes three times as long as the one before.
   */
  targetMs?: number;
  countMax?: number;
  bytesMax?: number;
  /** Milliseconds; for tests. */
  clock?: () => number;
}

/** How many to begin with, before anything was measured. */
const firstCount = 10;

/** Gathers what is added and hands it over, batch by batch; one is stored before more is taken, so memory is bounded. */
export class Batches<Item> {
  readonly #store: (items: Item[]) => Promise<void>;
  readonly #options: Required<BatchOptions>;
  #items: Item[] = [];
  #bytes = 0;
  #count = firstCount;

  constructor(store: (items: Item[]) => Promise<void>, options: BatchOptions = {}) {
    this.#store = store;
    this.#options = { targetMs: 30, countMax: 500, bytesMax: 4_000_000, clock: () => performance.now(), ...options };
  }

  /** @param bytes about how much memory the item takes. */
  async add(item: Item, bytes: number): Promise<void> {
    this.#items.push(item);
    this.#bytes += bytes;
    if (this.#items.length >= this.#count || this.#bytes >= this.#options.bytesMax) await this.flush();
  }

  /** Stores what is left. */
  async flush(): Promise<void> {
    const items = this.#items;
    if (items.length === 0) return;
    this.#items = [];
    this.#bytes = 0;
    const { clock, targetMs, countMax } = this.#options;
    const begun = clock();
    await this.#store(items);
    const fitting = (items.length * targetMs) / Math.max(clock() - begun, 0.1);
    // At most twice as many: a first fast batch may have had nothing to write.
    this.#count = Math.max(1, Math.min(Math.floor(fitting), this.#count * 2, countMax));
  }
}
