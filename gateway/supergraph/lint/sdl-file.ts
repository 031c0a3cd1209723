/** What the rules read: the definitions of each hub, and where a word of them stands. */
import { Kind, Source, parse } from 'graphql';
import type {
  ConstDirectiveNode,
  DefinitionNode,
  FieldDefinitionNode,
  InterfaceTypeDefinitionNode,
  InterfaceTypeExtensionNode,
  Location,
  ObjectTypeDefinitionNode,
  ObjectTypeExtensionNode,
  TypeNode,
} from 'graphql';
import type { SdlText } from '../../../subgraphs/kit/sdl.ts';

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

/**
 * @param texts one text, or several that are one hub's together.
 * @throws GraphQLError when one is not GraphQL.
 */
export function sdlFile(name: string, texts: string | readonly SdlText[]): SdlFile {
  const parts = typeof texts === 'string' ? [{ name, text: texts }] : texts;
  return { name, definitions: parts.flatMap((part) => parse(new Source(part.text, part.name)).definitions) };
}

/** Where a node of the file stands: in which of its texts, and in which line. */
export function problemAt(file: SdlFile, node: { loc?: Location | undefined }, message: string): Problem {
  return { file: node.loc?.source.name ?? file.name, line: node.loc?.startToken.line ?? 1, message };
}

export function isObjectType(node: DefinitionNode): node is ObjectTypeDefinitionNode | ObjectTypeExtensionNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
}

/** Whether it defines or extends an object type or an interface. */
export function hasFields(node: DefinitionNode): node is FieldsNode {
  return (
    isObjectType(node) || node.kind === Kind.INTERFACE_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_EXTENSION
  );
}

/** Every answered field of a file with the type it is on. */
export function answeredFields(file: SdlFile): { type: FieldsNode; field: FieldDefinitionNode }[] {
  return file.definitions.filter(hasFields).flatMap((type) => (type.fields ?? []).map((field) => ({ type, field })));
}

export function isRoot(type: string): boolean {
  return type === 'Query' || type === 'Mutation' || type === 'Subscription';
}

/** The type under lists and non-null marks. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** Of the directives on a node, those of one name, in their order. */
export function directivesOf(
  node: { directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): readonly ConstDirectiveNode[] {
  return (node.directives ?? []).filter((directive) => directive.name.value === name);
}

/** Whether a directive of this name stands on a node. */
export function isMarked(node: { directives?: readonly ConstDirectiveNode[] | undefined }, directive: string): boolean {
  return directivesOf(node, directive).length > 0;
}
