import {
  GraphQLError,
  type GraphQLEnumType,
  type GraphQLSchema,
  isEnumType,
  Kind,
  print,
  type ValueNode,
} from 'graphql';
import { shown } from '../../subgraphs/kit/errors.ts';

/**
 * Has the enums of a schema say, of a value that is none of theirs, which there are: `ProductOrder must be one of NEWEST,
 * OLDEST; got LATEST`. GraphQL's own words name what arrived alone, or what is near to it in spelling.
 * @returns the schema that was given, changed.
 */
export function namingEnumValues(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type) && !type.name.startsWith('__')) nameValues(type);
  }
  return schema;
}

function nameValues(type: GraphQLEnumType): void {
  const parseLiteral = type.parseLiteral.bind(type);
  const parseValue = type.parseValue.bind(type);
  const refused = (found: string, node?: ValueNode): GraphQLError => {
    const names = type.getValues().map(({ name }) => name);
    return new GraphQLError(`${type.name} must be one of ${names.join(', ')}; got ${found}`, { nodes: node });
  };
  type.parseLiteral = (node, variables) => {
    try {
      return parseLiteral(node, variables) as unknown;
    } catch {
      const quoted = node.kind === Kind.STRING;
      throw refused(quoted ? `the text ${shown(print(node))}: write it without quotes` : shown(print(node)), node);
    }
  };
  type.parseValue = (value) => {
    try {
      return parseValue(value) as unknown;
    } catch {
      throw refused(shown(value));
    }
  };
}
