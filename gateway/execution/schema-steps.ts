import {
  type DefinitionNode,
  GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  specifiedDirectives,
  TokenKind,
} from 'graphql';
// What `parse` and `buildASTSchema` are made of: whole, they keep the loop for as long as a large graph takes.
import { Parser } from 'graphql/language/parser.js';
import { extendSchemaImpl } from 'graphql/utilities/extendSchema.js';
import type { Steps } from './steps.ts';

/**
 * The definitions of an SDL document, one at a step, without their places in the text.
 * @throws GraphQLError when it is not GraphQL.
 */
export function* definitionsInSteps(sdl: string): Steps<DefinitionNode[]> {
  const parser = new Parser(sdl, { noLocation: true });
  parser.expectToken(TokenKind.SOF);
  const definitions: DefinitionNode[] = [];
  do {
    definitions.push(parser.parseDefinition());
    yield;
  } while (!parser.expectOptionalToken(TokenKind.EOF));
  return definitions;
}

/** The schema that definitions make, which are taken to be valid: types are linked one at a step. */
export function* schemaInSteps(definitions: readonly DefinitionNode[]): Steps<GraphQLSchema> {
  const nothing = { types: [], directives: [], extensions: {}, extensionASTNodes: [], assumeValid: true };
  const config = extendSchemaImpl(
    { ...nothing, description: undefined, query: undefined, mutation: undefined, subscription: undefined },
    { kind: Kind.DOCUMENT, definitions },
    { assumeValid: true },
  );
  yield;
  for (const type of config.types) {
    // Asked once, they remember.
    if (isObjectType(type) || isInterfaceType(type)) {
      type.getFields();
      type.getInterfaces();
    } else if (isInputObjectType(type)) type.getFields();
    else if (isUnionType(type)) type.getTypes();
    yield;
  }
  const said = new Set(config.directives.map(({ name }) => name));
  const root = (given: typeof config.query, name: string) =>
    config.astNode ? given : config.types.filter(isObjectType).find((type) => type.name === name);
  return new GraphQLSchema({
    ...config,
    query: root(config.query, 'Query'),
    mutation: root(config.mutation, 'Mutation'),
    subscription: root(config.subscription, 'Subscription'),
    directives: [...config.directives, ...specifiedDirectives.filter(({ name }) => !said.has(name))],
  });
}
