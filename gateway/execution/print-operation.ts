import {
  type FieldNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isCompositeType,
  Kind,
  print,
  stripIgnoredCharacters,
  type ValueNode,
} from 'graphql';
import type { ClientDefer, ClientField, ClientSelection } from './client-operation.ts';
import { privateVariable } from './names.ts';

/** What a field is asked with: its arguments, and directives that hubs are told of. */
export function printArguments(node: FieldNode): string {
  const given = (node.arguments ?? []).map((argument) => `${argument.name.value}:${printValue(argument.value)}`);
  return given.sort().join(' ');
}

/** Directives that hubs are told of: all but `@skip` and `@include`, which are decided here. */
export function printDirectives(node: FieldNode): string {
  return (node.directives ?? [])
    .filter(({ name }) => name.value !== 'skip' && name.value !== 'include')
    .map(({ name, arguments: given }) => {
      const written = (given ?? []).map((argument) => `${argument.name.value}:${printValue(argument.value)}`).sort();
      return `@${name.value}${written.length > 0 ? `(${written.join(' ')})` : ''}`;
    })
    .join(' ');
}

function printValue(value: ValueNode): string {
  if (value.kind === Kind.VARIABLE) return `$${privateVariable(value.name.value)}`;
  if (value.kind === Kind.LIST) return `[${value.values.map(printValue).join(' ')}]`;
  if (value.kind === Kind.OBJECT) {
    const fields = value.fields.map((field) => `${field.name.value}:${printValue(field.value)}`);
    return `{${fields.sort().join(' ')}}`;
  }
  return stripIgnoredCharacters(print(value));
}

/**
 * The selections as they are planned. The same field asked for in several places of one selection is asked for once, with
 * everything that is wanted of it.
 */
export function printSelections(
  selections: readonly ClientSelection[],
  parent: GraphQLCompositeType,
  api: GraphQLSchema,
  { isRoot = false, keepOrder = false } = {},
): string {
  const merged = new Map<
    string,
    { head: string; type: GraphQLCompositeType | undefined; selections: ClientSelection[] }
  >();
  for (const selection of selections) {
    if (
      selection.kind === 'field' &&
      (isRoot ? selection.field.startsWith('__') : /^__(schema|type)$/.test(selection.field))
    )
      continue;
    const conditions = selection.conditions
      .map(({ variable, is }) => ` @${is ? 'include' : 'skip'}(if:$${variable})`)
      .join('');
    const named =
      selection.kind === 'field'
        ? getNamedType(selection.type)
        : selection.on === undefined
          ? parent
          : api.getType(selection.on);
    const head =
      selection.kind === 'field'
        ? printField(selection)
        : `...${selection.on === undefined ? '' : `on ${selection.on}`}${printDefer(selection.defer)}`;
    const type = isCompositeType(named) ? named : undefined;
    const known = merged.get(head + conditions);
    if (known) known.selections.push(...selection.selections);
    else merged.set(head + conditions, { head: head + conditions, type, selections: [...selection.selections] });
  }
  const printed: string[] = [];
  for (const { head, type, selections: inner } of merged.values()) {
    if (!type) {
      printed.push(head);
      continue;
    }
    // Where all of it may be left out the planner forgets the object itself.
    const isCertain = inner.some(({ conditions }) => conditions.length === 0);
    const body = `${isCertain ? '' : '__typename '}${printSelections(inner, type, api)}`.trim();
    // An object of which nothing is left to ask is still asked for: it may be null.
    if (inner.length > 0 || !head.startsWith('...')) printed.push(`${head}{${body || '__typename'}}`);
  }
  return (keepOrder ? printed : printed.sort()).join(' ');
}

function printField({ field, name, node }: ClientField): string {
  const given = printArguments(node);
  return `${name === field ? '' : `${name}:`}${field}${given && `(${given})`}${printDirectives(node)}`;
}

function printDefer(defer: ClientDefer | undefined): string {
  if (!defer) return '';
  return `@defer(${defer.when === undefined ? '' : `if:$${defer.when} `}label:"${defer.name}")`;
}
