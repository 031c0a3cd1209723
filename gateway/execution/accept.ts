import { Kind, type SelectionSetNode } from 'graphql';
import type { Alike } from './alike.ts';
import { type Failure, Fault } from './errors.ts';
import { fieldsFrom, type Layout, type Row, typenameSlot } from './layout.ts';
import { enumValues, Leaf, leafKind, type LeafKind } from './leaf.ts';
import type { CompiledSchema, SubgraphFacts, TypeRef } from './schema.ts';

/** How the answers of one hub are read: its types, and the names that its answers are to be kept under. */
export interface Reading {
  schema: CompiledSchema;
  subgraph: SubgraphFacts;
  /** Response names that the planner made up, with the names they stand for. */
  renames: ReadonlyMap<string, string>;
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

  constructor(reading: Reading, declared: string, selection: SelectionSetNode, layout: Layout) {
    const { schema, subgraph } = reading;
    const isObject = schema.type(declared)?.kind === 'object' || subgraph.isInterfaceObject(declared);
    this.reading = reading;
    this.declared = declared;
    this.selection = selection;
    this.layout = layout;
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
    const kind = { fields, soleKey: typename === undefined ? undefined : this.soleKeyAmong(fields, typename) };
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
      const slot = this.layout.slot(renames.get(key) ?? key);
      const type = fieldType(this.reading, typename, parent, name);
      if (slot === undefined || !type) return [];
      const set: SelectionSetNode = {
        kind: Kind.SELECTION_SET,
        selections: selections.flatMap((inner) => inner.selections),
      };
      const kept = renames.get(key) ?? key;
      return [{ key, name: kept, slot, type: expect(this.reading, type, set, this.layout.child(kept)) }];
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

function expect(reading: Reading, type: TypeRef, selection: SelectionSetNode, layout: Layout | undefined): Expected {
  const { schema, subgraph } = reading;
  if (type.item) {
    return {
      nonNull: type.nonNull,
      item: expect(reading, type.item, selection, layout),
      object: undefined,
      leaf: Leaf.custom,
      values: undefined,
    };
  }
  const object =
    layout && selection.selections.length > 0 ? new ExpectedObject(reading, type.name, selection, layout) : undefined;
  const leaf = leafKind(schema, type.name);
  return {
    nonNull: type.nonNull,
    item: undefined,
    object,
    leaf,
    values: leaf === Leaf.enum ? enumValues(subgraph, type.name) : undefined,
  };
}

/** One answer while it is read. */
export interface Acceptance {
  /** What is wrong with the answer itself: it does not fit what was asked. */
  readonly invalid: Failure;
  /** Entities that were read already; undefined where every object stands for itself. */
  readonly alike?: Alike | undefined;
}

/** Two hubs say of one thing that it is this and that: it is neither, whichever came first. */
class Disagreement extends Fault {}

/**
 * Takes one object of an answer into a row.
 * @param existing a row that other hubs have added to already; it is added to.
 * @returns the row, or a fault where the answer is no such object. An existing row then lacks what this hub would have told.
 */
export function acceptObject(
  expected: ExpectedObject,
  answer: unknown,
  existing: Row | undefined,
  acceptance: Acceptance,
): Row | Fault {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    return notTold(expected, existing, acceptance);
  const given = answer as Record<string, unknown>;
  let typename = expected.sole;
  if (expected.typenameKey !== undefined) {
    const said = given[expected.typenameKey];
    if (typeof said !== 'string' || (typename === undefined ? !expected.isPossible(said) : said !== typename))
      return notTold(expected, existing, acceptance);
    typename = said;
  }
  const kind = expected.kindOf(typename);
  const { fields, soleKey } = kind;
  if (existing) {
    if (expected.contradicts(typename, existing[typenameSlot])) return new Disagreement(acceptance.invalid);
    acceptFields(fields, given, existing, acceptance);
    if (expected.isNews(typename, existing[typenameSlot])) existing[typenameSlot] = typename;
    return existing;
  }
  const { alike } = acceptance;
  const told = alike && soleKey && given[soleKey.key];
  const key = typeof told === 'string' ? told : typeof told === 'number' ? String(told) : undefined;
  const known = key === undefined ? undefined : alike?.find(kind, key, given);
  if (known) return known;
  const row = expected.layout.template.slice();
  row[typenameSlot] = typename;
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] as ExpectedField;
    row[field.slot] = acceptValue(field.type, given[field.key], undefined, acceptance);
  }
  if (key !== undefined) alike?.keep(kind, key, row);
  return row;
}

