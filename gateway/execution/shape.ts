import {
  getNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Decisions } from './decide.ts';
import type { Layout, Row } from './layout.ts';
import { Leaf, leafKind, type LeafKind } from './leaf.ts';
import type { ClientDefer, ClientField, ClientSelection } from './client-operation.ts';
import type { CompiledSchema } from './schema.ts';

/** Of what type a value is written, from the outside in. */
export interface Shaped {
  readonly nonNull: boolean;
  readonly item: Shaped | undefined;
  readonly object: ShapedObject | undefined;
  readonly leaf: LeafKind;
  /** Of an enum, those that clients may see. */
  readonly values: ReadonlySet<string> | undefined;
}

export interface ShapedField {
  /** The client's name. */
  readonly key: string;
  /** Its name in results. */
  readonly name: string;
  /** The name and the colon as they are written in an object, in UTF-8, after a brace or a comma. */
  readonly first: Uint8Array;
  readonly next: Uint8Array;
  /** Negative for what is not in the result: the name of the type, and introspection. */
  readonly slot: number;
  readonly type: Shaped;
}

export const slotOfTypename = -1;
const slotOfIntrospection = -2;
/** Of a field of a type that cannot stand in this place, as far as the hubs say. */
export const slotOfNothing = -3;

/** What shaping needs of an operation. */
export interface Shaping {
  schema: CompiledSchema;
  decisions: Decisions;
  /** Names of the parts that are answered later. */
  deferred: ReadonlySet<string>;
  /** Objects that are shaped alike, by how they are. */
  known: Map<string, ShapedObject>;
}

/** A part of an object that is written later. */
export interface DeferredPart {
  readonly defer: ClientDefer;
  readonly shape: ShapedObject;
}

/** An object whose part is to be written later, and its place in the client's words. */
export interface Pending {
  readonly part: DeferredPart;
  readonly row: Row;
  readonly path: (string | number)[];
}

/** How the objects of one place are written for this client: its fields in its order, by type. */
export class ShapedObject {
  readonly id: number;
  readonly declared: string;
  /** Where it can be but one: its fields. */
  readonly sole: readonly ShapedField[] | undefined;
  /** Whether what is wanted depends on what the object is. */
  readonly narrows: boolean;
  private readonly shaping: Shaping;
  private readonly layout: Layout;
  private readonly selections: readonly ClientSelection[];
  private readonly byType = new Map<string, readonly ShapedField[] | undefined>();
  private readonly laterByType = new Map<string, readonly DeferredPart[]>();

  constructor(shaping: Shaping, declared: string, selections: readonly ClientSelection[], layout: Layout) {
    this.shaping = shaping;
    this.declared = declared;
    this.selections = selections;
    this.layout = layout;
    this.sole = isObjectType(shaping.schema.api.getType(declared)) ? this.collect(declared) : undefined;
    this.id = shaping.known.size + 1;
    this.narrows = !this.sole && narrows(selections);
  }

  /** @returns undefined for a type that clients do not see. */
  fieldsFor(typename: string | undefined): readonly ShapedField[] | undefined {
    const name = typename ?? this.declared;
    if (this.byType.has(name)) return this.byType.get(name);
    const fields = this.shaping.schema.api.getType(name) ? this.collect(name) : undefined;
    this.byType.set(name, fields);
    return fields;
  }

  /** Parts of such an object that are written later. */
  laterFor(typename: string | undefined): readonly DeferredPart[] {
    if (this.shaping.deferred.size === 0) return noParts;
    const name = typename ?? this.declared;
    const known = this.laterByType.get(name);
    if (known) return known;
    const found = new Map<string, { defer: ClientDefer; selections: ClientSelection[] }>();
    collectDeferred(this.shaping, this.selections, name, found);
    const parts = [...found.values()].map(({ defer, selections }) => ({
      defer,
      shape: shapedObject(this.shaping, name, selections, this.layout),
    }));
    this.laterByType.set(name, parts);
    return parts;
  }

  /** Whether clients know an object type of this name. */
  isObject(typename: string): boolean {
    return isObjectType(this.shaping.schema.api.getType(typename));
  }

  private collect(typename: string): readonly ShapedField[] {
    const merged = new Map<string, { field: ClientField; selections: ClientSelection[] }>();
    collectFields(this.shaping, this.selections, typename, merged);
    return [...merged].map(([key, { field, selections }]): ShapedField => {
      const name = JSON.stringify(key);
      const isIntrospection = field.field === '__schema' || field.field === '__type';
      const stored = this.layout.slot(field.name) ?? slotOfNothing;
      const slot = field.field === '__typename' ? slotOfTypename : isIntrospection ? slotOfIntrospection : stored;
      const type = shapedType(this.shaping, field.type, selections, this.layout.child(field.name));
      const [first, next] = [Buffer.from(`{${name}:`), Buffer.from(`,${name}:`)];
      return { key, name: field.name, first, next, slot, type };
    });
  }
}

