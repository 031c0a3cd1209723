import { Kind, parse, type SelectionSetNode, type TypeNode } from 'graphql';

/** A field's type, from the outside in: a list has an `item`, anything else a `name`. */
export interface TypeRef {
  readonly nonNull: boolean;
  readonly item?: TypeRef;
  /** The named type at the bottom. */
  readonly name: string;
}

export type TypeKind = 'object' | 'interface' | 'union' | 'scalar' | 'enum' | 'input';

/** What the executor knows of one named type. */
export interface TypeFacts {
  readonly name: string;
  readonly kind: TypeKind;
  readonly fields: ReadonlyMap<string, TypeRef>;
  /** Names of the object types it can be; itself for an object. */
  readonly possible: ReadonlySet<string>;
  /** Values of an enum. */
  readonly values: ReadonlySet<string>;
}

/** The graph as one of its subgraphs sees it. */
export interface SubgraphFacts {
  readonly name: string;
  /** @returns undefined when this subgraph has no such field. */
  field(type: string, field: string): TypeRef | undefined;
  /** Whether this subgraph can answer a field of its own, without being sent anything but a key. */
  resolves(type: string, field: string): boolean;
  /** Names of the object types that a value of this type can have in this subgraph. */
  possible(type: string): ReadonlySet<string>;
  /** Whether the subgraph has the interface as an object that stands for all its implementations. */
  isInterfaceObject(type: string): boolean;
  /** The resolvable keys of a type, as selections. */
  keys(type: string): readonly SelectionSetNode[];
  /** What a field needs to be sent of other subgraphs. */
  requires(type: string, field: string): SelectionSetNode | undefined;
  /** Values of an enum here. */
  values(type: string): ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** What is learnt of one subgraph while the supergraph is read. */
export class SubgraphIndex implements SubgraphFacts {
  readonly name: string;
  private readonly types: ReadonlyMap<string, TypeFacts>;
  private readonly fields = new Map<string, TypeRef>();
  private readonly members = new Map<string, Set<string>>();
  private readonly interfaceObjects = new Set<string>();
  private readonly keysByType = new Map<string, SelectionSetNode[]>();
  private readonly enums = new Map<string, Set<string>>();
  private readonly borrowed = new Set<string>();
  private readonly required = new Map<string, SelectionSetNode>();

  constructor(name: string, types: ReadonlyMap<string, TypeFacts>) {
    this.name = name;
    this.types = types;
  }

  addType(type: string, { interfaceObject, key }: { interfaceObject: boolean; key: string | undefined }): void {
    if (interfaceObject) this.interfaceObjects.add(type);
    if (key === undefined) return;
    this.keysByType.set(type, [...(this.keysByType.get(type) ?? []), fieldSet(key)]);
  }

  addRequires(type: string, field: string, requires: string): void {
    this.required.set(`${type}.${field}`, fieldSet(requires));
  }

  addPossible(abstract: string, member: string): void {
    this.members.set(abstract, (this.members.get(abstract) ?? new Set()).add(member));
  }

  addField(type: string, field: string, ref: TypeRef): void {
    this.fields.set(`${type}.${field}`, ref);
  }

  addBorrowed(type: string, field: string): void {
    this.borrowed.add(`${type}.${field}`);
  }

  addValue(type: string, value: string): void {
    this.enums.set(type, (this.enums.get(type) ?? new Set()).add(value));
  }

  field(type: string, field: string): TypeRef | undefined {
    return this.fields.get(`${type}.${field}`);
  }

  resolves(type: string, field: string): boolean {
    return this.fields.has(`${type}.${field}`) && !this.borrowed.has(`${type}.${field}`);
  }

  possible(type: string): ReadonlySet<string> {
    const facts = this.types.get(type);
    if (!facts) return none;
    if (facts.kind === 'object' || this.interfaceObjects.has(type)) return facts.possible;
    const members = this.members.get(type);
    if (!members) return facts.possible;
    // An interface may be implemented by another: what counts is the objects.
    const objects = new Set<string>();
    for (const member of members) if (this.types.get(member)?.kind === 'object') objects.add(member);
    return objects;
  }

  isInterfaceObject(type: string): boolean {
    return this.interfaceObjects.has(type);
  }

  keys(type: string): readonly SelectionSetNode[] {
    return this.keysByType.get(type) ?? [];
  }

  requires(type: string, field: string): SelectionSetNode | undefined {
    return this.required.get(`${type}.${field}`);
  }

  values(type: string): ReadonlySet<string> {
    return this.enums.get(type) ?? this.types.get(type)?.values ?? none;
  }
}

function fieldSet(text: string): SelectionSetNode {
  const [parsed] = parse(`{${text}}`, { noLocation: true }).definitions;
  if (parsed?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`not a selection: ${text}`);
  return parsed.selectionSet;
}

/** @returns the type of a field, as written in SDL. */
export function typeRef(node: TypeNode): TypeRef {
  if (node.kind === Kind.NON_NULL_TYPE) return { ...typeRef(node.type), nonNull: true };
  if (node.kind === Kind.LIST_TYPE) {
    const item = typeRef(node.type);
    return { nonNull: false, item, name: item.name };
  }
  return { nonNull: false, name: node.name.value };
}
