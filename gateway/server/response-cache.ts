import { LRUCache } from 'lru-cache';
import type { Viewer } from '../../subgraphs/kit/identity.ts';
import type { Outcome } from '../execution/program.ts';
import type { Transport } from '../transport/transport.ts';
import { type CacheHint, cacheHintOf, narrower } from './cache-control.ts';

export interface ResponseCacheOptions {
  /** Answers that are kept. Default 1 000. */
  entriesMax?: number;
  /** All of their bytes. Default 32 million. */
  bytesMax?: number;
  /** In milliseconds. Default: the clock of the machine. */
  now?: () => number;
}

/** What makes two queries the same but for who asks: everything else that may change the answer. */
export type QueryKey = readonly unknown[];

type Single = Extract<Outcome, { kind: 'single' }>;

interface Kept {
  outcome: Single;
  hint: CacheHint;
  bornMs: number;
  /** Counts up: what was begun before what. */
  begun: number;
}

/**
 * Answers to queries that all of their hubs allow to be kept, by `Cache-Control`. Nothing that was begun before the answer
 * to an asker's mutation is answered to that asker again; what is private is kept for one asker alone.
 */
export class ResponseCache {
  private readonly kept: LRUCache<string, Kept>;
  private readonly hints = new WeakMap<Outcome, { hint: CacheHint; bornMs: number }>();
  /** For askers who changed something: what was begun before this is not for them. */
  private readonly floors = new Map<string, number>();
  /** When the queries were begun that are being run. */
  private readonly underWay = new Set<number>();
  private readonly now: () => number;
  private clock = 0;

  constructor({ entriesMax = 1_000, bytesMax = 32_000_000, now = Date.now }: ResponseCacheOptions = {}) {
    this.now = now;
    this.kept = new LRUCache({ max: entriesMax, maxSize: bytesMax });
  }

  /** @returns undefined when there is nothing for this asker that is fresh. */
  find(key: QueryKey, viewer: Viewer | null): Single | undefined {
    // Where no hub allows anything, nothing is written for nobody to find.
    if (this.kept.size === 0) return undefined;
    return this.fresh(publicKey(key), viewer) ?? this.fresh(privateKey(key, viewer), viewer);
  }

  /** Runs a query over a transport that hears what hubs allow, and keeps the answer where all of them do. */
  async keeping(
    key: QueryKey,
    viewer: Viewer | null,
    transport: Transport,
    run: (transport: Transport) => Promise<Outcome>,
  ): Promise<Outcome> {
    const bornMs = this.now();
    const begun = ++this.clock;
    let allowed: CacheHint | null | undefined;
    // What a hub allows for everybody counts where nobody's identity went with the question.
    const hear = (header: string | undefined, ageS: number | undefined, isPublic: boolean | undefined) => {
      const hint = narrower(cacheHintOf(header, ageS), { scope: isPublic ? 'public' : 'private', maxAgeS: Infinity });
      allowed = allowed === undefined ? hint : narrower(allowed, hint);
    };
    this.underWay.add(begun);
    const outcome = await run({
      ...(transport.subscribe ? { subscribe: transport.subscribe.bind(transport) } : {}),
      fetch: (hub, request, context) =>
        transport.fetch(hub, request, context).then(
          (answer) => {
            hear(answer.cacheControl, answer.ageS, request.isPublic);
            return answer;
          },
          (error: unknown) => {
            hear(undefined, undefined, false);
            throw error;
          },
        ),
      close: () => transport.close(),
    }).finally(() => this.underWay.delete(begun));
    if (!allowed || outcome.kind !== 'single' || outcome.errors > 0) return outcome;
    this.hints.set(outcome, { hint: allowed, bornMs });
    const text = allowed.scope === 'public' ? publicKey(key) : privateKey(key, viewer);
    this.kept.set(
      text,
      { outcome, hint: allowed, bornMs, begun },
      { size: outcome.body.buffer.byteLength + text.length },
    );
    return outcome;
  }

  /** What is said of an answer to whoever might keep it; undefined for one that may not be kept. */
  termsOf(outcome: Outcome): { hint: CacheHint; ageS: number } | undefined {
    const known = this.hints.get(outcome);
    return known && { hint: known.hint, ageS: this.ageS(known.bornMs) };
  }

  /** A mutation of this asker's has been answered: what they ask from now on must see it. */
  changed(viewer: Viewer | null): void {
    this.floors.set(subjectOf(viewer), this.clock);
    // A floor under which nothing is any more keeps nobody from anything.
    const begun = [...this.underWay, ...[...this.kept.values()].map((kept) => kept.begun)];
    const oldest = begun.reduce((least, one) => Math.min(least, one), Infinity);
    for (const [subject, floor] of this.floors) if (floor < oldest) this.floors.delete(subject);
  }

  private fresh(text: string, viewer: Viewer | null): Single | undefined {
    const found = this.kept.get(text);
    if (!found) return undefined;
    if (this.now() - found.bornMs >= found.hint.maxAgeS * 1_000) {
      this.kept.delete(text);
      return undefined;
    }
    return found.begun > (this.floors.get(subjectOf(viewer)) ?? 0) ? found.outcome : undefined;
  }

  private ageS(bornMs: number): number {
    return Math.max(0, Math.floor((this.now() - bornMs) / 1_000));
  }
}

const subjectOf = (viewer: Viewer | null): string => viewer?.subject ?? '';

const publicKey = (key: QueryKey): string => JSON.stringify([key]);

/** Also what else is known of the asker: with another role the answer may be another. */
const privateKey = (key: QueryKey, viewer: Viewer | null): string => JSON.stringify([key, viewer]);
