import type { GraphQLFormattedError } from 'graphql';
import { catalogue, type GatewayErrorCode } from '../errors.ts';

/** A request that is answered without running anything. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly errors: readonly GraphQLFormattedError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, errors: readonly GraphQLFormattedError[], headers: Record<string, string> = {}) {
    super(errors[0]?.message ?? 'refused');
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }
}

/** A refusal in the words of the catalogue, or in other words where these say more. */
export function refusal(
  status: number,
  code: GatewayErrorCode,
  message: string = catalogue[code],
  headers?: Record<string, string>,
): Refusal {
  return new Refusal(status, [{ message, extensions: { code } }], headers);
}

/** What could not be read, and why, for whoever wrote the client. */
export function badRequest(message: string, status = 400, headers?: Record<string, string>): Refusal {
  return refusal(status, 'BAD_REQUEST', message, headers);
}
