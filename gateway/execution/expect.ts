import { Kind, type SelectionSetNode } from 'graphql';
import type { Layout } from './layout.ts';
import { enumValues, Leaf, leafKind, type LeafKind } from './leaf.ts';
import type { SubgraphFacts, TypeRef } from './subgraph-facts.ts';
import type { CompiledSchema } from './schema.ts';

/** How the answers of one hub are read: its types, and the names that its answers are to be kept under. */
export interface Reading {
  schema: CompiledSchema;
  subgraph: SubgraphFacts;
  /** Response names that the planner made up, with the names they stand for. */
  renames: ReadonlyMap<string, string>;
  /** Places below, at which others bring the same objects. */
  meetings: ReadonlySet<string>;
}

/** What the value of a field must be. */
export interface Expected {
  readonly nonNull: boolean;
  /** For a list. */
  readonly item: Expected | undefined;
  /** For an object. */
  readonly object: ExpectedObject | undefined;
  readonly leaf: LeafKind;
  readonly values: ReadonlySet<string> | undefined;
}

export interface ExpectedField {
  /** Its name in the answer. */
  readonly key: string;
  /** Its name in results. */
  readonly name: string;
  readonly slot: number;
  readonly type: Expected;
}

/** What an object of one type must be. */
export interface ExpectedKind {
  readonly fields: readonly ExpectedField[];
  /** The field by which alone it is known as an entity, where such a one is asked for. */
  readonly soleKey: ExpectedField | undefined;
  /** Whether those that are told alike may be one: not where another hub adds to them by their position. */
  readonly mayRepeat: boolean;
}

/** What an object in an answer must be: cut to what was asked, whatever else came. */
export class ExpectedObject {
  readonly layout: Layout;
  /** The type, where it can be but one. */
  readonly sole: string | undefined;
  /** The response name of `__typename`, where it was asked for. */
  readonly typenameKey: string | undefined;
  private readonly possible: ReadonlySet<string>;
  private readonly declared: string;
  private readonly reading: Reading;
  private readonly selection: SelectionSetNode;
  private readonly entityTypenameKey: string | undefined;
  private readonly byType = new Map<string, ExpectedKind>();
  private readonly place: string;

  /** @param place names from where reading begins, joined by dots. */
  constructor(reading: Reading, declared: string, selection: SelectionSetNode, layout: Layout, place = '') {
    const { schema, subgraph } = reading;
    const isObject = schema.type(declared)?.kind === 'object' || subgraph.isInterfaceObject(declared);
    this.reading = reading;
    this.declared = declared;
    this.selection = selection;
    this.layout = layout;
    this.place = place;
    this.sole = isObject ? declared : undefined;
    this.possible = isObject ? new Set([declared]) : subgraph.possible(declared);
    this.typenameKey = typenameKeyOf(selection);
    this.entityTypenameKey = anyTypenameKeyOf(selection);
  }

  isPossible(typename: string): boolean {
    return this.possible.has(typename);
  }

  /** Whether two names of types cannot both be of one thing. */
  contradicts(typename: string | undefined, other: unknown): boolean {
    if (typename === undefined || typeof other !== 'string' || typename === other) return false;
    const { schema } = this.reading;
    return schema.type(typename)?.kind === 'object' && schema.type(other)?.kind === 'object';
  }

  /** @param typename undefined when it is not known: what is asked of every type is then all there can be. */
  fieldsFor(typename: string | undefined): readonly ExpectedField[] {
    return this.kindOf(typename).fields;
  }

  /** The same, with how such an object is known. */
  kindOf(typename: string | undefined): ExpectedKind {
    const known = this.byType.get(typename ?? '');
    if (known) return known;
    const fields = this.collect(typename);
    const kind: ExpectedKind = {
      fields,
      soleKey: typename === undefined ? undefined : this.soleKeyAmong(fields, typename),
      mayRepeat: !this.reading.meetings.has(this.place),
    };
    this.byType.set(typename ?? '', kind);
    return kind;
  }

  private soleKeyAmong(fields: readonly ExpectedField[], typename: string): ExpectedField | undefined {
    for (const { selections } of this.reading.subgraph.keys(typename)) {
      const [only] = selections;
      if (selections.length !== 1 || only?.kind !== Kind.FIELD || only.selectionSet) continue;
      const field = fields.find(({ key, name }) => key === only.name.value && name === only.name.value);
      if (field) return field;
    }
    return undefined;
  }

  /**
   * The type that an entity's answer says it is, where that tells more than is known.
   * @param known what the row is known to be.
   */
  typenameOf(entity: unknown, known: unknown): string | undefined {
    const key = this.entityTypenameKey;
    if (key === undefined || typeof entity !== 'object' || entity === null) return undefined;
    const said = (entity as Record<string, unknown>)[key];
    if (typeof said !== 'string' || typeof known !== 'string' || said === known) return undefined;
    const { schema } = this.reading;
    // A name of an object where only an interface was known; nothing else is news.
    return schema.type(known)?.kind === 'interface' && schema.type(known)?.possible.has(said) ? said : undefined;
  }

