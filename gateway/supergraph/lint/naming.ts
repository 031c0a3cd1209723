/** Names are written one way: a client can guess them. */
import { Kind } from 'graphql';
import type { DefinitionNode, NameNode } from 'graphql';
import { hasFields, problemAt } from './sdl-file.ts';
import type { Problem, SdlFile } from './sdl-file.ts';

const pascalCase = /^[A-Z][A-Za-z0-9]*$/;
const camelCase = /^[a-z][A-Za-z0-9]*$/;
const screamingCase = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** Objects to names in another style than their kind has, and to inputs and enums whose ending is not theirs. */
export function naming(files: readonly SdlFile[]): Problem[] {
  return files.flatMap((file) =>
    file.definitions
      .flatMap((node) => [...typeName(node), ...memberNames(node)])
      .map(({ name, message }) => problemAt(file, name, message)),
  );
}

interface Objection {
  name: NameNode;
  message: string;
}

function typeName(node: DefinitionNode): Objection[] {
  if (!('name' in node) || !node.name || node.kind === Kind.DIRECTIVE_DEFINITION) return [];
  const { name } = node;
  const isInput = node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION;
  const isEnum = node.kind === Kind.ENUM_TYPE_DEFINITION;
  return [
    ...matching(name, pascalCase, 'PascalCase', name.value),
    ...(isInput && !/(Input|Filter)$/.test(name.value)
      ? [{ name, message: `${name.value} must end in Input or Filter: it is given, not answered` }]
      : []),
    ...(isEnum && /Enum$/.test(name.value)
      ? [{ name, message: `${name.value} must not end in Enum: say what it is of` }]
      : []),
  ];
}

function memberNames(node: DefinitionNode): Objection[] {
  if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
    return (node.values ?? []).flatMap(({ name }) =>
      matching(name, screamingCase, 'SCREAMING_SNAKE_CASE', `${node.name.value}.${name.value}`),
    );
  }
  if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
    return (node.fields ?? []).flatMap(({ name }) =>
      matching(name, camelCase, 'camelCase', `${node.name.value}.${name.value}`),
    );
  }
  if (!hasFields(node)) return [];
  return (node.fields ?? []).flatMap((field) => {
    const where = `${node.name.value}.${field.name.value}`;
    return [
      ...matching(field.name, camelCase, 'camelCase', where),
      ...(field.arguments ?? []).flatMap(({ name }) =>
        matching(name, camelCase, 'camelCase', `${where}(${name.value}:)`),
      ),
    ];
  });
}

function matching(name: NameNode, pattern: RegExp, style: string, where: string): Objection[] {
  return pattern.test(name.value) ? [] : [{ name, message: `${where} must be written in ${style}` }];
}
