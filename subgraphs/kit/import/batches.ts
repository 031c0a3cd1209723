/** Batches that grow and shrink so that storing one takes about as long as others can wait for it. */

export interface BatchOptions {
  /**
   * What storing a batch should take, milliseconds. By default 30: an embedded database serves nobody meanwhile, and
   * now and then a batch takes three times as long as the one before.
   */
  targetMs?: number;
  /** The most a batch may hold, however fast it is stored. By default 500. */
  countMax?: number;
  /** Milliseconds; for tests. */
  clock?: () => number;
}

/** How many to begin with, before anything was measured. */
const firstCount = 10;
/** Once a batch has taken as long as it should, the next ones grow by no more than this. */
const regrowth = 1.25;

/**
 * How many the next batch may hold. It doubles until a batch takes as long as it should; from then on it shrinks at once
 * to what would have fitted, and grows again step by step: what made one batch slow often makes the next ones slow too,
 * and a single fast one between them tells little.
 */
export class BatchSize {
  readonly #targetMs: number;
  readonly #countMax: number;
  readonly #clock: () => number;
  #count = firstCount;
  #growth = 2;

  constructor({ targetMs = 30, countMax = 500, clock = () => performance.now() }: BatchOptions = {}) {
    this.#targetMs = targetMs;
    this.#countMax = countMax;
    this.#clock = clock;
  }

  /** At least 1. */
  get count(): number {
    return this.#count;
  }

  /** Stores a batch and learns from how long it took; a batch that fails teaches nothing. */
  async timed<Result>(count: number, store: () => Promise<Result>): Promise<Result> {
    const begun = this.#clock();
    const result = await store();
    this.#learn(count, this.#clock() - begun);
    return result;
  }

  #learn(count: number, tookMs: number): void {
    if (tookMs >= this.#targetMs) this.#growth = regrowth;
    const fitting = Math.floor((count * this.#targetMs) / Math.max(tookMs, 0.1));
    // Rounded up, so that one can become two.
    const grown = Math.ceil(this.#count * this.#growth);
    this.#count = Math.max(1, Math.min(fitting, grown, this.#countMax));
  }
}

/** Gathers what is added and hands it over, batch by batch; one is stored before more is taken, so memory is bounded. */
export class Batches<Item> {
  readonly #store: (items: Item[]) => Promise<void>;
  readonly #size: BatchSize;
  readonly #bytesMax: number;
  #items: Item[] = [];
  #bytes = 0;

  /** @param options `bytesMax`: about what a batch may take of memory; by default 4 000 000. */
  constructor(
    store: (items: Item[]) => Promise<void>,
    { bytesMax = 4_000_000, ...options }: BatchOptions & { bytesMax?: number } = {},
  ) {
    this.#store = store;
    this.#size = new BatchSize(options);
    this.#bytesMax = bytesMax;
  }

  /** @param bytes about how much memory the item takes; 0 where `countMax` of them are small in any case. */
  async add(item: Item, bytes: number): Promise<void> {
    this.#items.push(item);
    this.#bytes += bytes;
    if (this.#items.length >= this.#size.count || this.#bytes >= this.#bytesMax) await this.flush();
  }

  /** Stores what is left. */
  async flush(): Promise<void> {
    const items = this.#items;
    if (items.length === 0) return;
    this.#items = [];
    this.#bytes = 0;
    await this.#size.timed(items.length, () => this.#store(items));
  }
}
