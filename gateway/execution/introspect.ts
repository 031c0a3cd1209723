import { execute, type GraphQLSchema } from 'graphql';
import type { NormalisedOperation } from './normalise.ts';
import type { Variables } from './program.ts';

/** The text of each introspection field of an operation, by the client's name; the schema of clients is all it knows. */
export type Introspected = (variables: Variables) => (key: string) => string;

const nothing: Introspected = () => () => 'null';

export function introspect(operation: NormalisedOperation, api: GraphQLSchema): Introspected {
  const { introspection } = operation;
  if (!introspection) return nothing;
  const [definition] = introspection.definitions;
  const depends =
    definition && 'variableDefinitions' in definition && (definition.variableDefinitions?.length ?? 0) > 0;
  const answer = (variables: Variables) => {
    const result = execute({ schema: api, document: introspection, variableValues: variables });
    if (result instanceof Promise) throw new Error('introspection has nothing to wait for');
    const texts = new Map(Object.entries(result.data ?? {}).map(([key, value]) => [key, JSON.stringify(value)]));
    return (key: string) => texts.get(key) ?? 'null';
  };
  let known: ReturnType<typeof answer> | undefined;
  return (variables) => (depends ? answer(variables) : (known ??= answer(variables)));
}
