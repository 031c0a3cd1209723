import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  GraphQLError,
  type InlineFragmentNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type ValueNode,
} from 'graphql';
import { catalogue } from '../errors.ts';
import { privateName, privateVariable } from './names.ts';
import { printArguments, printDirectives } from './print-operation.ts';

/** Part of an operation that is there only when a variable says so. */
export interface Condition {
  readonly variable: string;
  /** What the variable must be. */
  readonly is: boolean;
}

/** One field as the client asked for it. */
export interface ClientField {
  readonly kind: 'field';
  /** How it is called in the answer. */
  readonly key: string;
  /** How it is called in the schema. */
  readonly field: string;
  /** How hubs are asked for it. */
  readonly name: string;
  readonly type: GraphQLOutputType;
  /** As in the document, with private variables; for introspection, which is answered here. */
  readonly node: FieldNode;
  readonly conditions: readonly Condition[];
  readonly selections: readonly ClientSelection[];
}

/** A part of a selection for some types, or under some conditions, or to be had later. */
export interface ClientFragment {
  readonly kind: 'fragment';
  /** Undefined for the type around it. */
  readonly on: string | undefined;
  readonly conditions: readonly Condition[];
  readonly defer: ClientDefer | undefined;
  readonly selections: readonly ClientSelection[];
}

export type ClientSelection = ClientField | ClientFragment;

export interface ClientDefer {
  /** How the plan calls it. */
  readonly name: string;
  /** How the client does. */
  readonly label: string | undefined;
  /** Undefined when it is always deferred. */
  readonly when: string | undefined;
}

/** More fields and fragments than this, fragments inlined, are not read. */
export const selectionsMax = 50_000;
/** More letters of arguments than this, fragments inlined, are not either: a short document can repeat a long text. */
const argumentCharsMax = 5_000_000;

/** Reads the client's tree: fragments inlined, constant conditions decided. */
export class OperationReader {
  readonly conditionVariables = new Set<string>();
  deferred = 0;
  private read = 0;
  private argumentChars = 0;
  private readonly api: GraphQLSchema;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  /** What fields are asked with, by their nodes: those of a fragment are read wherever it is spread. */
  private readonly given = new Map<FieldNode, string>();
  /** Fragments that come to nothing within a type; spread two by two, they would be walked twice as often at each level. */
  private readonly nothing = new Map<FragmentDefinitionNode, Set<GraphQLCompositeType>>();

