import type { GatewayErrorCode } from '../../errors.ts';
import { catalogue } from '../../errors.ts';

/** Why an operation got no plan. `cause` is for the log. */
export class PlanError extends Error {
  override name = 'PlanError';
  readonly code: PlanErrorCode;
  /** What was needed and what arrived, where that says what to change. */
  readonly detail: PlanErrorDetail | undefined;

  constructor(code: PlanErrorCode, cause?: unknown, detail?: PlanErrorDetail) {
    super(catalogue[code], { cause });
    this.code = code;
    this.detail = detail;
  }
}

export interface PlanErrorDetail {
  needed: string;
  found: string;
}

export type PlanErrorCode = Extract<
  GatewayErrorCode,
  'PLAN_TIMEOUT' | 'PLAN_TOO_WIDE' | 'PLAN_FAILED' | 'PLANNING_BUSY'
>;

/** A supergraph that cannot be served, with the reason the composer's own reader gives. */
export class SupergraphError extends Error {
  override name = 'SupergraphError';
}
