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
import { type Failure, Fault, type Hole } from './errors.ts';
import { type Layout, type Row, shapeSlot, textSlot, typenameSlot, untold } from './layout.ts';
import { Leaf, leafKind, type LeafKind, quote } from './leaf.ts';
import type { ClientDefer, ClientField, ClientSelection } from './normalise.ts';
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
  /** The name and the colon, as they are written in an object; the first field goes without the comma. */
  readonly first: string;
  readonly next: string;
  /** Negative for what is not in the result: the name of the type, and introspection. */
  readonly slot: number;
  readonly type: Shaped;
}

export const slotOfTypename = -1;
export const slotOfIntrospection = -2;
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
export interface LaterPart {
  readonly defer: ClientDefer;
  readonly shape: ShapedObject;
}

/** An object whose part is to be written later, and its place in the client's words. */
export interface Pending {
  readonly part: LaterPart;
  readonly row: Row;
  readonly path: (string | number)[];
}

/** How the objects of one place are written for this client: its fields in its order, by type. */
export class ShapedObject {
  readonly id: number;
  readonly declared: string;
  readonly sole: readonly ShapedField[] | undefined;
  /** Whether what is wanted depends on what the object is. */
  readonly narrows: boolean;
  private readonly shaping: Shaping;
  private readonly layout: Layout;
  private readonly selections: readonly ClientSelection[];
  private readonly byType = new Map<string, readonly ShapedField[] | undefined>();
  private readonly laterByType = new Map<string, readonly LaterPart[]>();

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
  laterFor(typename: string | undefined): readonly LaterPart[] {
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
      return { key, name: field.name, first: `${name}:`, next: `,${name}:`, slot, type };
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

const noParts: readonly LaterPart[] = [];

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
export function isOfApi(api: GraphQLSchema, typename: string, on: string | undefined): boolean {
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

/** Writes one answer. Whatever is missing is noted with its place, which is written while the writing unwinds. */
export class Writer {
  readonly holes: Hole[] = [];
  readonly pending: Pending[] = [];
  private readonly invalid: () => Failure;
  private readonly introspected: (key: string) => string;
  private readonly remembers: boolean;

  /**
   * @param invalid the failure for what is missing though nobody said that it failed.
   * @param introspected the text of an introspection field, by the client's name.
   * @param remembers whether one object may stand in several places, and its text is kept for the next.
   */
  constructor(invalid: () => Failure, introspected: (key: string) => string, remembers: boolean) {
    this.invalid = invalid;
    this.introspected = introspected;
    this.remembers = remembers;
  }

  /** @returns null when the object cannot be, as something in it that may not be missing is. */
  object(shape: ShapedObject, row: Row): string | null {
    if (row[shapeSlot] === shape.id) return row[textSlot] as string;
    const typename = row[typenameSlot] as string | undefined;
    const fields = shape.sole ?? shape.fieldsFor(typename);
    if (!fields) return this.hole(this.invalid());
    if (row[shapeSlot] === untold && shape.narrows && !(typename !== undefined && shape.isObject(typename)))
      return this.hole(row[textSlot] as Failure);
    const before = this.holes.length;
    const waiting = this.pending.length;
    let text = '{';
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index] as ShapedField;
      text += index === 0 ? field.first : field.next;
      const { slot, type } = field;
      const holes = this.holes.length;
      const parts = this.pending.length;
      let written: string | null;
      if (slot >= 0) {
        const value = row[slot];
        written =
          typeof value === 'string' && type.leaf !== Leaf.custom ? this.string(type, value) : this.value(type, value);
      } else if (slot === slotOfTypename) written = this.typename(shape, typename);
      else if (slot === slotOfNothing) written = this.hole(this.invalid());
      else written = this.introspected(field.key);
      if (written === null && type.nonNull) {
        if (this.holes.length === holes) this.holes.push({ failure: this.invalid(), path: [] });
        this.place(holes, field.key);
        this.pending.length = waiting;
        return null;
      }
      if (this.holes.length !== holes) this.place(holes, field.key);
      if (this.pending.length !== parts) placeParts(this.pending, parts, written, field.key);
      text += written ?? 'null';
    }
    text += '}';
    for (const part of shape.laterFor(typename)) this.pending.push({ part, row, path: [] });
    if (this.remembers && this.holes.length === before && this.pending.length === waiting) {
      row[shapeSlot] = shape.id;
      row[textSlot] = text;
    }
    return text;
  }

  private place(from: number, key: string): void {
    for (let index = from; index < this.holes.length; index++) this.holes[index]?.path.unshift(key);
  }

  private typename(shape: ShapedObject, typename: string | undefined): string | null {
    if (shape.sole) return `"${shape.declared}"`;
    // An interface of which no hub has said the real type cannot be named.
    return typename !== undefined && shape.isObject(typename) ? `"${typename}"` : null;
  }

  private string(type: Shaped, value: string): string | null {
    if (type.leaf === Leaf.enum && type.values && !type.values.has(value)) return this.hole(this.invalid());
    return quote(value);
  }

  private hole(failure: Failure): null {
    this.holes.push({ failure, path: [] });
    return null;
  }

  private value(type: Shaped, value: unknown): string | null {
    if (value === null || value === undefined) return null;
    if (value instanceof Fault) return this.fault(type, value);
    if (type.item) return this.list(type.item, value as unknown[]);
    if (type.object) return this.object(type.object, value as Row);
    if (typeof value === 'string') return this.string(type, value);
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    try {
      return JSON.stringify(value);
    } catch {
      // Nested deeper than can be written.
      return this.hole(this.invalid());
    }
  }

  private list(item: Shaped, values: readonly unknown[]): string | null {
    let text = '[';
    let whole = '';
    for (let index = 0; index < values.length; index++) {
      const holes = this.holes.length;
      const parts = this.pending.length;
      const written = this.value(item, values[index]);
      if (written === null && item.nonNull && this.holes.length === holes) this.hole(this.invalid());
      for (let hole = holes; hole < this.holes.length; hole++) this.holes[hole]?.path.unshift(index);
      if (this.pending.length !== parts) placeParts(this.pending, parts, written, index);
      if (written === null && item.nonNull) return null;
      text += index === 0 ? (written ?? 'null') : `,${written ?? 'null'}`;
      if (text.length < pieceLength) continue;
      whole += inOnePiece(text);
      text = '';
    }
    return `${whole}${text}]`;
  }

  private fault(type: Shaped, fault: Fault): null {
    const path = clientNames(type, fault.below);
    this.holes.push({ failure: fault.failure, path });
    for (const failure of fault.more ?? []) this.holes.push({ failure, path: [...path] });
    return null;
  }
}

/** How much of a long list is written before it is brought into one piece. */
const pieceLength = 32_768;

/**
 * The same text. Texts that were put together are trees of their parts until somebody reads them: those of a long list, tens of
 * thousands, would all be carried along by the garbage collector until the end.
 */
function inOnePiece(text: string): string {
  text.charCodeAt(0);
  return text;
}

/** Parts of what has come to nothing are not waited for. */
function placeParts(pending: Pending[], from: number, written: string | null, key: string | number): void {
  if (written === null) pending.length = from;
  else for (let index = from; index < pending.length; index++) pending[index]?.path.unshift(key);
}

/** What the client calls the fields below a place that is not there. */
function clientNames(type: Shaped, below: readonly (string | number)[]): (string | number)[] {
  const names: (string | number)[] = [];
  let at: Shaped | undefined = type;
  for (const name of below) {
    if (typeof name === 'number') {
      names.push(name);
      at = at?.item;
      continue;
    }
    const field: ShapedField | undefined = at?.object?.sole?.find((candidate) => candidate.name === name);
    if (!field) break;
    names.push(field.key);
    at = field.type;
  }
  return names;
}