  constructor(api: GraphQLSchema, document: DocumentNode) {
    this.api = api;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  selections(set: SelectionSetNode, parent: GraphQLCompositeType): ClientSelection[] {
    const read: ClientSelection[] = [];
    for (const node of set.selections) {
      if (++this.read > selectionsMax) throw tooLarge(selectionsMax, 'fields and fragments, fragments inlined');
      const conditions = this.conditions(node.directives);
      if (!conditions) continue;
      if (node.kind === Kind.FIELD) {
        read.push(this.field(node, parent, conditions));
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value) : node;
      if (!fragment) continue;
      const on = fragment.typeCondition?.name.value;
      const type = on === undefined ? parent : this.api.getType(on);
      if (!isCompositeType(type)) continue;
      const isCertain = always(this.api, parent, type);
      // Within an object, a fragment on what it is not is never there, and one on what it is says nothing new.
      if (isObjectType(parent) && !isCertain) continue;
      const defer = this.defer(node.directives);
      const narrowed = isCertain && isObjectType(parent) ? parent : type;
      const inner = this.inner(fragment, narrowed);
      if (conditions.length === 0 && !defer && isCertain) read.push(...inner);
      else if (inner.length > 0) {
        read.push({
          kind: 'fragment',
          on: narrowed.name === parent.name ? undefined : narrowed.name,
          conditions,
          defer,
          selections: inner,
        });
      }
    }
    return read;
  }

  private inner(
    fragment: FragmentDefinitionNode | InlineFragmentNode,
    type: GraphQLCompositeType,
  ): readonly ClientSelection[] {
    if (fragment.kind === Kind.INLINE_FRAGMENT) return this.selections(fragment.selectionSet, type);
    const empty = this.nothing.get(fragment);
    if (empty?.has(type)) return [];
    const inner = this.selections(fragment.selectionSet, type);
    if (inner.length === 0) {
      if (empty) empty.add(type);
      else this.nothing.set(fragment, new Set([type]));
    }
    return inner;
  }

  /** What a field is asked with, printed. */
  private asked(node: FieldNode): string {
    let given = this.given.get(node);
    if (given === undefined) {
      given = `${printArguments(node)}${printDirectives(node)}`;
      this.given.set(node, given);
    }
    this.argumentChars += given.length;
    if (this.argumentChars > argumentCharsMax)
      throw tooLarge(argumentCharsMax, 'letters of arguments, fragments inlined');
    return given;
  }

  private field(node: FieldNode, parent: GraphQLCompositeType, conditions: readonly Condition[]): ClientField {
    const field = node.name.value;
    const definition = this.definition(parent, field);
    if (!definition) throw refused('GRAPHQL_VALIDATION_FAILED', `${parent.name} has no field ${field}`);
    const named = getNamedType(definition.type);
    const given = this.asked(node);
    return {
      kind: 'field',
      key: node.alias?.value ?? field,
      field,
      name: field === '__typename' ? field : privateName(field, given),
      type: definition.type,
      node,
      conditions,
      selections:
        node.selectionSet && isCompositeType(named) && !named.name.startsWith('__')
          ? this.selections(node.selectionSet, named)
          : [],
    };
  }

  private definition(parent: GraphQLCompositeType, field: string) {
    if (field === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (parent === this.api.getQueryType()) {
      if (field === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (field === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    if (!isObjectType(parent) && !isInterfaceType(parent)) return undefined;
    const fields = parent.getFields();
    return Object.hasOwn(fields, field) ? fields[field] : undefined;
  }

  /** @returns undefined when the part is never there. */
  private conditions(directives: readonly DirectiveNode[] | undefined): Condition[] | undefined {
    const conditions: Condition[] = [];
    for (const directive of directives ?? []) {
      const name = directive.name.value;
      if (name !== 'skip' && name !== 'include') continue;
      const value = directive.arguments?.[0]?.value;
      if (value?.kind === Kind.BOOLEAN && value.value !== (name === 'include')) return undefined;
      if (value?.kind !== Kind.VARIABLE) continue;
      const variable = privateVariable(value.name.value);
      this.conditionVariables.add(variable);
      conditions.push({ variable, is: name === 'include' });
    }
    return conditions;
  }

  private defer(directives: readonly DirectiveNode[] | undefined): ClientDefer | undefined {
    const directive = directives?.find(({ name }) => name.value === 'defer');
    if (!directive) return undefined;
    const given = (name: string): ValueNode | undefined =>
      directive.arguments?.find((argument) => argument.name.value === name)?.value;
    const when = given('if');
    if (when?.kind === Kind.BOOLEAN && !when.value) return undefined;
    const label = given('label');
    const variable = when?.kind === Kind.VARIABLE ? privateVariable(when.name.value) : undefined;
    if (variable !== undefined) this.conditionVariables.add(variable);
    return {
      name: `d${this.deferred++}`,
      label: label?.kind === Kind.STRING ? label.value : undefined,
      when: variable,
    };
  }
}

/** Whether every value of the type around a fragment is of the fragment's type. */
function always(api: GraphQLSchema, parent: GraphQLCompositeType, type: GraphQLCompositeType): boolean {
  return (
    parent === type ||
    (isAbstractType(type) && (isObjectType(parent) || isInterfaceType(parent)) && api.isSubType(type, parent))
  );
}

export function refused(code: string, message: string, detail?: { needed: string; found: string }): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...detail } });
}

/** The refusal of an operation of more than `most` of something: nobody counts how many there are. */
export function tooLarge(most: number, what: string): GraphQLError {
  return refused('OPERATION_TOO_LARGE', catalogue.OPERATION_TOO_LARGE, {
    needed: `at most ${most} ${what}`,
    found: `more than ${most}`,
  });
}
