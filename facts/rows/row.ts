/** One row of the table of facts: the query that returns it from the running graph, and what must be in the answer. */
export interface FactRow {
  /** Number of the row in the table of facts, 1 to 109. */
  row: number;
  /** The fact in a few words. */
  fact: string;
  /** A complete operation, asked anonymously unless `as` is given. */
  query: string;
  variables?: Record<string, unknown>;
  /** A demo account to ask as. */
  as?: string;
  /** Texts that must all occur in the answer, printed as JSON; the answer is never empty. */
  contains: string[];
}
