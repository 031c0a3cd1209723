import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';
import { isOf } from './expect.ts';
import { failureOf, Fault } from './failures.ts';
import { type Layout, type Row, typenameSlot } from './layout.ts';
import { Leaf, leafKind, type LeafKind, quote } from './leaf.ts';
import type { SubgraphFacts } from './subgraph-facts.ts';
import type { CompiledSchema } from './schema.ts';

/** One field of a representation: where it is read, and how it is written. */
interface RepresentedField {
  /** Such as `,"upc":`, or the same without a comma for the first. */
  readonly prefix: string;
  readonly slot: number;
  readonly leaf: LeafKind;
  readonly object: Representation | undefined;
  /** Whether the entity cannot be asked for without it. */
  readonly needed: boolean;
  readonly isKey: boolean;
}

interface RepresentedType {
  /** Undefined when the type's name is written as the row has it. */
  readonly typename: string | undefined;
  readonly fields: readonly RepresentedField[];
  /** Where the one text is that a row of this type is told by, if that is all. */
  readonly soleSlot: number | undefined;
}

export interface RepresentationOptions {
  schema: CompiledSchema;
  subgraph: SubgraphFacts;
  requires: readonly QueryPlanSelectionNode[];
  rewrites: readonly FetchDataRewrite[];
  layout: Layout;
  /** The type of which the requirements speak where no fragment says more. */
  declared: string;
  isTop: boolean;
}

/** Said of a row that lacks something beside its key which nobody asked for, as it is needed on other types alone. */
export const incomplete = Symbol('incomplete');

/** How rows of one place are told to a hub. */
export class Representation {
  private readonly options: RepresentationOptions;
  private readonly byType = new Map<unknown, RepresentedType | 'unreachable' | undefined>();

  constructor(options: RepresentationOptions) {
    this.options = options;
  }

  /**
   * The representation of a row as JSON text.
   * @returns undefined when the row has none: it is of another type, or a key is null; a fault when something it needs is
   * missing because of a failure, or when the hub takes no key of its type, which the planner overlooks for interface objects.
   */
  write(row: Row): string | Fault | typeof incomplete | undefined {
    const type = this.typeOf(row);
    if (!type) return undefined;
    if (type === 'unreachable') return new Fault(failureOf('PLAN_FAILED', this.options.subgraph.name));
    let text = type.typename ?? '{';
    let keys = 0;
    let nullKeys = 0;
    const { fields } = type;
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index] as RepresentedField;
      const value = row[field.slot];
      if (field.isKey) keys++;
      if (typeof value === 'string' && !field.object && field.leaf !== Leaf.custom) text += field.prefix + quote(value);
      else if (value === undefined) return field.isKey ? undefined : incomplete;
      else if (value === null) {
        if (field.needed) return undefined;
        if (field.isKey) nullKeys++;
        text += `${field.prefix}null`;
      } else {
        const written = writeValue(field, value);
        if (typeof written !== 'string') return written;
        text += field.prefix + written;
      }
    }
    // A thing all of whose keys are null is nothing that could be asked for.
    if (keys > 0 && keys === nullKeys) return undefined;
    return `${text}}`;
  }

  /** The text that says it all of a row among those of its type; undefined where it takes more than one, or another. */
  soleText(row: Row): string | undefined {
    const type = this.typeOf(row);
    const slot = type === 'unreachable' ? undefined : type?.soleSlot;
    const value = slot === undefined ? undefined : row[slot];
    return typeof value === 'string' ? value : undefined;
  }

  private typeOf(row: Row): RepresentedType | 'unreachable' | undefined {
    const typename = row[typenameSlot];
    let type = this.byType.get(typename);
    if (type === undefined && !this.byType.has(typename)) {
      type = this.represent(typename as string | undefined);
      this.byType.set(typename, type);
    }
    return type;
  }

  private represent(typename: string | undefined): RepresentedType | 'unreachable' | undefined {
    const { schema, subgraph, requires, layout, declared, isTop } = this.options;
    const merged = new Map<string, { key: string; type: string; selections: QueryPlanSelectionNode[] | undefined }>();
    let asksTypename = false;
    let applies = !isTop;
    const add = (selections: readonly QueryPlanSelectionNode[], parent: string) => {
      for (const selection of selections) {
        if (selection.kind === 'InlineFragment') {
          const on = selection.typeCondition ?? parent;
          if (!isOf(schema, undefined, typename ?? declared, on)) continue;
          applies = true;
          add(selection.selections, on);
        } else if (selection.name === '__typename') asksTypename = true;
        else {
          const known = merged.get(selection.name);
          if (known) known.selections?.push(...(selection.selections ?? []));
          else
            merged.set(selection.name, {
              key: selection.name,
              type: parent,
              selections: selection.selections && [...selection.selections],
            });
        }
      }
    };
    add(requires, declared);
    if (!applies || (isTop && typename === undefined)) return undefined;
    const rewritten = this.options.rewrites.filter(({ path }) => appliesTo(schema, path, typename ?? declared));
    const setter = rewritten.find(
      (rewrite) => rewrite.kind === 'ValueSetter' && fieldOf(rewrite.path) === '__typename',
    );
    const chosen = isTop && typename !== undefined ? chooseKey(schema, subgraph, typename, requires) : undefined;
    // What a field needs may be told of things of which nothing is asked: their key is then not among it.
    if (isTop && !chosen) return hasKey(schema, subgraph, typename ?? declared) ? undefined : 'unreachable';
    const keyNames = keyFieldNames(chosen);
    const head = setter?.kind === 'ValueSetter' ? String(setter.setValueTo) : typename;
    const writesTypename = (asksTypename || isTop) && head !== undefined;
    const fields: RepresentedField[] = [];
    for (const { key, type, selections } of merged.values()) {
      const slot = layout.slot(key);
      if (slot === undefined) return undefined;
      const virtual = schema.virtual(key);
      const renamer = rewritten.find((rewrite) => rewrite.kind === 'KeyRenamer' && fieldOf(rewrite.path) === key);
      const real = virtual?.field ?? (renamer?.kind === 'KeyRenamer' ? renamer.renameKeyTo : key);
      const ref =
        subgraph.field(typename ?? type, real) ??
        schema.type(typename ?? type)?.fields.get(real) ??
        schema.type(type)?.fields.get(real);
      const child = layout.child(key);
      fields.push({
        prefix: `${fields.length > 0 || writesTypename ? ',' : ''}${JSON.stringify(real)}:`,
        slot,
        leaf: ref ? leafKind(schema, ref.name) : Leaf.custom,
        object:
          selections && child && ref
            ? new Representation({
                schema,
                subgraph,
                requires: selections,
                rewrites: [],
                layout: child,
                declared: ref.name,
                isTop: false,
              })
            : undefined,
        needed: keyNames.has(key) && ref?.nonNull === true,
        isKey: keyNames.has(key),
      });
    }
    const [only] = fields;
    const isSole = fields.length === 1 && only?.object === undefined && only?.leaf !== Leaf.custom;
    return {
      typename: writesTypename ? `{"__typename":${JSON.stringify(head)}` : undefined,
      fields,
      soleSlot: isSole ? only?.slot : undefined,
    };
  }
}