/** The fields of a selection that there are on one type, under the client's names and in its order. */
export function collectFields(
  { schema, decisions, deferred }: Pick<Shaping, 'schema' | 'decisions' | 'deferred'>,
  selections: readonly ClientSelection[],
  typename: string,
  into: Map<string, { field: ClientField; selections: ClientSelection[] }>,
): void {
  for (const selection of selections) {
    if (selection.conditions.some(({ variable, is }) => decisions.get(variable) !== is)) continue;
    if (selection.kind === 'field') {
      const known = into.get(selection.key);
      if (known) known.selections.push(...selection.selections);
      else into.set(selection.key, { field: selection, selections: [...selection.selections] });
    } else if (
      (!selection.defer || !deferred.has(selection.defer.name)) &&
      isOfApi(schema.api, typename, selection.on)
    ) {
      collectFields({ schema, decisions, deferred }, selection.selections, typename, into);
    }
  }
}

function narrows(selections: readonly ClientSelection[]): boolean {
  return selections.some(
    (selection) => selection.kind === 'fragment' && (selection.on !== undefined || narrows(selection.selections)),
  );
}

const noParts: readonly DeferredPart[] = [];

/** The parts of a selection on one type that are to be had later; parts within them come when they are there. */
function collectDeferred(
  shaping: Pick<Shaping, 'schema' | 'decisions' | 'deferred'>,
  selections: readonly ClientSelection[],
  typename: string,
  into: Map<string, { defer: ClientDefer; selections: ClientSelection[] }>,
): void {
  const { schema, decisions, deferred } = shaping;
  for (const selection of selections) {
    if (selection.kind === 'field' || !isOfApi(schema.api, typename, selection.on)) continue;
    if (selection.conditions.some(({ variable, is }) => decisions.get(variable) !== is)) continue;
    const { defer } = selection;
    if (!defer || !deferred.has(defer.name)) collectDeferred(shaping, selection.selections, typename, into);
    else
      into.set(defer.name, {
        defer,
        selections: [...(into.get(defer.name)?.selections ?? []), ...selection.selections],
      });
  }
}

/** Whether a value known to be of one type is of another, as clients see them. */
function isOfApi(api: GraphQLSchema, typename: string, on: string | undefined): boolean {
  if (on === undefined || on === typename) return true;
  const condition = api.getType(on);
  const type = api.getType(typename);
  return isAbstractType(condition) && (isObjectType(type) || isInterfaceType(type)) && api.isSubType(condition, type);
}

function shapedType(
  shaping: Shaping,
  type: GraphQLOutputType,
  selections: readonly ClientSelection[],
  layout: Layout | undefined,
): Shaped {
  if (isNonNullType(type)) return { ...shapedType(shaping, type.ofType, selections, layout), nonNull: true };
  const plain = { nonNull: false, item: undefined, object: undefined, leaf: Leaf.custom, values: undefined };
  if (isListType(type)) return { ...plain, item: shapedType(shaping, type.ofType, selections, layout) };
  const named = getNamedType(type);
  if (layout) return { ...plain, object: shapedObject(shaping, named.name, selections, layout) };
  const leaf = leafKind(shaping.schema, named.name);
  return { ...plain, leaf, values: isEnumType(named) ? new Set(named.getValues().map(({ name }) => name)) : undefined };
}

/** Objects that are shaped alike share a shape, so that what was written for one can be used for the other. */
export function shapedObject(
  shaping: Shaping,
  declared: string,
  selections: readonly ClientSelection[],
  layout: Layout,
): ShapedObject {
  const made = new ShapedObject(shaping, declared, selections, layout);
  // What is written later belongs to one place.
  const alike =
    made.sole && shaping.deferred.size === 0
      ? `${declared} ${made.sole.map(({ key, slot, type }) => `${key}:${slot}:${signature(type)}`).join()}`
      : `only ${made.id}`;
  const known = shaping.known.get(alike);
  if (known) return known;
  shaping.known.set(alike, made);
  return made;
}

function signature({ nonNull, item, object }: Shaped): string {
  return `${item ? `[${signature(item)}]` : (object?.id ?? '')}${nonNull ? '!' : ''}`;
}
