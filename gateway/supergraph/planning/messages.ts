/** What the serving loop and a planning thread say to each other. */
import type { SchemaSources } from '../adapt.ts';
import type { PlanErrorDetail } from './plan-error.ts';

export interface PlanningThreadData {
  supergraphSdl: string;
  /** Whether it is validated again as it is built. */
  validate: boolean;
}

/** To the thread: one operation, as text, of the schema that clients see. */
export interface PlanRequest {
  id: number;
  operation: string;
}

/** From the thread. Plans are sent as text, which is cheaper to receive than a tree of objects. */
export type PlanningMessage =
  | { kind: 'loaded'; sources: SchemaSources; routes: ReadonlyMap<string, string> }
  | { kind: 'unusable'; reason: string }
  | { kind: 'planned'; id: number; plan: string }
  /** @param tooWide what was needed and what arrived, of an operation that can be planned in too many ways. */
  | { kind: 'unplannable'; id: number; reason: string; tooWide?: PlanErrorDetail | undefined };
