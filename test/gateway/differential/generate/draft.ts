/** What all parts of the making of a world work on. */
import { random, type Random } from '../random.ts';
import {
  type Argument,
  type Declared,
  type Field,
  type Kind,
  shape,
  type Shape,
  type Type,
  type World,
} from '../world.ts';

const subgraphNames = ['alpha', 'beta-b', 'gamma', 'delta', 'epsilon'];
export const enumValues: Record<string, string[]> = {
  Color: ['RED', 'GREEN', 'BLUE', 'GREY'],
  Mode: ['ON', 'OFF', 'AUTO'],
  Both: ['YES', 'NO'],
};

/** A world in the making. Whatever is chosen is chosen by its seed, so that the order of the choices is part of the world. */
export class Draft {
  readonly world: World;
  readonly random: Random;
  readonly entities: Type[] = [];
  readonly values: Type[] = [];
  /** Of an interface object: the interface, and the subgraph where it stands for its implementations. */
  interfaceObject: { type: Type; home: string } | undefined;
  private fieldCount = 0;

  constructor(seed: string) {
    this.random = random(seed);
    const { between, chance } = this.random;
    this.world = {
      seed,
      subgraphs: subgraphNames.slice(0, between(2, 5)),
      types: new Map(),
      population: 5,
      isFaulty: chance(0.12),
      hasNullKeys: chance(0.12),
    };
  }

  /** A new type of the world, in no subgraph yet. */
  type(name: string, kind: Kind): Type {
    const type: Type = { name, kind, fields: new Map(), homes: new Map(), interfaces: [] };
    this.world.types.set(name, type);
    return type;
  }

  /** A new field of a type, declared nowhere yet. */
  field(type: Type, name: string, text: string | Shape, more: Partial<Field> = {}): Field {
    const field: Field = {
      name,
      shape: typeof text === 'string' ? shape(text) : text,
      arguments: [],
      targets: [],
      declared: new Map(),
      ...more,
    };
    type.fields.set(name, field);
    return field;
  }

  /** The field as it is in truth, in each subgraph that has its type. */
  declareAll(field: Field, type: Type): void {
    for (const home of type.homes.keys()) field.declared.set(home, { shape: field.shape, directives: [] });
  }

  /** The field in one subgraph, with the types it speaks of. */
  declare(field: Field, home: string, directives: string[] = []): Declared {
    for (const name of [field.shape.name, ...field.arguments.map((given) => given.shape.name)]) this.ensure(name, home);
    const declared: Declared = { shape: field.shape, directives: [...directives] };
    field.declared.set(home, declared);
    return declared;
  }

  /** The keys that the fields of an entity make possible, as in SDL. */
  keysIn(entity: Type): string[] {
    return ['id', 'code', 'num tag', 'ref { uid }', 'alt'].filter((fields) =>
      entity.fields.has(fields.split(' ')[0] ?? ''),
    );
  }

  /** One more key of an entity in a subgraph, with its fields. */
  addKey(entity: Type, home: string, fields: string, resolvable = true): void {
    entity.homes.get(home)?.keys.push({ fields, resolvable });
    for (const [name] of fields.replace(/\{.*\}/, '').matchAll(/\w+/g)) {
      const field = entity.fields.get(name);
      if (!field) continue;
      field.declared.set(home, { shape: field.shape, directives: [] });
      if (name === 'ref') this.ensure(field.shape.name, home);
    }
  }

  /** Has a subgraph declare a type of which it speaks. */
  ensure(name: string, home: string): void {
    const { chance, pick } = this.random;
    const type = this.world.types.get(name);
    if (!type || type.homes.has(home)) return;
    if (type.kind === 'entity') {
      const keys = this.keysIn(type).filter((fields) => fields !== 'alt');
      type.homes.set(home, { keys: [] });
      this.addKey(type, home, type.interfaces.length > 0 ? 'id' : pick(keys), chance(0.3));
      return;
    }
    if (type.kind === 'enum') {
      const all = enumValues[name] ?? [];
      const [always] = all;
      type.homes.set(home, {
        keys: [],
        members: name === 'Both' ? all : all.filter((value) => value === always || chance(0.7)),
      });
      return;
    }
    type.homes.set(home, { keys: [] });
    if (type.kind === 'input') {
      const fields = [...type.fields.values()];
      const always = fields.slice(0, 2);
      for (const field of fields.filter((one) => always.includes(one) || chance(0.75))) {
        this.ensure(field.shape.name, home);
        field.declared.set(home, { shape: field.shape, directives: [] });
      }
    }
    if (type.kind === 'value') {
      for (const field of type.fields.values()) {
        field.declared.set(home, { shape: this.looser(field.shape), directives: [] });
        for (const named of [field.shape.name, ...field.arguments.map((given) => given.shape.name)])
          this.ensure(named, home);
      }
    }
  }

  /** Whether a subgraph may speak of a type. */
  mayHave(name: string, home: string): boolean {
    const type = this.world.types.get(name);
    if (!type) return true;
    if (type.kind === 'interface' || type.kind === 'union') return type.homes.has(home);
    if (type.kind === 'entity')
      return !(this.interfaceObject?.home === home && type.interfaces.includes(this.interfaceObject.type.name));
    if (type.kind === 'value')
      return [...type.fields.values()].every(
        (field) => field.shape.name === name || this.mayHave(field.shape.name, home),
      );
    return true;
  }

  /** Whether it may speak of a type, and of those of arguments. */
  mayHaveAll(given: readonly Argument[], name: string, home: string): boolean {
    return [name, ...given.map((argument) => argument.shape.name)].every((type) => this.mayHave(type, home));
  }

  /** The entities that implement an interface. */
  implementations(name: string): Type[] {
    return [...this.world.types.values()].filter(({ interfaces }) => interfaces.includes(name));
  }

  /** A name that no other field has. */
  freshName(): string {
    this.fieldCount += 1;
    return `f${this.fieldCount}`;
  }

  /** The same with fewer promises. */
  looser({ name, nonNull }: Shape): Shape {
    return { name, nonNull: nonNull.map((required) => required && this.random.chance(0.6)) };
  }
}
