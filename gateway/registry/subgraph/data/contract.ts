import { createHash } from 'node:crypto';
import { type ConstDirectiveNode, Kind, parse } from 'graphql';

/** What a subgraph's SDL says of it. */
export interface Contract {
  /** Changes with the SDL. */
  version: string;
  /** Types it resolves by their key, by name. */
  entities: string[];
  /** `Query.scenes` and the like, in the order of the SDL. */
  rootFields: string[];
}

const roots = new Set(['Query', 'Mutation', 'Subscription']);

/** @throws GraphQLError when the text is not GraphQL. */
export function contractOf(sdl: string): Contract {
  const entities = new Set<string>();
  const rootFields: string[] = [];
  for (const definition of parse(sdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const type = definition.name.value;
    if (roots.has(type)) rootFields.push(...(definition.fields ?? []).map((field) => `${type}.${field.name.value}`));
    if (definition.directives?.some(isResolvableKey)) entities.add(type);
  }
  return {
    version: createHash('sha256').update(sdl).digest('hex').slice(0, 12),
    entities: [...entities].sort(),
    rootFields,
  };
}

/** A type named only to point at another hub's entity has a key that is not resolvable. */
function isResolvableKey({ name, arguments: given }: ConstDirectiveNode): boolean {
  const refused = given?.some(
    ({ name: argument, value }) => argument.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
  );
  return name.value === 'key' && !refused;
}
