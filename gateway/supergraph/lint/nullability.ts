/**
 * One sick hub never empties an answer: a null must stop where the hub begins. So root fields, what a hub adds to
 * another hub's entity, and references to another hub's entity (in lists each item) are nullable.
 */
import { Kind, print } from 'graphql';
import type { FieldDefinitionNode, TypeNode } from 'graphql';
import { keyFields, ownersOf } from './entities.ts';
import { answeredFields, directivesOf, isMarked, isRoot, namedType, problemAt } from './sdl-file.ts';
import type { FieldsNode, Problem, SdlFile } from './sdl-file.ts';

/** Objects to every non-null mark by which a hub that is away would take the answers of others with it. */
export function nullability(files: readonly SdlFile[]): Problem[] {
  const owners = ownersOf(files);
  const unions = unionMembers(files);
  return files.flatMap((file) => {
    const isForeign = (type: string): boolean =>
      owners.has(type) ? owners.get(type) !== file.name : (unions.get(type)?.some(isForeign) ?? false);
    return answeredFields(file).flatMap(({ type, field }): Problem[] => {
      const problem = objection(file, type, field, { owner: owners.get(type.name.value), isForeign });
      return problem ? [problemAt(file, field.name, `${type.name.value}.${field.name.value} ${problem}`)] : [];
    });
  });
}

function objection(
  file: SdlFile,
  type: FieldsNode,
  field: FieldDefinitionNode,
  { owner, isForeign }: { owner: string | null | undefined; isForeign: (type: string) => boolean },
): string | undefined {
  // What another hub answers is that hub's to declare.
  if (isMarked(field, 'external')) return undefined;
  if (isRoot(type.name.value) && isRequired(field.type)) {
    return `must be nullable: when ${file.name} is away the rest of the answer stands`;
  }
  if (owner && isContributed(file, type, field, owner) && isRequired(field.type)) {
    return `must be nullable: ${file.name} adds it to ${type.name.value}, which belongs to ${owner}`;
  }
  if (isForeign(namedType(field.type)) && isRequired(innermost(field.type))) {
    const what = innermost(field.type) === field.type ? 'must be nullable' : 'must have nullable items';
    return `${what}: ${namedType(field.type)} belongs to another hub; found ${print(field.type)}`;
  }
  return undefined;
}

/** Keys identify and shared facts are held by every hub: neither waits for another. */
function isContributed(file: SdlFile, type: FieldsNode, field: FieldDefinitionNode, owner: string): boolean {
  const isKey = keyFields(directivesOf(type, 'key')).has(field.name.value);
  return owner !== file.name && !isKey && !isMarked(field, 'shareable');
}

function isRequired(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE;
}

/** The type of one item, through any number of lists, with its non-null mark. */
function innermost(type: TypeNode): TypeNode {
  if (type.kind === Kind.LIST_TYPE) return innermost(type.type);
  return type.kind === Kind.NON_NULL_TYPE && type.type.kind === Kind.LIST_TYPE ? innermost(type.type) : type;
}

function unionMembers(files: readonly SdlFile[]): Map<string, string[]> {
  const unions = files
    .flatMap(({ definitions }) => definitions)
    .filter((node) => node.kind === Kind.UNION_TYPE_DEFINITION)
    .map((node): [string, string[]] => [node.name.value, (node.types ?? []).map(({ name }) => name.value)]);
  return new Map(unions);
}
