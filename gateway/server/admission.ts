/** A turn of the loop that takes no longer than this has had nothing to do. */
const idleTurnMs = 0.05;
/** When nobody has begun or ended for this long, those inside wait for a sick hub, whatever the turns seem to hold. */
const stuckMs = 25;

/**
 * Lets operations begin. As long as the loop has work, more of them at a time are answered no sooner: they only hold
 * memory, which the garbage collector carries along, at twice the cost of everything else. So beyond a few, another begins
 * when one has ended, or when a turn of the loop finds nothing to do, as everybody waits for hubs. Nobody waits while the
 * loop rests.
 */
export class Admission {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];
  private turning = false;
  private turnedAt = 0;
  private movedAt = 0;
  private readonly few: number;
  private readonly now: () => number;

  /** @param few how many are always let in. */
  constructor(few: number, now: () => number = () => performance.now()) {
    this.few = few;
    this.now = now;
  }

  /** @returns undefined when one may begin at once; else what resolves when one may. Each that began says {@link leave}. */
  enter(): Promise<void> | undefined {
    if (this.inside < this.few && this.waiting.length === 0) {
      this.inside += 1;
      this.movedAt = this.now();
      return undefined;
    }
    this.watch();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  leave(): void {
    this.inside -= 1;
    this.movedAt = this.now();
    if (this.inside < this.few) this.admit();
  }

  private admit(): void {
    const next = this.waiting.shift();
    if (!next) return;
    this.inside += 1;
    this.movedAt = this.now();
    next();
  }

  private watch(): void {
    if (this.turning) return;
    this.turning = true;
    this.turnedAt = this.now();
    setImmediate(this.turn);
  }

  private readonly turn = () => {
    this.turning = false;
    const now = this.now();
    if (now - this.turnedAt < idleTurnMs || now - this.movedAt > stuckMs) this.admit();
    if (this.waiting.length > 0) this.watch();
  };
}
