/** A turn of the loop that takes no longer than this has had nothing to do. */
const idleTurnMs = 0.05;
/** When nobody has begun or ended for this long, those inside wait for a sick hub, whatever the turns seem to hold. */
const stuckMs = 25;

/**
 * Lets operations begin. As long as the loop has work, more of them at a time are answered no sooner: they only hold
 * memory, which the garbage collector carries along, at twice the cost of everything else. So beyond what weighs a certain
 * sum, another begins when one has ended, or when a turn of the loop finds nothing to do, as everybody waits for hubs.
 * Nobody waits while the loop rests. Small ones should not wait either: the more of them travel together, the less often is
 * a hub woken for one.
 */
export class Admission {
  /** What those weigh that have begun and not ended. */
  private inside = 0;
  private readonly waiting: { weight: number; begin: () => void }[] = [];
  private turning = false;
  private turnedAt = 0;
  private movedAt = 0;
  private readonly most: number;
  private readonly now: () => number;

  /** @param most what all that are inside may weigh; one that weighs more begins alone. */
  constructor(most: number, now: () => number = () => performance.now()) {
    this.most = most;
    this.now = now;
  }

  /**
   * @param weight to be said again on {@link leave}, by each that began.
   * @returns undefined when one may begin at once; else what resolves when one may.
   */
  enter(weight: number): Promise<void> | undefined {
    if (this.waiting.length === 0 && this.isRoomFor(weight)) {
      this.inside += weight;
      this.movedAt = this.now();
      return undefined;
    }
    this.watch();
    return new Promise((begin) => this.waiting.push({ weight, begin }));
  }

  leave(weight: number): void {
    this.inside -= weight;
    this.movedAt = this.now();
    for (let next = this.waiting[0]; next && this.isRoomFor(next.weight); next = this.waiting[0]) this.admit();
  }

  private isRoomFor(weight: number): boolean {
    return this.inside === 0 || this.inside + weight <= this.most;
  }

  private admit(): void {
    const next = this.waiting.shift();
    if (!next) return;
    this.inside += next.weight;
    this.movedAt = this.now();
    next.begin();
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
