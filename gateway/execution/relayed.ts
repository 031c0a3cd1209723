/** What one fetch may relay: a hub that answers thousands of errors is not repeated to the client. */
export const relayedErrorsMax = 10;

/** Refusals of a hub that are about what the gateway sent it, not about what the client asked. */
const faultsOfOurs = new Set([
  'IDENTITY_INVALID',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

interface CodedError {
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** The first error by which a hub refuses what the gateway sent it; nothing of its answer is then the client's to read. */
export function faultOfOurs<HubError extends CodedError>(errors: readonly HubError[]): HubError | undefined {
  return errors.find(({ extensions }) => faultsOfOurs.has(String(extensions?.['code'])));
}