function writeValue(field: RepresentedField, value: unknown): string | Fault | typeof incomplete | undefined {
  if (value === null) return 'null';
  if (value instanceof Fault) return value;
  if (value === undefined) return undefined;
  if (field.object) {
    if (!Array.isArray(value)) return undefined;
    if (isRow(value)) return field.object.write(value);
  }
  if (Array.isArray(value) && (field.object || field.leaf !== Leaf.custom)) {
    let text = '[';
    for (let index = 0; index < value.length; index++) {
      const written = writeValue(field, value[index]);
      if (typeof written !== 'string') return written;
      text += index > 0 ? `,${written}` : written;
    }
    return `${text}]`;
  }
  return typeof value === 'string' ? quote(value) : JSON.stringify(value);
}

/** Rows and lists are both arrays: a row begins with the name of its type or with nothing, a list of rows never does. */
function isRow(value: readonly unknown[]): boolean {
  return value.length > 0 && (typeof value[typenameSlot] === 'string' || value[typenameSlot] === undefined);
}

function fieldOf(path: readonly string[]): string | undefined {
  return path.at(-1);
}

/** Whether a rewrite of the top of a representation is meant for this type. */
function appliesTo(schema: CompiledSchema, path: readonly string[], typename: string): boolean {
  if (path.slice(0, -1).some((element) => !element.startsWith('... on '))) return false;
  return path.slice(0, -1).every((element) => isOf(schema, undefined, typename, element.slice('... on '.length)));
}

/**
 * The key by which a representation is found: the first of the type's keys in the subgraph all of which is in it.
 * @returns undefined when none is, as for a type that has none there.
 */
export function chooseKey(
  schema: CompiledSchema,
  subgraph: SubgraphFacts,
  type: string,
  requires: readonly QueryPlanSelectionNode[],
): SelectionSetNode | undefined {
  for (const holder of [type, ...schema.abstractOf(type)]) {
    for (const key of subgraph.keys(holder)) if (holds(schema, requires, key, type)) return key;
  }
  return undefined;
}

function hasKey(schema: CompiledSchema, subgraph: SubgraphFacts, type: string): boolean {
  return [type, ...schema.abstractOf(type)].some((holder) => subgraph.keys(holder).length > 0);
}

function holds(
  schema: CompiledSchema,
  requires: readonly QueryPlanSelectionNode[],
  key: SelectionSetNode,
  type: string,
): boolean {
  const fields = new Map<string, QueryPlanSelectionNode[]>();
  const add = (selections: readonly QueryPlanSelectionNode[]) => {
    for (const selection of selections) {
      if (selection.kind === 'Field')
        fields.set(selection.name, [...(fields.get(selection.name) ?? []), ...(selection.selections ?? [])]);
      else if (!selection.typeCondition || isOf(schema, undefined, type, selection.typeCondition))
        add(selection.selections);
    }
  };
  add(requires);
  return key.selections.every((node) => {
    if (node.kind !== Kind.FIELD) return false;
    if (node.name.value === '__typename') return true;
    const inner = fields.get(node.name.value);
    return inner !== undefined && (!node.selectionSet || holds(schema, inner, node.selectionSet, ''));
  });
}

function keyFieldNames(key: SelectionSetNode | undefined): Set<string> {
  return new Set((key?.selections ?? []).flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : [])));
}
