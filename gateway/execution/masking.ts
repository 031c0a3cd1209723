import type { GraphQLFormattedError } from 'graphql';
import { isPublic } from '../../subgraphs/kit/errors.ts';
import { catalogue, type GatewayErrorCode } from '../errors.ts';

/** Refusals of Apollo Server that speak of the request alone. */
const codesOfTheServer = new Set(['BAD_REQUEST', 'PERSISTED_QUERY_NOT_SUPPORTED', 'PERSISTED_QUERY_NOT_FOUND']);

/**
 * What a client reads of an error. Refusals pass as they are; a fault keeps its code, the hub and its place, and is told
 * in a constant sentence, because what libraries and hubs say of faults holds hosts, statements and paths.
 */
export function masked(error: GraphQLFormattedError): GraphQLFormattedError {
  const { serviceName, code, errorsOfHub, ...rest } = error.extensions ?? {};
  const hub = {
    ...(typeof serviceName === 'string' ? { hub: serviceName } : {}),
    ...(typeof errorsOfHub === 'number' ? { errorsOfHub } : {}),
  };
  const where = {
    ...(error.path ? { path: beforeLists(error.path) } : {}),
    ...(error.locations ? { locations: error.locations } : {}),
  };
  if (isPublic(error) || codesOfTheServer.has(String(code))) {
    const { stacktrace: _, ...details } = rest;
    return { message: error.message, ...where, extensions: { code, ...details, ...hub } };
  }
  const known: GatewayErrorCode =
    typeof code === 'string' && code in catalogue ? (code as GatewayErrorCode) : 'INTERNAL';
  return { message: catalogue[known], ...where, extensions: { code: known, ...hub } };
}

/** The stock executor writes `@` for every item of a list; the place is then the list. */
function beforeLists(path: readonly (string | number)[]): (string | number)[] {
  const list = path.indexOf('@');
  return list === -1 ? [...path] : path.slice(0, list);
}
