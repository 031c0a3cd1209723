import {
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  getNullableType,
  GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { tooLarge } from './client-operation.ts';
import type { Variables } from './program.ts';
import type { Steps } from './steps.ts';

/** One introspection field, which clients may have asked for in several places under one name. */
export interface IntrospectionAsked {
  selectionSet: SelectionSetNode;
  fragments: readonly FragmentDefinitionNode[];
  variables: Variables;
}

/** More letters than this are not written for one operation. */
export const introspectionCharsMax = 8_000_000;

/**
 * The text of the answer to one field of introspection, an object at a step: the reference implementation answers all of it
 * at once, and a large schema keeps the loop for tenths of a second.
 * @throws GraphQLError with code OPERATION_TOO_LARGE
 */
export function* answerSteps(schema: GraphQLSchema, asked: IntrospectionAsked): Steps<string> {
  const nodes = asked.selectionSet.selections.filter((node): node is FieldNode => node.kind === Kind.FIELD);
  const [node] = nodes;
  if (!node) return 'null';
  const definition = node.name.value === SchemaMetaFieldDef.name ? SchemaMetaFieldDef : TypeMetaFieldDef;
  const answer = new Answer(schema, asked);
  try {
    yield* answer.field(askedField(definition, nodes, asked.variables, ''), undefined);
  } catch (error) {
    // What is wrong with a value that was sent is told by nothing.
    if (error instanceof GraphQLError && error.extensions.code === undefined) return 'null';
    throw error;
  }
  return answer.written.join('');
}

type Definition = ReturnType<GraphQLObjectType['getFields']>[string];

/** A field as it is asked of every object in its place. */
interface AskedField {
  /** What is written before its value, where it is the first of its object and where it is not. */
  first: string;
  next: string;
  type: GraphQLOutputType;
  /** Undefined when it has parts. */
  leaf: GraphQLLeafType | undefined;
  /** Undefined for the name of the type. */
  resolve: Definition['resolve'];
  given: Record<string, unknown>;
  nodes: readonly FieldNode[];
}

function askedField(
  definition: Definition,
  nodes: readonly FieldNode[],
  variables: Variables,
  key: string,
): AskedField {
  const { type } = definition;
  const [node] = nodes;
  const bare = getNullableType(type);
  const name = JSON.stringify(key);
  return {
    first: `{${name}:`,
    next: `,${name}:`,
    type,
    leaf: isLeafType(bare) ? bare : undefined,
    resolve: definition === TypeNameMetaFieldDef ? undefined : definition.resolve,
    given: node ? getArgumentValues(definition, node, variables) : {},
    nodes,
  };
}

function leafText(type: GraphQLLeafType, value: unknown): string {
  return value === null || value === undefined ? 'null' : JSON.stringify(type.serialize(value));
}

class Answer {
  readonly written: string[] = [];
  private chars = 0;
  private readonly info: GraphQLResolveInfo;
  private readonly variables: Variables;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** What is asked below fields, by their nodes. */
  private readonly below = new Map<readonly FieldNode[], readonly AskedField[]>();

  constructor(schema: GraphQLSchema, { fragments, variables }: IntrospectionAsked) {
    // Of all that resolvers are told, those of introspection read the schema.
    this.info = { schema } as GraphQLResolveInfo;
    this.variables = variables;
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  *field({ type, resolve, given, nodes }: AskedField, source: unknown): Steps<void> {
    if (resolve) yield* this.value(type, resolve(source, given, undefined, this.info), nodes);
  }

  private *value(type: GraphQLOutputType, value: unknown, nodes: readonly FieldNode[]): Steps<void> {
    if (isNonNullType(type)) yield* this.value(type.ofType as GraphQLOutputType, value, nodes);
    else if (value === null || value === undefined) this.write('null');
    else if (isListType(type)) {
      let sign = '[';
      for (const item of value as Iterable<unknown>) {
        this.write(sign);
        yield* this.value(type.ofType, item, nodes);
        sign = ',';
      }
      this.write(sign === '[' ? '[]' : ']');
    } else if (isLeafType(type)) this.write(JSON.stringify(type.serialize(value)));
    else if (isObjectType(type)) yield* this.object(type, value, nodes);
  }

  private *object(type: GraphQLObjectType, source: unknown, nodes: readonly FieldNode[]): Steps<void> {
    yield;
    const fields = this.fieldsBelow(type, nodes);
    for (const [index, field] of fields.entries()) {
      this.write(index === 0 ? field.first : field.next);
      // Most of it is names; no step is needed for one.
      if (!field.resolve) this.write(JSON.stringify(type.name));
      else if (field.leaf) this.write(leafText(field.leaf, field.resolve(source, field.given, undefined, this.info)));
      else yield* this.field(field, source);
    }
    this.write(fields.length === 0 ? '{}' : '}');
  }

  private fieldsBelow(type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly AskedField[] {
    let found = this.below.get(nodes);
    if (!found) {
      const fields = new Map<string, FieldNode[]>();
      const seen = new Set<string>();
      for (const { selectionSet } of nodes) if (selectionSet) this.collect(selectionSet, fields, seen);
      found = [...fields].flatMap(([key, asked]) => {
        const name = asked[0]?.name.value ?? '';
        const definition = name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : type.getFields()[name];
        return definition ? [askedField(definition, asked, this.variables, key)] : [];
      });
      this.below.set(nodes, found);
    }
    return found;
  }

  private collect(set: SelectionSetNode, fields: Map<string, FieldNode[]>, seen: Set<string>): void {
    for (const node of set.selections) {
      if (getDirectiveValues(GraphQLSkipDirective, node, this.variables)?.if === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, node, this.variables)?.if === false) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const known = fields.get(key);
        if (known) known.push(node);
        else fields.set(key, [node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) this.collect(node.selectionSet, fields, seen);
      else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        const fragment = this.fragments.get(node.name.value);
        if (fragment) this.collect(fragment.selectionSet, fields, seen);
      }
    }
  }

  private write(text: string): void {
    this.chars += text.length;
    if (this.chars > introspectionCharsMax) throw tooLarge(introspectionCharsMax, 'letters of introspection');
    this.written.push(text);
  }
}
