/** Work cut into steps, each a millisecond at most, between which something else may be done. */
export type Steps<Result> = Generator<void, Result>;

/** How long work that may wait keeps the loop from others at a stretch, in milliseconds. */
const sliceMs = 4;

/** Does all of it at once. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does it in slices, each in another turn of the loop. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    await nextTurn();
    const end = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}

/** Jobs that may wait a little, such as reading an operation that nobody has asked before. */
export interface Turns {
  /** Does a job when its turn has come. @throws what the job throws. */
  take<Result>(job: () => Result): Promise<Result>;
}

/**
 * Jobs one after the other, as many in one turn of the loop as fit into a slice, so that requests that all come at once
 * do not keep those waiting that need no such job.
 */
export function turns(): Turns {
  const waiting: (() => void)[] = [];

  function work(): void {
    const end = performance.now() + sliceMs;
    do waiting.shift()?.();
    while (waiting.length > 0 && performance.now() < end);
    // Not at the end of this turn's jobs: those that were set for this turn run in it together.
    if (waiting.length > 0) setImmediate(work);
  }

  return {
    take: (job) =>
      new Promise((resolve) => {
        waiting.push(() => resolve(attempt(job)));
        if (waiting.length === 1) setImmediate(work);
      }),
  };
}

/** Does a job now, and says later what came of it. */
async function attempt<Result>(job: () => Result): Promise<Result> {
  return job();
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
