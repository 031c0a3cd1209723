/** What the rules read: the definitions of each hub, and where a word of them stands. */
import { Kind, parse } from 'graphql';
import type {
  ConstDirectiveNode,
  DefinitionNode,
  FieldDefinitionNode,
  InterfaceTypeDefinitionNode,
  InterfaceTypeExtensionNode,
  ObjectTypeDefinitionNode,
  ObjectTypeExtensionNode,
  TypeNode,
} from 'graphql';

/** The SDL of one hub, or of what they share. */
export interface SdlFile {
  /** Name of the hub in the graph, such as `land-surface`. */
  name: string;
  definitions: readonly DefinitionNode[];
}

/** Something a rule objects to: `imagery:12 Query.scenes must be nullable: …`. */
export interface Problem {
  file: string;
  line: number;
  message: string;
}

/** A type with fields that are answered. */
export type FieldsNode =
  ObjectTypeDefinitionNode | ObjectTypeExtensionNode | InterfaceTypeDefinitionNode | InterfaceTypeExtensionNode;

/** @throws GraphQLError when `sdl` is not GraphQL. */
export function sdlFile(name: string, sdl: string): SdlFile {
  return { name, definitions: parse(sdl).definitions };
}

export function problemAt(file: SdlFile, node: { loc?: { startToken: { line: number } } }, message: string): Problem {
  return { file: file.name, line: node.loc?.startToken.line ?? 1, message };
}

export function isObjectType(node: DefinitionNode): node is ObjectTypeDefinitionNode | ObjectTypeExtensionNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
}

export function hasFields(node: DefinitionNode): node is FieldsNode {
  return (
    isObjectType(node) || node.kind === Kind.INTERFACE_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_EXTENSION
  );
}

/** Every answered field of a file with the type it is on. */
export function fieldsOf(file: SdlFile): { type: FieldsNode; field: FieldDefinitionNode }[] {
  return file.definitions.filter(hasFields).flatMap((type) => (type.fields ?? []).map((field) => ({ type, field })));
}

export function isRoot(type: string): boolean {
  return type === 'Query' || type === 'Mutation' || type === 'Subscription';
}

/** The type under lists and non-null marks. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

export function directivesOf(
  node: { directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): readonly ConstDirectiveNode[] {
  return (node.directives ?? []).filter((directive) => directive.name.value === name);
}

export function isMarked(node: { directives?: readonly ConstDirectiveNode[] | undefined }, directive: string): boolean {
  return directivesOf(node, directive).length > 0;
}
