/** What a generated graph is about: types, what their fields are in truth, and which subgraph says what of them. */

/** `[Ant!]` is `{ name: 'Ant', nonNull: [false, true] }`: from the outside in. */
export interface Shape {
  name: string;
  nonNull: boolean[];
}

export interface Argument {
  name: string;
  shape: Shape;
  /** As in SDL. */
  default?: string;
  /** A value from around, such as `$ctx { name }`, that no client gives. */
  fromContext?: string;
}

/** A selection within `@requires`: a field, its arguments as in SDL and coerced, what is wanted of it. */
export interface Required {
  field: string;
  arguments?: { text: string; values: Record<string, unknown> };
  selections?: Required[];
}

/** A field as one subgraph declares it. */
export interface Declared {
  shape: Shape;
  directives: string[];
  isExternal?: boolean;
  /** `@provides`, by name. */
  provides?: string[];
  /** Arguments that other subgraphs do not have. */
  extraArguments?: Argument[];
  /** Stands here no longer: what it answers must never be seen. */
  isOverridden?: boolean;
}

export interface Field {
  name: string;
  /** What is true of its values, at least as strict as anything declared. */
  shape: Shape;
  arguments: Argument[];
  /** Concrete types of its objects. */
  targets: string[];
  /** Values of its enum that occur. */
  enumValues?: string[];
  declared: Map<string, Declared>;
  requires?: Required[];
  /** What it is computed from, when that comes from a context: type and field. */
  fromContext?: { type: string; field: string };
  isKey?: boolean;
  isInaccessible?: boolean;
  /** Changes what a counter says, and answers with it. */
  isMutation?: boolean;
}

export interface Key {
  /** As in SDL. */
  fields: string;
  resolvable: boolean;
}

/** A type as one subgraph declares it. */
export interface Home {
  keys: Key[];
  isInterfaceObject?: boolean;
  /** Members of a union, values of an enum. */
  members?: string[];
}

export type Kind = 'entity' | 'value' | 'interface' | 'union' | 'enum' | 'input' | 'scalar' | 'root';

export interface Type {
  name: string;
  kind: Kind;
  fields: Map<string, Field>;
  homes: Map<string, Home>;
  /** Interfaces it implements. */
  interfaces: string[];
  context?: string;
}

export interface World {
  seed: string;
  subgraphs: string[];
  types: Map<string, Type>;
  /** How many things there are of each entity. */
  population: number;
  /** Whether resolvers fail at some places. */
  isFaulty: boolean;
  /** Whether keys are null for some entities. */
  hasNullKeys: boolean;
}

export function shape(text: string): Shape {
  const nonNull: boolean[] = [];
  let rest = text;
  for (;;) {
    const required = rest.endsWith('!');
    if (required) rest = rest.slice(0, -1);
    nonNull.push(required);
    if (!rest.startsWith('[')) return { name: rest, nonNull };
    rest = rest.slice(1, -1);
  }
}

export function printShape({ name, nonNull }: Shape): string {
  return [...nonNull]
    .reverse()
    .reduce((inner, required, level) => `${level === 0 ? inner : `[${inner}]`}${required ? '!' : ''}`, name);
}

export function typeOf(world: World, name: string): Type {
  const type = world.types.get(name);
  if (!type) throw new Error(`the world has no type ${name}`);
  return type;
}

export function fieldOf(world: World, type: string, name: string): Field {
  const field = typeOf(world, type).fields.get(name);
  if (!field) throw new Error(`the world has no field ${type}.${name}`);
  return field;
}

/** The fields of a key: `ref { uid } num` is `[{ field: 'ref', selections: [{ field: 'uid' }] }, { field: 'num' }]`. */
export function readKey(fields: string): Required[] {
  const tokens = fields.match(/[{}]|\w+/g) ?? [];
  const read = (): Required[] => {
    const selections: Required[] = [];
    for (let token = tokens.shift(); token !== undefined && token !== '}'; token = tokens.shift()) {
      const last = selections.at(-1);
      if (token === '{' && last) last.selections = read();
      else selections.push({ field: token });
    }
    return selections;
  };
  return read();
}

export function printRequired(selections: readonly Required[]): string {
  return selections
    .map(
      ({ field, arguments: given, selections: inner }) =>
        `${field}${given?.text ?? ''}${inner ? ` { ${printRequired(inner)} }` : ''}`,
    )
    .join(' ');
}
