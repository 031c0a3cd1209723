/** The schema explains itself: everything a client can name is described, and not by its own name. */
import { Kind, visit } from 'graphql';
import type { ASTNode, NameNode, StringValueNode } from 'graphql';
import { problemAt } from './sdl-file.ts';
import type { Problem, SdlFile } from './sdl-file.ts';

/** Objects to whatever a client can name that is not described, or by its own name alone. */
export function descriptions(files: readonly SdlFile[]): Problem[] {
  return files.flatMap((file) => {
    const problems: Problem[] = [];
    visit(
      { kind: Kind.DOCUMENT, definitions: file.definitions },
      {
        enter(node, _key, _parent, _path, ancestors) {
          const described = describable(node);
          // What Query is needs no words; extensions are described where they begin. Their fields are looked at all the same.
          if (!described || isRootType(described)) return;
          const problem = objection(described, coordinate(described, ancestors));
          if (problem) problems.push(problemAt(file, described.name, problem));
        },
      },
    );
    return problems;
  });
}

interface Described {
  kind: Kind;
  name: NameNode;
  description?: StringValueNode | undefined;
}

const describableKinds = new Set<Kind>([
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.DIRECTIVE_DEFINITION,
]);

function describable(node: ASTNode): Described | undefined {
  return describableKinds.has(node.kind) ? (node as ASTNode & Described) : undefined;
}

function isRootType({ kind, name }: Described): boolean {
  return kind === Kind.OBJECT_TYPE_DEFINITION && ['Query', 'Mutation', 'Subscription'].includes(name.value);
}

function objection({ name, description }: Described, where: string): string | undefined {
  const text = description?.value.trim() ?? '';
  if (text === '') return `${where} is not described`;
  if (words(text).join(' ') === words(name.value).join(' ')) return `"${text}" only repeats the name of ${where}`;
  return undefined;
}

/** Words that say something, in lower case and singular: `cloudCover`, `CLOUD_COVER` and `The cloud covers.` are one. */
function words(text: string): string[] {
  const spaced = text.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  const empty = new Set(['a', 'an', 'the', 'of', 'and', 'its']);
  return (spaced.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !empty.has(word))
    .map((word) => word.replace(/s$/, ''));
}

/** `Scene.coverage(of:)`, as the GraphQL specification writes schema coordinates. */
function coordinate({ kind, name }: Described, ancestors: readonly (ASTNode | readonly ASTNode[])[]): string {
  const above = ancestors.flatMap((node) => ('kind' in node && 'name' in node && node.name ? [node.name.value] : []));
  if (kind !== Kind.INPUT_VALUE_DEFINITION || above.length < 2) return [...above, name.value].join('.');
  return `${above.join('.')}(${name.value}:)`;
}