function notTold(expected: ExpectedObject, existing: Row | undefined, { invalid }: Acceptance): Row | Fault {
  const fault = new Fault(invalid);
  if (!existing) return fault;
  lack(expected, existing, fault);
  return existing;
}

/** A row lacks what one hub would have told of it, but for what others have. */
function lack(expected: ExpectedObject, row: Row, fault: Fault): void {
  for (const { slot, type } of expected.fieldsFor(row[typenameSlot] as string | undefined)) {
    if (row[slot] === undefined) row[slot] = fault;
    else lackWithin(type, row[slot], fault);
  }
}

function lackWithin(type: Expected, value: unknown, fault: Fault): void {
  if (!Array.isArray(value)) return;
  if (type.item) for (const item of value) lackWithin(type.item, item, fault);
  else if (type.object) lack(type.object, value, fault);
}

/** Adds fields to a row. What it holds already stands against a hole, and is completed where it is an object. */
export function acceptFields(
  fields: readonly ExpectedField[],
  given: Record<string, unknown>,
  row: Row,
  acceptance: Acceptance,
): void {
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] as ExpectedField;
    const before = row[field.slot];
    row[field.slot] = merged(field.type, before, acceptValue(field.type, given[field.key], before, acceptance));
  }
}

/** What two hubs say of one place. */
function merged(type: Expected, before: unknown, value: unknown): unknown {
  if (before === undefined || before === null) return value;
  if (before instanceof Fault)
    return value === null || before instanceof Disagreement ? before : completed(value, before, type);
  if (value instanceof Fault && !(value instanceof Disagreement)) {
    lackWithin(type, before, value);
    return before;
  }
  return value === null ? before : value;
}

/** What another hub failed to add to an object before it was there is missing from it still. */
function completed(value: unknown, fault: Fault, type: Expected): unknown {
  if (!Array.isArray(value)) return value;
  if (type.item) for (const item of value) completed(item, fault, type.item);
  else if (type.object) {
    for (let slot = type.object.layout.template.length - 1; slot >= fieldsFrom; slot--)
      if (value[slot] === undefined) value[slot] = fault;
  }
  return value;
}

function acceptValue(expected: Expected, answer: unknown, existing: unknown, acceptance: Acceptance): unknown {
  if (answer === null) return expected.nonNull ? new Fault(acceptance.invalid) : null;
  if (answer === undefined) return new Fault(acceptance.invalid);
  if (expected.item) {
    if (!Array.isArray(answer)) return new Fault(acceptance.invalid);
    return acceptList(expected.item, answer, existing, acceptance);
  }
  if (expected.object) {
    const row = Array.isArray(existing) ? (existing as Row) : undefined;
    return acceptObject(expected.object, answer, row, acceptance);
  }
  switch (expected.leaf) {
    case Leaf.text:
      if (typeof answer === 'string') return answer;
      break;
    case Leaf.integer:
      if (typeof answer === 'number' && Number.isInteger(answer)) return answer;
      break;
    case Leaf.number:
      if (typeof answer === 'number' && Number.isFinite(answer)) return answer;
      break;
    case Leaf.boolean:
      if (typeof answer === 'boolean') return answer;
      break;
    case Leaf.id:
      if (typeof answer === 'string') return answer;
      if (typeof answer === 'number' && Number.isInteger(answer)) return String(answer);
      break;
    case Leaf.enum:
      if (typeof answer === 'string' && (!expected.values || expected.values.has(answer))) return answer;
      break;
    case Leaf.custom:
      return answer;
  }
  return new Fault(acceptance.invalid);
}

function acceptList(item: Expected, answer: readonly unknown[], existing: unknown, acceptance: Acceptance): unknown {
  const before = Array.isArray(existing) ? existing : undefined;
  // Two hubs that do not agree on how many there are cannot be speaking of the same things.
  if (before && before.length !== answer.length && (item.object || item.item)) return new Fault(acceptance.invalid);
  const list = new Array<unknown>(answer.length);
  for (let index = 0; index < answer.length; index++) {
    const value = acceptValue(item, answer[index], before?.[index], acceptance);
    list[index] = before ? merged(item, before[index], value) : value;
  }
  return list;
}
