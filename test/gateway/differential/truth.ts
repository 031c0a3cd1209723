/** What every field of every thing is worth: a function of the thing, the field and its arguments, the same for everybody. */
import { hash } from './random.ts';
import { type Field, fieldOf, type Required, type Shape, type Type, typeOf, type World } from './world.ts';

/** Something with an identity. Entities are numbered; a value is known by where it was found. */
export interface Thing {
  type: string;
  id: string;
}

export type Values = Readonly<Record<string, unknown>>;

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && thingMark in value;
}

const thingMark = Symbol('thing');

export function thing(type: string, id: string): Thing {
  const made = { type, id };
  Object.defineProperty(made, thingMark, { value: true });
  return made;
}

/** Fails at the same places for everybody. */
export class SeededFault extends Error {
  override readonly name = 'SeededFault';
}

/**
 * @param given coerced arguments; unknown ones do not count.
 * @param count for mutations: how many came before.
 * @throws SeededFault
 */
export function truth(world: World, owner: Thing, field: Field, given: Values, count = 0): unknown {
  if (field.isKey) return keyValue(owner, field.name);
  const place = `${world.seed}/${owner.type}/${owner.id}/${field.name}`;
  if (world.isFaulty && owner.type !== 'Query' && hash(`${place}!`) % 23 === 0)
    throw new SeededFault(`${owner.type}.${field.name} fails`);
  if (field.requires)
    return `computed ${digest(requiredOf(world, owner, field.requires))} ${argumentsOf(field, given)}`;
  const known = argumentsOf(
    field,
    field.fromContext ? { ...given, from: fromContext(world, owner, field.fromContext) } : given,
  );
  if (owner.type === 'Farm' && field.name === 'gate') return thing('Gate', owner.id);
  return make(world, field, field.shape, 0, `${place}/${known}/${field.isMutation ? count : 0}`);
}

/** A gate has the number of its farm. */
function fromContext(world: World, { id }: Thing, { type, field }: { type: string; field: string }): unknown {
  return truth(world, thing(type, id), fieldOf(world, type, field), {});
}

export function argumentsOf(field: Field, given: Values): string {
  return canonical(Object.fromEntries(field.arguments.map(({ name }) => [name, given[name]])));
}

/** JSON with sorted names. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `${name}:${canonical(inner)}`)
    .join()}}`;
}

export function digest(value: unknown): string {
  return hash(canonical(value)).toString(36);
}

function make(world: World, field: Field, { name, nonNull }: Shape, level: number, seed: string): unknown {
  const h = hash(seed);
  if (!nonNull[level] && h % 9 === 0) return null;
  if (level < nonNull.length - 1) {
    return Array.from({ length: h % 4 }, (_, index) =>
      make(world, field, { name, nonNull }, level + 1, `${seed}.${index}`),
    );
  }
  const roll = hash(`${seed}?`);
  if (field.targets.length > 0) {
    const type = typeOf(world, field.targets[roll % field.targets.length] ?? '');
    return thing(type.name, type.kind === 'entity' ? String(h % world.population) : `${h.toString(36)}`);
  }
  if (field.enumValues) return field.enumValues[roll % field.enumValues.length];
  return scalar(name, roll);
}

/** The last is what a scalar of one's own may look like. */
const blobs = [
  '{"b":1,"a":[null,{"__proto__":{"x":1}}],"constructor":"c"}',
  '[]',
  '"text"',
  '{"__typename":"Ant","id":"no"}',
  '0',
  'false',
];

function scalar(name: string, roll: number): unknown {
  if (name === 'Int') return (roll % 2000) - 1000;
  if (name === 'Float') return (roll % 100) / 8;
  if (name === 'Boolean') return roll % 2 === 0;
  if (name === 'Blob') return JSON.parse(blobs[roll % blobs.length] ?? 'null') as unknown;
  if (name === 'ID') return String(roll % 50);
  const texts = [
    '',
    '"quoted" \\ back',
    'é 漢 \u2028 \n',
    '__proto__',
    `t${roll.toString(36)}`,
    `u${roll.toString(36)}`,
    `v${roll.toString(36)}`,
  ];
  return texts[roll % texts.length];
}

function keyValue({ type, id }: Thing, name: string): unknown {
  const number = Number(id);
  switch (name) {
    case 'id':
      return `${type}-${id}`;
    case 'code':
      return `${type.toLowerCase()} "${id}"`;
    case 'num':
      return number >> 1;
    case 'tag':
      return `t${number & 1}`;
    case 'ref':
      return thing(`${type}Ref`, id);
    case 'uid':
      return `${type}u${id}`;
    case 'alt':
      return number === 3 ? null : `alt${id}`;
    default:
      throw new Error(`no key is called ${name}`);
  }
}

/** What a field with `@requires` is told, from the truth. */
function requiredOf(world: World, owner: Thing, required: readonly Required[]): unknown {
  return required.map(({ field, arguments: given, selections }) => {
    const found = truth(world, owner, fieldOf(world, owner.type, field), given?.values ?? {});
    return selections ? eachOf(found, (inner) => requiredOf(world, inner as Thing, selections)) : found;
  });
}

/** What a field with `@requires` is told, from what was sent. @throws Error when something is not there. */
export function requiredIn(sent: unknown, required: readonly Required[], path = ''): unknown {
  return required.map(({ field, selections }) => {
    const holder = sent as Record<string, unknown>;
    if (typeof sent !== 'object' || sent === null || !Object.hasOwn(holder, field))
      throw new Error(`${path}${field} is not sent`);
    const found = holder[field];
    return selections ? eachOf(found, (inner) => requiredIn(inner, selections, `${path}${field}.`)) : found;
  });
}

function eachOf(value: unknown, map: (inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => eachOf(item, map));
  return value === null ? null : map(value);
}

/**
 * The entity that a representation is about.
 * @param type an entity, or an interface over entities.
 * @returns undefined when there is none, or when what was sent contradicts itself.
 */
export function find(world: World, type: Type, sent: Values, keyNames: ReadonlySet<string>): Thing | undefined {
  const concrete =
    type.kind === 'interface'
      ? [...world.types.values()].filter(({ interfaces }) => interfaces.includes(type.name))
      : [type];
  for (const { name } of concrete) {
    for (let number = 0; number < world.population; number++) {
      const candidate = thing(name, String(number));
      if ([...keyNames].every((key) => matches(candidate, key, sent[key]))) return candidate;
    }
  }
  return undefined;
}

function matches(candidate: Thing, key: string, sent: unknown): boolean {
  const expected = keyValue(candidate, key);
  if (!isThing(expected)) return expected !== null && expected === sent;
  return typeof sent === 'object' && sent !== null && (sent as Values)['uid'] === keyValue(expected, 'uid');
}
