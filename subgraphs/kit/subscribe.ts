import {
  createSourceEventStream,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import type { HubRequest, HubResponse } from './hub.ts';

/** What a subscription needs of its hub. */
export interface Subscribing {
  schema: GraphQLSchema;
  /** A context of this moment: made anew for each event, so that nothing that was read for one answers another. */
  contextNow: () => object;
  /** An error as it may leave the hub; faults are written into the log on the way. */
  formatted: (error: GraphQLError) => GraphQLFormattedError;
}

/**
 * The events of one subscription, each a whole answer, until its source ends or whoever listens returns. An operation
 * that cannot begin is one answer with errors.
 */
export async function* subscribeIn(
  { schema, contextNow, formatted }: Subscribing,
  { query, variables, operationName }: Pick<HubRequest, 'query' | 'variables' | 'operationName'>,
): AsyncGenerator<HubResponse, void> {
  const refused = (code: string, errors: readonly GraphQLError[]): HubResponse => ({
    errors: errors.map((error) => formatted(withCode(error, code))),
  });
  let document;
  try {
    document = parse(query);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    yield refused('GRAPHQL_PARSE_FAILED', [error]);
    return;
  }
  const faults = validate(schema, document);
  if (faults.length > 0) {
    yield refused('GRAPHQL_VALIDATION_FAILED', faults);
    return;
  }
  const operation = { schema, document, variableValues: variables, operationName };
  const source = await createSourceEventStream({ ...operation, contextValue: contextNow() });
  if (!isEvents(source)) {
    yield refused('BAD_USER_INPUT', source.errors ?? []);
    return;
  }
  for await (const rootValue of source) {
    const { data, errors } = await execute({ ...operation, rootValue, contextValue: contextNow() });
    yield { data, ...(errors ? { errors: errors.map(formatted) } : {}) };
  }
}

/** What graphql-js refuses of an operation has no code; what a resolver threw stays as it is. */
function withCode(error: GraphQLError, code: string): GraphQLError {
  if (error.path || error.originalError || error.extensions.code) return error;
  const { message, nodes, source, positions } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

function isEvents(source: AsyncIterable<unknown> | ExecutionResult): source is AsyncIterable<unknown> {
  return Symbol.asyncIterator in source;
}
