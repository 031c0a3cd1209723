import type { SubgraphScenario } from './harness.ts';

/** One question to a small graph, and its exact answer. */
export interface Case {
  it: string;
  query: string;
  variables?: Record<string, unknown>;
  data: unknown;
  /** Places and codes of errors, in any order. Default none. */
  errors?: { path: (string | number)[]; code: string }[];
  /**
   * What the stock gateway says: the same data (the default), other data, or it is not asked, as it refuses such a graph
   * or answers by chance.
   */
  stock?: 'same' | 'wrong' | 'not asked';
  /** Hubs, in the order in which they are asked. */
  asks?: string[];
}

export interface Scenario {
  subgraphs: Record<string, SubgraphScenario>;
  cases: Case[];
}
