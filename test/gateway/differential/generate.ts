/** Makes worlds: federated graphs that mostly compose, and in which federation's features meet. */
import { random, type Random } from './random.ts';
import {
  type Argument,
  type Declared,
  type Field,
  type Home,
  type Kind,
  printRequired,
  printShape,
  type Required,
  shape,
  type Shape,
  type Type,
  typeOf,
  type World,
} from './world.ts';

const subgraphNames = ['alpha', 'beta-b', 'gamma', 'delta', 'epsilon'];
const entityNames = ['Ant', 'Bee', 'Cat', 'Dog', 'Elk'];
const valueNames = ['Vec', 'Box'];
const scalars = ['String', 'String', 'Int', 'Float', 'Boolean', 'ID'];
const enumValues: Record<string, string[]> = {
  Color: ['RED', 'GREEN', 'BLUE', 'GREY'],
  Mode: ['ON', 'OFF', 'AUTO'],
  Both: ['YES', 'NO'],
};

/** @param seed any text: the same world for the same seed. */
export function generateWorld(seed: string): World {
  return new Generator(seed).world;
}

class Generator {
  readonly world: World;
  private readonly random: Random;
  private readonly entities: Type[] = [];
  private readonly values: Type[] = [];
  private fieldCount = 0;
  /** Of an interface object: the interface, and the subgraph where it stands for its implementations. */
  private interfaceObject: { type: Type; home: string } | undefined;
  /** Entities that are reached in one way only. */
  private readonly sheltered = new Set<string>();

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
    this.type('Query', 'root');
    for (const name of ['Blob']) this.type(name, 'scalar');
    for (const name of Object.keys(enumValues)) this.type(name, 'enum');
    this.inputs();
    for (const name of valueNames.slice(0, between(1, 2))) this.values.push(this.type(name, 'value'));
    for (const name of entityNames.slice(0, between(2, 4))) this.entities.push(this.type(name, 'entity'));
    this.keys();
    const animals = chance(0.7) ? this.interfaceHomes() : undefined;
    if (chance(0.6)) this.union();
    for (const value of this.values) this.valueFields(value);
    if (animals) this.interfaceFields(animals);
    for (const entity of this.entities) this.entityFields(entity);
    if (animals && this.interfaceObject) this.interfaceObjectFields(animals, this.interfaceObject.home);
    this.roots();
    for (const entity of this.entities) this.requires(entity);
    this.provides();
    if (chance(0.12)) this.context();
    if (chance(0.6)) this.mutations();
    this.inaccessible();
  }

  private type(name: string, kind: Kind): Type {
    const type: Type = { name, kind, fields: new Map(), homes: new Map(), interfaces: [] };
    this.world.types.set(name, type);
    return type;
  }

  private get subgraphs(): readonly string[] {
    return this.world.subgraphs;
  }

  private inputs(): void {
    const filter = this.type('Filter', 'input');
    const inner = this.type('Inner', 'input');
    const add = (type: Type, name: string, text: string, given?: string) =>
      type.fields.set(name, {
        name,
        shape: shape(text),
        arguments: given === undefined ? [] : [{ name, shape: shape(text), default: given }],
        targets: [],
        declared: new Map(),
      });
    add(filter, 'limit', 'Int', '5');
    if (this.random.chance(0.4)) add(filter, 'must', 'Boolean!');
    add(filter, 'tags', '[String!]');
    // Not in every subgraph: a default would be filled in where nobody else knows of it.
    add(filter, 'mode', 'Mode');
    add(filter, 'inner', 'Inner');
    add(inner, 'grid', '[[Int]]');
    add(inner, 'both', 'Both', 'NO');
  }

  /** Which subgraphs have which entities by which keys; the first has all keys. */
  private keys(): void {
    const { chance, pick, some } = this.random;
    for (const entity of this.entities) {
      const nestedType = `${entity.name}Ref`;
      const possible = ['id', 'code', 'num tag', 'ref { uid }', ...(this.world.hasNullKeys ? ['alt'] : [])];
      const chosen = chance(0.85) ? ['id', ...some(possible.slice(1), 0, 2)] : some(possible.slice(1, 4), 1, 2);
      const homes = some(this.subgraphs, Math.min(2, this.subgraphs.length), 4);
      const first = pick(homes);
      for (const home of homes) {
        const keys = home === first ? chosen : some(chosen, 1);
        const isMixed = keys.length > 1 && home !== first && chance(0.35);
        const unresolvable = isMixed ? pick(keys) : undefined;
        entity.homes.set(home, { keys: keys.map((fields) => ({ fields, resolvable: fields !== unresolvable })) });
      }
      if (chosen.includes('ref { uid }')) {
        const type = this.type(nestedType, 'value');
        for (const home of homes)
          if (entity.homes.get(home)?.keys.some(({ fields }) => fields === 'ref { uid }'))
            type.homes.set(home, { keys: [] });
        this.declareAll(this.field(type, 'uid', 'ID!', { isKey: true }), type);
        this.declareAll(this.field(type, 'extra', 'String'), type);
      }
      const keyFields: Record<string, string> = {
        id: 'ID!',
        code: 'String!',
        num: 'Int!',
        tag: 'String!',
        ref: `${nestedType}!`,
        alt: 'String',
      };
      for (const fields of chosen) {
        for (const [name] of fields.replace(/\{.*\}/, '').matchAll(/\w+/g)) {
          const field = this.field(entity, name, keyFields[name] ?? 'ID', {
            isKey: true,
            targets: name === 'ref' ? [nestedType] : [],
          });
          for (const [home, { keys }] of entity.homes)
            if (keys.some((key) => key.fields === fields))
              field.declared.set(home, { shape: field.shape, directives: [] });
        }
      }
    }
  }

  private field(type: Type, name: string, text: string | Shape, more: Partial<Field> = {}): Field {
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

  private declareAll(field: Field, type: Type): void {
    for (const home of type.homes.keys()) field.declared.set(home, { shape: field.shape, directives: [] });
  }

  /** An interface over entities with `id`; in some worlds one subgraph has it as an object. */
  private interfaceHomes(): Type | undefined {
    const { chance, pick, some } = this.random;
    const candidates = this.entities.filter(
      (entity) => [...entity.homes.values()].every(({ keys }) => keys.length > 0) && entity.fields.has('id'),
    );
    if (candidates.length < 2) return undefined;
    const implementations = some(candidates, 2);
    const animal = this.type('Animal', 'interface');
    const withKey = (entity: Type, home: string) => {
      const known = entity.homes.get(home) ?? { keys: [] };
      entity.homes.set(home, known);
      const key = known.keys.find(({ fields }) => fields === 'id');
      if (key) key.resolvable = true;
      else known.keys.unshift({ fields: 'id', resolvable: true });
      const id = entity.fields.get('id');
      if (id) id.declared.set(home, { shape: id.shape, directives: [] });
    };
    for (const entity of implementations) {
      entity.interfaces.push('Animal');
      for (const home of entity.homes.keys()) withKey(entity, home);
    }
    this.field(animal, 'id', 'ID!', { isKey: true });
    const objectHome = this.subgraphs.length > 1 && chance(0.5) ? pick(this.subgraphs) : undefined;
    if (objectHome !== undefined) {
      const others = this.subgraphs.filter((name) => name !== objectHome);
      const keyHome = pick(others);
      for (const entity of implementations) {
        entity.homes.delete(objectHome);
        for (const field of entity.fields.values()) field.declared.delete(objectHome);
        withKey(entity, keyHome);
        // The first has all keys: it may have been the one that is gone.
        for (const other of entity.fields.values()) {
          if (!other.isKey || other.declared.size > 0) continue;
          other.declared.set(keyHome, { shape: other.shape, directives: [] });
        }
        const home = entity.homes.get(keyHome);
        if (home)
          for (const fields of this.keysIn(entity))
            if (!home.keys.some((key) => key.fields === fields)) this.addKey(entity, keyHome, fields);
      }
      animal.homes.set(keyHome, { keys: [{ fields: 'id', resolvable: true }] });
      animal.homes.set(objectHome, { keys: [{ fields: 'id', resolvable: !chance(0.15) }], isInterfaceObject: true });
      this.interfaceObject = { type: animal, home: objectHome };
    }
    for (const home of this.subgraphs) {
      if (animal.homes.has(home) || home === objectHome) continue;
      if (implementations.some((entity) => entity.homes.has(home)) && chance(0.7)) animal.homes.set(home, { keys: [] });
    }
    return animal;
  }

  private keysIn(entity: Type): string[] {
    return ['id', 'code', 'num tag', 'ref { uid }', 'alt'].filter((fields) =>
      entity.fields.has(fields.split(' ')[0] ?? ''),
    );
  }

  private addKey(entity: Type, home: string, fields: string, resolvable = true): void {
    entity.homes.get(home)?.keys.push({ fields, resolvable });
    for (const [name] of fields.replace(/\{.*\}/, '').matchAll(/\w+/g)) {
      const field = entity.fields.get(name);
      if (!field) continue;
      field.declared.set(home, { shape: field.shape, directives: [] });
      if (name === 'ref') this.ensure(field.shape.name, home);
    }
  }

  private implementations(name: string): Type[] {
    return [...this.world.types.values()].filter(({ interfaces }) => interfaces.includes(name));
  }

  private interfaceFields(animal: Type): void {
    const { between, chance, pick, some } = this.random;
    const implementations = this.implementations(animal.name);
    for (let i = between(1, 2); i > 0; i--) {
      const name = this.freshName();
      const text = pick([
        'String',
        'Int!',
        '[String]',
        'Float',
        ...this.values.map((value) => value.name),
        ...this.values.map((value) => `[${value.name}!]`),
      ]);
      const given = chance(0.3) ? this.arguments(animal.homes.keys().next().value ?? 'alpha') : [];
      const common = this.field(animal, name, text, { arguments: given });
      for (const entity of implementations) {
        const field = this.field(entity, name, common.shape, {
          arguments: given,
          targets: this.world.types.get(common.shape.name)?.kind === 'value' ? [common.shape.name] : [],
        });
        const homes = [...entity.homes.keys()].filter((home) => this.mayHaveAll(given, common.shape.name, home));
        const owners = chance(0.7) ? homes : some(homes, 1, 2);
        for (const home of owners) this.declare(field, home, owners.length > 1 ? ['@shareable'] : []);
      }
    }
  }

  private mayHaveAll(given: readonly Argument[], name: string, home: string): boolean {
    return [name, ...given.map((argument) => argument.shape.name)].every((type) => this.mayHave(type, home));
  }

  private interfaceObjectFields(animal: Type, home: string): void {
    const { between, chance } = this.random;
    const implementations = this.implementations(animal.name);
    for (let i = between(1, 3); i > 0; i--) {
      const name = this.freshName();
      const { shape: text, targets, enumValues: values } = this.fieldType(home);
      const given = chance(0.3) ? this.arguments(home) : [];
      for (const type of [animal, ...implementations])
        this.declare(this.field(type, name, text, { targets, enumValues: values, arguments: given }), home);
    }
    const common = [...animal.fields.values()].find(
      (field) =>
        !field.isKey && field.declared.size === 0 && field.arguments.length === 0 && scalars.includes(field.shape.name),
    );
    if (!common || !chance(0.5) || !animal.homes.get(home)?.keys[0]?.resolvable) return;
    const [owner] = animal.homes.keys();
    // The interface must have the field where it has its key, and every implementation beside it.
    if (owner === undefined || !implementations.every((entity) => entity.fields.get(common.name)?.declared.has(owner)))
      return;
    for (const type of [animal, ...implementations]) {
      type.fields
        .get(common.name)
        ?.declared.set(home, { shape: common.shape, directives: ['@external'], isExternal: true });
      const field = this.field(type, `${common.name}Told`, 'String', { requires: [{ field: common.name }] });
      this.declare(field, home, [`@requires(fields: "${common.name}")`]);
    }
  }

  private union(): void {
    const { chance, some } = this.random;
    const union = this.type('Any', 'union');
    for (const home of this.subgraphs) {
      const local = this.entities
        .filter((entity) => entity.homes.has(home) && this.mayHave(entity.name, home))
        .map(({ name }) => name);
      const members = some([...local, ...this.values.map(({ name }) => name)], 1, 3);
      if (local.length === 0 || !chance(0.7)) continue;
      union.homes.set(home, { keys: [], members });
      for (const member of members) this.ensure(member, home);
    }
  }

  private freshName(): string {
    this.fieldCount += 1;
    return `f${this.fieldCount}`;
  }

  /** Whether a subgraph may speak of a type. */
  private mayHave(name: string, home: string): boolean {
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

  /** Has a subgraph declare a type of which it speaks. */
  private ensure(name: string, home: string): void {
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

  /** The same with fewer promises. */
  private looser({ name, nonNull }: Shape): Shape {
    return { name, nonNull: nonNull.map((required) => required && this.random.chance(0.6)) };
  }

  private wrap(name: string): Shape {
    const { chance } = this.random;
    const depth = chance(0.6) ? 0 : chance(0.75) ? 1 : 2;
    return { name, nonNull: Array.from({ length: depth + 1 }, () => chance(0.3)) };
  }

  private fieldType(home: string): { shape: Shape; targets: string[]; enumValues?: string[] } {
    const { chance, pick } = this.random;
    const entities = this.entities.filter(({ name }) => this.mayHave(name, home) && !this.sheltered.has(name));
    const values = this.values.filter(({ name }) => this.mayHave(name, home));
    const abstract = ['Animal', 'Any'].filter((name) => this.world.types.get(name)?.homes.has(home));
    const roll = this.random.int(100);
    if (roll < 40) return { shape: this.wrap(pick(scalars)), targets: [] };
    if (roll < 46) return { shape: this.wrap('Blob'), targets: [] };
    if (roll < 54) {
      const name = chance(0.7) ? 'Color' : 'Both';
      this.ensure(name, home);
      return { shape: this.wrap(name), targets: [], enumValues: typeOf(this.world, name).homes.get(home)?.members };
    }
    if (roll < 66 && values.length > 0) {
      const { name } = pick(values);
      return { shape: this.wrap(name), targets: [name] };
    }
    if (roll < 82 || abstract.length === 0) {
      if (entities.length === 0) return { shape: this.wrap(pick(scalars)), targets: [] };
      const { name } = pick(entities);
      return { shape: this.wrap(name), targets: [name] };
    }
    const name = pick(abstract);
    const targets = this.targetsOf(name, home);
    return targets.length === 0
      ? { shape: this.wrap(pick(scalars)), targets: [] }
      : { shape: this.wrap(name), targets };
  }

  private targetsOf(name: string, home: string): string[] {
    const type = typeOf(this.world, name);
    if (type.kind === 'union') return type.homes.get(home)?.members ?? [];
    if (type.kind !== 'interface') return [name];
    const all = this.implementations(name);
    const local = type.homes.get(home)?.isInterfaceObject ? all : all.filter((entity) => entity.homes.has(home));
    return local.map((entity) => entity.name);
  }

  private arguments(home: string): Argument[] {
    const { chance } = this.random;
    const possible: Argument[] = [
      { name: 'x', shape: shape('Int'), default: '3' },
      { name: 'y', shape: shape(chance(0.3) ? 'String!' : 'String') },
      { name: 'list', shape: shape('[Int!]'), default: '[1, 2]' },
      { name: 'mode', shape: shape('Mode'), default: chance(0.5) ? 'ON' : undefined },
      { name: 'filter', shape: shape('Filter') },
      { name: 'both', shape: shape('[Both!]!'), default: '[NO]' },
    ];
    const chosen = this.random.some(possible, 1, 3);
    for (const given of chosen) this.ensure(given.shape.name, home);
    return chosen;
  }

  private declare(field: Field, home: string, directives: string[] = []): Declared {
    for (const name of [field.shape.name, ...field.arguments.map((given) => given.shape.name)]) this.ensure(name, home);
    const declared: Declared = { shape: field.shape, directives: [...directives] };
    field.declared.set(home, declared);
    return declared;
  }

  private valueFields(value: Type): void {
    const { between, chance, pick } = this.random;
    for (let i = between(2, 3); i > 0; i--) {
      const refers = this.entities.filter((entity) => !entity.interfaces.includes('Animal') || !this.interfaceObject);
      const isReference = chance(0.25) && refers.length > 0;
      const name = isReference ? pick(refers).name : pick(chance(0.15) ? ['Color', 'Blob'] : scalars);
      const field = this.field(value, this.freshName(), this.wrap(name), {
        targets: isReference ? [name] : [],
        enumValues: name === 'Color' ? ['RED'] : undefined,
      });
      if (chance(0.2)) field.arguments.push({ name: 'x', shape: shape('Int'), default: '3' });
      for (const home of value.homes.keys()) this.declare(field, home);
    }
  }

  private entityFields(entity: Type): void {
    const { between, chance, pick, some } = this.random;
    for (let i = between(3, 6); i > 0; i--) {
      const homes = [...entity.homes]
        .filter(([, { keys }]) => keys.some(({ resolvable }) => resolvable))
        .map(([home]) => home);
      const owner = pick(homes);
      const { shape: type, targets, enumValues: values } = this.fieldType(owner);
      const field = this.field(entity, this.freshName(), type, { targets, enumValues: values });
      if (chance(0.3)) field.arguments = this.arguments(owner);
      const others = homes.filter(
        (home) =>
          home !== owner &&
          this.mayHaveAll(field.arguments, type.name, home) &&
          targets.every((target) => this.targetsOf(type.name, home).includes(target)),
      );
      if (chance(0.25) && others.length > 0) {
        const sharers = [owner, ...some(others, 1)];
        for (const home of sharers) this.declare(field, home, ['@shareable']).shape = this.looser(type);
        if (values)
          field.enumValues = values.filter((value) =>
            sharers.every((home) => typeOf(this.world, type.name).homes.get(home)?.members?.includes(value)),
          );
        if (chance(0.3)) {
          const [declared] = field.declared.values();
          if (declared) declared.extraArguments = [{ name: 'extra', shape: shape('Int') }];
        }
      } else if (chance(0.12) && others.length > 0) {
        const former = pick(others);
        this.declare(field, owner, [`@override(from: "${former}")`]);
        this.declare(field, former).isOverridden = true;
      } else this.declare(field, owner);
    }
  }

  private roots(): void {
    const { between, chance, pick } = this.random;
    const query = typeOf(this.world, 'Query');
    for (const home of this.subgraphs) query.homes.set(home, { keys: [] });
    for (const home of this.subgraphs) {
      const local = [...this.entities, ...this.values].filter((type) => type.homes.has(home)).map(({ name }) => name);
      const abstract = ['Animal', 'Any'].filter(
        (name) => this.world.types.get(name)?.homes.has(home) && this.targetsOf(name, home).length > 0,
      );
      const names = [...local, ...abstract, ...abstract];
      for (let i = between(1, 3); i > 0; i--) {
        const isScalar = names.length === 0 || chance(0.1);
        const name = isScalar ? pick(scalars) : pick(names);
        const field = this.field(query, `${home.slice(0, 1)}${this.freshName()}`, this.wrap(name), {
          targets: isScalar ? [] : this.targetsOf(name, home),
        });
        if (chance(0.35)) field.arguments = this.arguments(home);
        const sharers = this.subgraphs.filter(
          (other) =>
            other !== home &&
            this.mayHaveAll(field.arguments, name, other) &&
            this.entities.some((entity) => entity.name === name && entity.homes.has(other)),
        );
        if (chance(0.2) && sharers.length > 0) {
          this.declare(field, home, ['@shareable']);
          this.declare(field, pick(sharers), ['@shareable']);
        } else this.declare(field, home);
      }
    }
  }

  /** Fields computed from what other subgraphs know of the same entity. */
  private requires(entity: Type): void {
    const { chance, between, pick, some } = this.random;
    for (const [home, { keys }] of entity.homes) {
      if (!keys.some(({ resolvable }) => resolvable) || !chance(0.55)) continue;
      const foreign = [...entity.fields.values()].filter((field) => this.mayBeExternal(field, home, 2));
      for (let i = between(1, 2); i > 0 && foreign.length > 0; i--) {
        const required = some(foreign, 1, 2).flatMap((field) => this.external(entity, field, home, 2) ?? []);
        if (required.length === 0) continue;
        const field = this.field(entity, this.freshName(), pick(['String', 'String', 'String!']), {
          requires: required,
        });
        if (chance(0.2)) field.arguments.push({ name: 'x', shape: shape('Int'), default: '3' });
        this.declare(field, home, [`@requires(fields: ${JSON.stringify(printRequired(required))})`]);
      }
    }
  }

  private mayBeExternal(field: Field, home: string, depth: number): boolean {
    if (
      field.isKey ||
      field.requires ||
      field.fromContext ||
      (field.declared.has(home) && !field.declared.get(home)?.isExternal)
    )
      return false;
    if ([...field.declared.values()].some(({ isOverridden, extraArguments }) => isOverridden || extraArguments))
      return false;
    if (field.declared.size === 0 || !this.mayHaveAll(field.arguments, field.shape.name, home)) return false;
    const kind = this.world.types.get(field.shape.name)?.kind;
    if (kind === 'interface' || kind === 'union') return false;
    return depth > 0 || (kind !== 'value' && kind !== 'entity');
  }

  /** Declares a field of others in a subgraph, and says how it is selected. */
  private external(owner: Type, field: Field, home: string, depth: number): Required | undefined {
    const { some } = this.random;
    const type = this.world.types.get(field.shape.name);
    let selections: Required[] | undefined;
    if (type?.kind === 'value' || type?.kind === 'entity') {
      const inner = [...type.fields.values()].filter((one) =>
        type.kind === 'value'
          ? !['value', 'entity'].includes(this.world.types.get(one.shape.name)?.kind ?? '')
          : !one.isKey && this.mayBeExternal(one, home, 0),
      );
      if (inner.length === 0) return undefined;
      this.ensure(type.name, home);
      selections = some(inner, 1, 2).flatMap((one) =>
        type.kind === 'value'
          ? [{ field: one.name, ...this.given(one) }]
          : (this.external(type, one, home, depth - 1) ?? []),
      );
      if (selections.length === 0) return undefined;
    }
    if (owner.kind === 'entity' && !field.declared.has(home)) {
      const declared = [...field.declared.values()].filter(({ isExternal }) => !isExternal);
      const merged = {
        name: field.shape.name,
        nonNull: field.shape.nonNull.map((_, level) => declared.every((one) => one.shape.nonNull[level])),
      };
      this.declare(field, home, ['@external']).shape = merged;
      const mine = field.declared.get(home);
      if (mine) mine.isExternal = true;
      // Where it is provided, only values that this subgraph has can be told.
      const known = this.world.types.get(field.shape.name)?.homes.get(home)?.members;
      if (known && field.enumValues) field.enumValues = field.enumValues.filter((value) => known.includes(value));
    }
    return { field: field.name, ...this.given(field), selections };
  }

  /** Arguments of a required field, as they stand in SDL and as its resolver gets them. */
  private given(field: Field): Pick<Required, 'arguments'> {
    const { chance, int } = this.random;
    if (field.arguments.length === 0) return {};
    const values: Record<string, unknown> = {};
    const written: string[] = [];
    for (const { name, shape: type, default: given } of field.arguments) {
      const value = int(9);
      if (name === 'x' && chance(0.7)) {
        values[name] = value;
        written.push(`x: ${value}`);
      } else if (name === 'y' && (type.nonNull[0] || chance(0.5))) {
        values[name] = `r${value}`;
        written.push(`y: "r${value}"`);
      } else if (given !== undefined)
        values[name] = given === 'ON' ? 'ON' : given === '[NO]' ? ['NO'] : (JSON.parse(given) as unknown);
    }
    return { arguments: { text: written.length > 0 ? `(${written.join(', ')})` : '', values } };
  }

  private provides(): void {
    const { chance, pick } = this.random;
    for (const type of this.world.types.values()) {
      if (type.kind !== 'entity' && type.kind !== 'root') continue;
      for (const field of [...type.fields.values()]) {
        const target = this.world.types.get(field.shape.name);
        if (target?.kind !== 'entity' || field.declared.size !== 1 || field.isMutation || !chance(0.3)) continue;
        const [[home, declared] = []] = [...field.declared];
        if (home === undefined || !declared || declared.isExternal) continue;
        const provided = [...target.fields.values()].filter(
          (one) => one.arguments.length === 0 && this.mayBeExternal(one, home, 0) && one.declared.size > 0,
        );
        if (provided.length === 0) continue;
        const chosen = pick(provided);
        this.external(target, chosen, home, 0);
        this.share(target, chosen.name);
        declared.provides = [chosen.name];
        declared.directives.push(`@provides(fields: "${chosen.name}")`);
      }
    }
  }

  /** What is provided is resolved in several places. */
  private share(type: Type, name: string): void {
    const holders =
      this.interfaceObject && type.interfaces.includes('Animal')
        ? [type, this.interfaceObject.type, ...this.implementations('Animal')]
        : [type];
    for (const holder of holders) {
      for (const { isExternal, directives } of holder.fields.get(name)?.declared.values() ?? []) {
        if (!isExternal && !directives.includes('@shareable')) directives.push('@shareable');
      }
    }
  }

  /** A thing that is told about what it was reached through. */
  private context(): void {
    const { chance, pick } = this.random;
    const home = pick(this.subgraphs);
    const other = pick(this.subgraphs.filter((name) => name !== home));
    const farm = this.type('Farm', 'entity');
    const gate = this.type('Gate', 'entity');
    farm.context = 'farm';
    for (const type of [farm, gate]) {
      for (const one of [home, other]) type.homes.set(one, { keys: [{ fields: 'id', resolvable: true }] });
      this.declareAll(this.field(type, 'id', 'ID!', { isKey: true }), type);
    }
    this.declare(this.field(farm, 'prop', chance(0.5) ? 'String' : 'String!'), home);
    this.declare(this.field(farm, 'elsewhere', 'Int'), other);
    this.declare(this.field(farm, 'gate', chance(0.5) ? 'Gate' : 'Gate!', { targets: ['Gate'] }), home);
    const told = this.field(gate, 'told', 'String', { fromContext: { type: 'Farm', field: 'prop' } });
    told.arguments = [
      { name: 'from', shape: shape('String'), fromContext: '$farm { prop }' },
      ...(chance(0.5) ? [{ name: 'x', shape: shape('Int'), default: '3' }] : []),
    ];
    this.declare(told, home);
    this.declare(this.field(gate, 'width', 'Float'), other);
    const query = typeOf(this.world, 'Query');
    this.declare(this.field(query, 'farms', '[Farm]', { targets: ['Farm'] }), home);
    if (chance(0.5)) this.declare(this.field(query, 'farm', 'Farm', { targets: ['Farm'] }), other);
  }

  private mutations(): void {
    const { between, chance, some } = this.random;
    const mutation = this.type('Mutation', 'root');
    for (const home of some(this.subgraphs, 1, 3)) {
      mutation.homes.set(home, { keys: [] });
      for (let i = between(1, 2); i > 0; i--) {
        const { shape: type, targets, enumValues: values } = this.fieldType(home);
        const field = this.field(mutation, `m${this.freshName()}`, type, {
          targets,
          enumValues: values,
          isMutation: true,
        });
        if (chance(0.6)) field.arguments = this.arguments(home);
        this.declare(field, home);
      }
    }
  }

  private inaccessible(): void {
    for (const { kind, fields } of this.world.types.values()) {
      if (kind !== 'entity' && kind !== 'value') continue;
      const open = [...fields.values()].filter((field) => !field.isKey && !this.isOfInterface(field.name));
      if (open.length < 3 || !this.random.chance(0.35)) continue;
      const hidden = this.random.pick(open);
      hidden.isInaccessible = true;
      for (const declared of hidden.declared.values())
        if (!declared.isExternal) declared.directives.push('@inaccessible');
    }
  }

  private isOfInterface(name: string): boolean {
    return this.world.types.get('Animal')?.fields.has(name) ?? false;
  }
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@interfaceObject", "@override", "@inaccessible", "@context", "@fromContext"])`;

/** @returns what one subgraph publishes. */
export function sdlOf(world: World, subgraph: string): string {
  const parts = [link];
  for (const type of world.types.values()) {
    const home = type.homes.get(subgraph);
    if (home) parts.push(printType(world, type, home, subgraph));
  }
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function printType(world: World, type: Type, home: Home, subgraph: string): string {
  const { name, kind } = type;
  if (kind === 'scalar') return `scalar ${name}`;
  if (kind === 'enum') return `enum ${name} { ${(home.members ?? []).join(' ')} }`;
  if (kind === 'union') return `union ${name} = ${(home.members ?? []).join(' | ')}`;
  const fields =
    kind === 'interface' && !home.isInterfaceObject
      ? commonFields(world, type, subgraph)
      : [...type.fields.values()].filter(({ declared }) => declared.has(subgraph));
  if (fields.length === 0 && !home.isInterfaceObject) return '';
  const keys = home.keys
    .map(({ fields: key, resolvable }) => ` @key(fields: "${key}"${resolvable ? '' : ', resolvable: false'})`)
    .join('');
  const implemented = type.interfaces.filter((one) => world.types.get(one)?.homes.has(subgraph));
  const head = {
    entity: `type ${name}${implemented.length > 0 ? ` implements ${implemented.join(' & ')}` : ''}${type.context && subgraph === [...type.homes.keys()][0] ? ` @context(name: "${type.context}")` : ''}`,
    value: `type ${name} @shareable`,
    root: `type ${name}`,
    input: `input ${name}`,
    interface: home.isInterfaceObject ? `type ${name} @interfaceObject` : `interface ${name}`,
  }[kind];
  const lines = fields.map((field) => `  ${printField(field, kind, home, subgraph)}`);
  if (home.isInterfaceObject) lines.unshift('  id: ID!');
  return `${head}${keys} {\n${lines.join('\n')}\n}`;
}

/** Fields that every local implementation of an interface has. */
function commonFields(world: World, type: Type, subgraph: string): Field[] {
  const local = [...world.types.values()].filter(
    ({ interfaces, homes }) => interfaces.includes(type.name) && homes.has(subgraph),
  );
  return [...type.fields.values()].filter(
    ({ name }) => local.length > 0 && local.every(({ fields }) => fields.get(name)?.declared.has(subgraph)),
  );
}

function printField(field: Field, kind: Kind, home: Home, subgraph: string): string {
  const isInterface = kind === 'interface' && !home.isInterfaceObject;
  const declared = field.declared.get(subgraph);
  const type = printShape(isInterface ? field.shape : (declared?.shape ?? field.shape));
  if (kind === 'input')
    return `${field.name}: ${type}${field.arguments[0]?.default === undefined ? '' : ` = ${field.arguments[0].default}`}`;
  const given = [...field.arguments, ...(declared?.extraArguments ?? [])].map(printArgument);
  const directives = isInterface ? [] : (declared?.directives ?? []);
  return [`${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}: ${type}`, ...directives].join(' ');
}

function printArgument({ name, shape: type, default: given, fromContext }: Argument): string {
  const context = fromContext === undefined ? '' : ` @fromContext(field: "${fromContext}")`;
  return `${name}: ${printShape(type)}${given === undefined ? '' : ` = ${given}`}${context}`;
}
