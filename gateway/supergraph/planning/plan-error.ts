import type { GatewayErrorCode } from '../../errors.ts';
import { catalogue } from '../../errors.ts';

/** Why an operation got no plan. `cause` is for the log. */
export class PlanError extends Error {
  override name = 'PlanError';
  readonly code: PlanErrorCode;

  constructor(code: PlanErrorCode, cause?: unknown) {
    super(catalogue[code], { cause });
    this.code = code;
  }
}

export type PlanErrorCode = Extract<GatewayErrorCode, 'PLAN_TIMEOUT' | 'PLAN_FAILED' | 'PLANNING_BUSY'>;

/** A supergraph that cannot be served, with the reason the composer's own reader gives. */
export class SupergraphError extends Error {
  override name = 'SupergraphError';
}