  /**
   * Whether an entity's answer says that it is something that the thing asked for cannot be. A hub that stands in for an
   * interface calls its things by the interface's name.
   * @param known what the thing asked for is known to be.
   */
  isAnother(entity: Record<string, unknown>, known: unknown): boolean {
    const said = entity[this.entityTypenameKey ?? '__typename'];
    if (said === undefined || said === known) return false;
    if (typeof said !== 'string' || typeof known !== 'string') return true;
    const { schema, subgraph } = this.reading;
    const facts = schema.type(known);
    if (!subgraph.isInterfaceObject(said)) return facts?.kind !== 'interface' || !facts.possible.has(said);
    const possible = schema.type(said)?.possible;
    const candidates = facts?.kind === 'interface' ? [...facts.possible] : [known];
    return !candidates.some((candidate) => possible?.has(candidate));
  }

  /** Whether a name says more of a thing than what is known: a stand-in for an interface has but the interface's. */
  isNews(said: string | undefined, known: unknown): boolean {
    if (said === undefined || said === known) return false;
    if (typeof known !== 'string') return true;
    const facts = this.reading.schema.type(known);
    return facts?.kind === 'interface' && facts.possible.has(said);
  }

  private collect(typename: string | undefined): readonly ExpectedField[] {
    const { schema, subgraph, renames } = this.reading;
    const found = new Map<string, { name: string; parent: string; selections: SelectionSetNode[] }>();
    const add = (set: SelectionSetNode, parent: string) => {
      for (const node of set.selections) {
        if (node.kind === Kind.INLINE_FRAGMENT) {
          const on = node.typeCondition?.name.value ?? parent;
          if (isOf(schema, subgraph, typename ?? this.declared, on)) add(node.selectionSet, on);
        } else if (node.kind === Kind.FIELD && node.name.value !== '__typename') {
          const key = node.alias?.value ?? node.name.value;
          const field = found.get(key) ?? { name: node.name.value, parent, selections: [] };
          if (node.selectionSet) field.selections.push(node.selectionSet);
          found.set(key, field);
        }
      }
    };
    add(this.selection, this.declared);
    return [...found].flatMap(([key, { name, parent, selections }]) => {
      const kept = renames.get(key) ?? key;
      const slot = this.layout.slot(kept);
      const type = fieldType(this.reading, typename, parent, name);
      if (slot === undefined || !type) return [];
      const set: SelectionSetNode = {
        kind: Kind.SELECTION_SET,
        selections: selections.flatMap((inner) => inner.selections),
      };
      return [
        {
          key,
          name: kept,
          slot,
          type: expect(this.reading, type, set, this.layout.child(kept), this.place ? `${this.place}.${kept}` : kept),
        },
      ];
    });
  }
}

function typenameKeyOf(selection: SelectionSetNode): string | undefined {
  for (const node of selection.selections) {
    if (node.kind === Kind.FIELD && node.name.value === '__typename') return node.alias?.value ?? '__typename';
  }
  return undefined;
}

/** The same for entities, of which everything is asked in fragments. */
function anyTypenameKeyOf(selection: SelectionSetNode): string | undefined {
  for (const node of selection.selections) {
    const key = node.kind === Kind.INLINE_FRAGMENT ? anyTypenameKeyOf(node.selectionSet) : undefined;
    if (key !== undefined) return key;
  }
  return typenameKeyOf(selection);
}

/** A field's type where it is asked: in this subgraph, on the type it is, or on the type it is asked of. */
export function fieldType(
  { schema, subgraph }: Pick<Reading, 'schema' | 'subgraph'>,
  typename: string | undefined,
  parent: string,
  field: string,
): TypeRef | undefined {
  const name = schema.virtual(field)?.field ?? field;
  return (
    (typename === undefined ? undefined : subgraph.field(typename, name)) ??
    subgraph.field(parent, name) ??
    (typename === undefined ? undefined : schema.type(typename)?.fields.get(name)) ??
    schema.type(parent)?.fields.get(name)
  );
}

/** Whether a value known to be of `type` is of the type a fragment is on. */
export function isOf(schema: CompiledSchema, subgraph: SubgraphFacts | undefined, type: string, on: string): boolean {
  if (type === on) return true;
  const facts = schema.type(on);
  if (!facts || facts.kind === 'object') return false;
  if (facts.possible.has(type) || subgraph?.possible(on).has(type)) return true;
  // An interface that is all that is known of a value is of another when all of its objects are.
  const possible = schema.type(type)?.possible;
  return possible !== undefined && possible.size > 0 && [...possible].every((member) => facts.possible.has(member));
}

function expect(
  reading: Reading,
  type: TypeRef,
  selection: SelectionSetNode,
  layout: Layout | undefined,
  place: string,
): Expected {
  const { schema, subgraph } = reading;
  if (type.item) {
    return {
      nonNull: type.nonNull,
      item: expect(reading, type.item, selection, layout, place),
      object: undefined,
      leaf: Leaf.custom,
      values: undefined,
    };
  }
  const object =
    layout && selection.selections.length > 0
      ? new ExpectedObject(reading, type.name, selection, layout, place)
      : undefined;
  const leaf = leafKind(schema, type.name);
  return {
    nonNull: type.nonNull,
    item: undefined,
    object,
    leaf,
    values: leaf === Leaf.enum ? enumValues(subgraph, type.name) : undefined,
  };
}
