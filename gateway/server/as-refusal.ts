import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { catalogue, TokenError } from '../errors.ts';
import { PlanError } from '../supergraph/planning/plan-error.ts';
import type { Accepted } from './accept-header.ts';
import { OperationRefused } from './operations.ts';
import { badRequest, Refusal, refusal } from './refusal.ts';

/** @throws Refusal when this kind of operation is not asked, or cannot be answered, in this way. */
export function refuseWrongWay(
  kind: 'query' | 'mutation' | 'subscription',
  method: string | undefined,
  accepted: Accepted,
): void {
  if (method === 'GET' && kind === 'mutation') throw badRequest('a mutation is sent by POST', 405, { allow: 'POST' });
  if (kind === 'subscription' && !accepted.events) {
    throw badRequest('a subscription is answered as text/event-stream, which the client must accept', 406);
  }
  if (kind !== 'subscription' && accepted.json === null && !accepted.events && accepted.multipart === null) {
    throw badRequest(
      'an answer is application/json or application/graphql-response+json, and the client accepts neither',
      406,
    );
  }
}

/** Whatever went wrong before an answer: a refusal as it stands, anything else as a fault in a constant sentence. */
export function asRefusal(error: unknown, { onlyOldJson }: Accepted): Refusal {
  if (error instanceof Refusal) return error;
  // Clients that know JSON alone take any other status for a fault of what stands between.
  const status = onlyOldJson ? 200 : 400;
  if (error instanceof OperationRefused) return new Refusal(status, error.errors.map(formatted));
  if (error instanceof TokenError) {
    return refusal(401, error.code, undefined, { 'www-authenticate': 'Bearer error="invalid_token"' });
  }
  if (error instanceof PlanError) {
    if (error.code === 'PLANNING_BUSY') return refusal(503, error.code, undefined, { 'retry-after': '1' });
    const { code, message, detail } = error;
    if (code === 'PLAN_FAILED') return refusal(500, code);
    return new Refusal(status, [{ message, extensions: { code, ...detail } }]);
  }
  // How much introspection would answer is known once it is written.
  if (error instanceof GraphQLError && error.extensions.code === 'OPERATION_TOO_LARGE')
    return new Refusal(status, [formatted(error)]);
  // What is nested deeper than anybody can follow is the client's doing.
  if (error instanceof RangeError && error.message.includes('call stack'))
    return badRequest('the request is nested too deep', status);
  return refusal(500, 'INTERNAL', catalogue.INTERNAL);
}

function formatted({ message, locations, path, extensions }: GraphQLError): GraphQLFormattedError {
  const { code = 'BAD_USER_INPUT', needed, found } = extensions;
  const detail = needed === undefined ? {} : { needed, found };
  return { message, ...(path ? { path } : {}), ...(locations ? { locations } : {}), extensions: { code, ...detail } };
}
