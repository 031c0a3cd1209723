import { type ConstArgumentNode, type EnumTypeDefinitionNode, Kind, parse } from 'graphql';

/**
 * Where a supergraph says that its hubs answer: the `url` of every `@join__graph`, by the hub's name.
 * @throws GraphQLError when the text is not GraphQL.
 */
export function routingUrls(supergraphSdl: string): Map<string, string> {
  const graphs = parse(supergraphSdl, { noLocation: true }).definitions.find(
    (definition): definition is EnumTypeDefinitionNode =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  const joined = (graphs?.values ?? []).flatMap(({ directives }) =>
    (directives ?? []).filter(({ name }) => name.value === 'join__graph'),
  );
  return new Map(joined.map(({ arguments: given }) => [textOf(given, 'name'), textOf(given, 'url')]));
}

function textOf(given: readonly ConstArgumentNode[] | undefined, name: string): string {
  const value = given?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}
