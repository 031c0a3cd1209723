/** Connections look alike, and what takes `first` says so to whoever reckons what an operation costs. */
import { print } from 'graphql';
import type { FieldDefinitionNode } from 'graphql';
import { answeredFields, directivesOf, isObjectType, namedType, problemAt } from './sdl-file.ts';
import type { Problem, SdlFile } from './sdl-file.ts';

const pageSizeMax = 100;

/**
 * Objects to a `…Connection` or `…Edge` that lacks a part of its shape, and to a field whose `first`, `after` or `@listSize`
 * is missing or other than it must be.
 */
export function connections(files: readonly SdlFile[]): Problem[] {
  return files.flatMap((file) => [
    ...shapes(file),
    ...answeredFields(file).flatMap(({ type, field }) => {
      return pageProblems(field).map((problem) =>
        problemAt(file, field.name, `${type.name.value}.${field.name.value} ${problem}`),
      );
    }),
  ]);
}

function shapes(file: SdlFile): Problem[] {
  return file.definitions.filter(isObjectType).flatMap((type) => {
    const [, node, kind] = /^(\w+)(Connection|Edge)$/.exec(type.name.value) ?? [];
    if (!node) return [];
    const found = new Map((type.fields ?? []).map((field) => [field.name.value, print(field.type)]));
    return Object.entries(kind === 'Connection' ? connectionShape(node) : edgeShape(node))
      .filter(([field, needed]) => found.get(field) !== needed)
      .map(([field, needed]) =>
        problemAt(
          file,
          type.name,
          `${type.name.value}.${field} must be ${needed}; found ${found.get(field) ?? 'none'}`,
        ),
      );
  });
}

function connectionShape(node: string): Record<string, string> {
  return { edges: `[${node}Edge!]!`, nodes: `[${node}!]!`, pageInfo: 'PageInfo!', totalCount: 'Int' };
}

function edgeShape(node: string): Record<string, string> {
  return { node: `${node}!`, cursor: 'String!' };
}

function pageProblems(field: FieldDefinitionNode): string[] {
  const isConnection = namedType(field.type).endsWith('Connection');
  const takes = new Set((field.arguments ?? []).map(({ name }) => name.value));
  if (!isConnection && !takes.has('first')) return [];
  return [
    ...argumentProblems(field, isConnection),
    ...(isSized(field, isConnection) ? [] : [`must have ${sizes(isConnection)}`]),
  ];
}

function argumentProblems(field: FieldDefinitionNode, isConnection: boolean): string[] {
  const found = (name: string): string | undefined => {
    const argument = field.arguments?.find((one) => one.name.value === name);
    return argument && print({ ...argument, description: undefined, directives: [] });
  };
  const first = found('first');
  const after = found('after');
  const size = Number(/^first: Int! = (\d+)$/.exec(first ?? '')?.[1]);
  return [
    ...(size >= 1 && size <= pageSizeMax
      ? []
      : [`must take first: Int! = N with N from 1 to ${pageSizeMax}; found ${first ?? 'none'}`]),
    ...(isConnection && after !== 'after: String' ? [`must take after: String; found ${after ?? 'none'}`] : []),
    ...(!isConnection && after ? [`must return a connection, as it takes ${after}`] : []),
  ];
}

function isSized(field: FieldDefinitionNode, isConnection: boolean): boolean {
  return directivesOf(field, 'listSize').some((directive) => print(directive) === sizes(isConnection));
}

function sizes(isConnection: boolean): string {
  const sized = isConnection ? ', sizedFields: ["edges", "nodes"]' : '';
  return `@listSize(slicingArguments: ["first"]${sized})`;
}
