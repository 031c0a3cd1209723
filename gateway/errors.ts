import { GraphQLError } from 'graphql';

/**
 * Every fault and refusal of the gateway's own: what a client can switch on is the code, what a person reads is the
 * sentence. None names a host, a URL or what a hub said: that is for the log, where the request id leads.
 */
export const catalogue = {
  UPSTREAM_UNAVAILABLE: 'this hub cannot be reached at the moment',
  UPSTREAM_TIMEOUT: 'this hub did not answer in time',
  UPSTREAM_TOO_LARGE: 'this hub answered more than the gateway takes in one fetch',
  UPSTREAM_INVALID: 'this hub gave an answer that does not fit its contract',
  UPSTREAM_REDIRECT: 'this hub pointed elsewhere; the gateway does not follow',
  TOKEN_INVALID: 'the bearer token is not one this gateway accepts; get another, or ask without one',
  TOKEN_EXPIRED: 'the bearer token has ended; get another, or ask without one',
  NOT_FOUND: 'there is nothing at this address',
  BAD_REQUEST: 'the request could not be read',
  BODY_TOO_LARGE: 'the request is larger than the gateway takes',
  ANSWER_TOO_LARGE: 'this answer would be larger than the gateway sends; ask for less of it at once',
  OPERATION_TOO_LARGE: 'this operation asks for more fields than the gateway takes',
  PLAN_TIMEOUT: 'this operation takes too long to plan; ask for less of it at once',
  PLAN_TOO_WIDE:
    'this operation can be planned in too many ways; ask for fewer fields at once of things that can be of several types',
  PLAN_FAILED: 'this operation could not be planned',
  PLANNING_BUSY: 'too many new operations wait to be planned; ask again in a moment',
  SUBSCRIPTIONS_NOT_SERVED: 'subscriptions are not served by the stock executor of this gateway; ask again by queries',
  INTERNAL: 'something went wrong on our side; the request id leads to the cause',
} as const satisfies Record<string, string>;

export type GatewayErrorCode = keyof typeof catalogue;

/** The five ways in which a fetch to a hub fails. */
export type UpstreamCode = Extract<GatewayErrorCode, `UPSTREAM_${string}`>;

/**
 * A fetch that failed. What went wrong in detail stays in `cause`, for the log; the client is shown the code.
 */
export class UpstreamError extends Error {
  override name = 'UpstreamError';
  readonly code: UpstreamCode;
  readonly hub: string;

  constructor(code: UpstreamCode, hub: string, cause?: unknown) {
    super(catalogue[code], { cause });
    this.code = code;
    this.hub = hub;
  }
}

/** A hub said to answer where nothing can be asked over HTTP. */
export class HubUrlError extends Error {
  override name = 'HubUrlError';

  constructor(hub: string, url: string) {
    super(`the hub ${hub} must answer at an http:// or https:// URL; got '${url}'`);
  }
}

/** The bearer token is refused; the answer is 401 and never that of an anonymous visitor. */
export class TokenError extends Error {
  override name = 'TokenError';
  readonly code: 'TOKEN_INVALID' | 'TOKEN_EXPIRED';

  constructor(code: 'TOKEN_INVALID' | 'TOKEN_EXPIRED', cause?: unknown) {
    super(catalogue[code], { cause });
    this.code = code;
  }
}

/** An error as a client of HTTP reads it, for what is refused before any operation runs. */
export function errorBody(code: GatewayErrorCode, requestId: string): { errors: ReturnType<GraphQLError['toJSON']>[] } {
  return { errors: [new GraphQLError(catalogue[code], { extensions: { code, requestId } }).toJSON()] };
}
