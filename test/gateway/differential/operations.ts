/** Random operations on a schema: valid, deep, and named as clients might to cause trouble. */
import {
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import { random, type Random } from './random.ts';
import type { Values } from './truth.ts';

export interface Operation {
  text: string;
  document: DocumentNode;
  variables: Values;
}

/** Names that objects inherit something under, or that mean something to a gateway. */
const hostile = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '_entities',
  '_service',
  'representations',
];

/**
 * @returns undefined when chance made none that is valid.
 */
export function generateOperation(schema: GraphQLSchema, seed: string): Operation | undefined {
  for (let attempt = 0; attempt < 6; attempt++) {
    const { text, variables } = new Writer(schema, random(`${seed}/${attempt}`)).operation();
    const document = parse(text, { noLocation: true });
    if (validate(schema, document).length === 0) return { text, document, variables };
  }
  return undefined;
}

class Writer {
  private readonly schema: GraphQLSchema;
  private readonly random: Random;
  private readonly declared: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private readonly fragments = new Map<string, { on: string; text: string }>();
  private budget: number;
  private readonly aliases: number;
  private readonly hazards: boolean;

  constructor(schema: GraphQLSchema, chance: Random) {
    this.schema = schema;
    this.random = chance;
    this.budget = chance.between(4, 40);
    this.aliases = chance.pick([0, 0.1, 0.3]);
    this.hazards = chance.chance(0.15);
  }

  operation(): { text: string; variables: Values } {
    const mutation = this.schema.getMutationType();
    const isMutation = mutation != null && this.random.chance(0.2);
    const root = isMutation ? mutation : this.schema.getQueryType();
    if (!root) throw new Error('a schema without queries');
    const body = this.selection(root, this.random.between(2, 6), true);
    const declared = this.declared.length > 0 ? `(${this.declared.join(', ')})` : '';
    const name = declared || isMutation || this.random.chance(0.3) ? ' Generated' : '';
    const fragments = [...this.fragments].map(([fragment, { on, text }]) => `\nfragment ${fragment} on ${on} ${text}`);
    return {
      text: `${isMutation ? 'mutation' : 'query'}${name}${declared} ${body}${fragments.join('')}\n`,
      variables: this.variables,
    };
  }

  private selection(parent: GraphQLCompositeType, depth: number, isRoot = false): string {
    const { chance, between } = this.random;
    const parts: string[] = [];
    for (let i = isRoot ? between(1, 3) : between(1, 4); i > 0 && (this.budget > 0 || parts.length === 0); i--) {
      if (!isRoot && depth > 0 && chance(isAbstractType(parent) ? 0.5 : 0.15)) parts.push(this.fragment(parent, depth));
      else parts.push(this.anyField(parent, depth));
    }
    if (chance(0.15)) parts.push(this.random.pick(['__typename', 'type: __typename', '__typename @include(if: true)']));
    return `{ ${parts.filter(Boolean).join(' ') || '__typename'} }`;
  }

  private anyField(parent: GraphQLCompositeType, depth: number): string {
    if (isUnionType(parent)) return '__typename';
    const fields = Object.values(parent.getFields()).filter(
      (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
    );
    if (fields.length === 0) return '__typename';
    const field = this.random.pick(fields);
    const first = this.field(parent, field, depth);
    // The same again, or the same with other arguments.
    if (this.random.chance(0.06)) return `${first} ${this.field(parent, field, depth)}`;
    return first;
  }

  private field(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, depth: number): string {
    this.budget -= 1;
    const named = getNamedType(field.type);
    const alias = this.alias(parent, field);
    const given = field.args.map((argument) => this.argument(argument)).filter((text) => text !== '');
    const directive = this.condition(0.06);
    const selection = isCompositeType(named) ? ` ${this.selection(named, depth - 1)}` : '';
    return `${alias}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${directive}${selection}`;
  }

  private alias(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): string {
    const { chance, pick, int } = this.random;
    if (this.hazards && chance(0.2)) {
      const others = isUnionType(parent) ? [] : Object.keys(parent.getFields()).filter((name) => name !== field.name);
      return `${pick(chance(0.6) && others.length > 0 ? others : hostile)}: `;
    }
    if (field.args.length > 0 ? chance(0.6) : chance(this.aliases)) return `a${int(40)}: `;
    return '';
  }

  private fragment(parent: GraphQLCompositeType, depth: number): string {
    const { chance, pick } = this.random;
    const possible = isObjectType(parent) ? [parent] : [...this.schema.getPossibleTypes(parent)];
    const abstract = possible.flatMap((type) => type.getInterfaces());
    const type = chance(0.75) ? pick(possible) : pick([parent, ...abstract]);
    const directive = this.condition(0.1);
    if (chance(0.3)) {
      const known = [...this.fragments].filter(([, { on }]) => on === type.name).map(([name]) => name);
      if (known.length > 0 && chance(0.5)) return `...${pick(known)}${directive}`;
      const text = this.selection(type, depth);
      const name = `F${this.fragments.size}`;
      this.fragments.set(name, { on: type.name, text });
      return `...${name}${directive}`;
    }
    const on = type === parent && chance(0.5) ? '' : ` on ${type.name}`;
    return `...${on}${directive} ${this.selection(type, depth - (chance(0.5) ? 0 : 1))}`;
  }

  private condition(probability: number): string {
    const { chance, pick } = this.random;
    if (!chance(probability)) return '';
    const directive = pick(['skip', 'include']);
    if (chance(0.15)) return ` @${directive}(if: ${chance(0.5)})`;
    const known = this.declared
      .filter((text) => text.includes(': Boolean!'))
      .map((text) => text.slice(0, text.indexOf(':')));
    const variable =
      known.length > 0 && chance(0.4)
        ? pick(known)
        : this.variable('Boolean!', chance(0.5), chance(0.3) ? String(chance(0.5)) : undefined);
    const both = chance(0.1) ? ` @${directive === 'skip' ? 'include' : 'skip'}(if: ${variable})` : '';
    return ` @${directive}(if: ${variable})${both}`;
  }

  /** @param value undefined to leave it to the default. */
  private variable(type: string, value: unknown, given: string | undefined): string {
    const name = this.random.chance(0.03)
      ? this.random.pick(['constructor', 'representations', 'toString'])
      : `v${this.declared.length}`;
    if (this.declared.some((text) => text.startsWith(`$${name}:`))) return this.variable(type, value, given);
    this.declared.push(`$${name}: ${type}${given === undefined ? '' : ` = ${given}`}`);
    if (value !== undefined && (given === undefined || this.random.chance(0.5))) this.variables[name] = value;
    return `$${name}`;
  }

  private argument({ name, type, defaultValue }: GraphQLArgument): string {
    const { chance } = this.random;
    const isRequired = isNonNullType(type) && defaultValue === undefined;
    if (!isRequired && chance(0.5)) return '';
    if (!chance(0.4)) return `${name}: ${this.literal(type, 0)}`;
    const asGiven = String(type);
    const value = this.value(type, 0);
    // A variable that may be left out: then the argument's own default counts, or its absence.
    if (!isRequired && !isNonNullType(type) && chance(0.3))
      return `${name}: ${this.variable(asGiven, chance(0.5) ? undefined : value, undefined)}`;
    const given = chance(0.3) ? this.literal(isNonNullType(type) ? type.ofType : type, 9) : undefined;
    return `${name}: ${this.variable(asGiven, value, given === 'null' && asGiven.endsWith('!') ? undefined : given)}`;
  }

  /** @param depth 9 for no variables within. */
  private literal(type: GraphQLInputType, depth: number): string {
    const { chance } = this.random;
    if (isNonNullType(type)) return this.literal(type.ofType, depth);
    if (chance(0.06)) return 'null';
    if (isListType(type)) {
      const inner = type.ofType;
      if (chance(0.2)) return this.nonNull(inner, depth);
      return `[${Array.from({ length: this.random.int(3) }, () => this.item(inner, depth)).join(', ')}]`;
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => (isNonNullType(field.type) && field.defaultValue === undefined) || chance(0.5),
      );
      return `{ ${fields.map((field) => `${field.name}: ${chance(0.2) && depth < 9 ? this.variable(String(field.type), this.value(field.type, 0), undefined) : this.item(field.type, depth)}`).join(', ')} }`;
    }
    if (isEnumType(type)) return this.random.pick(type.getValues()).name;
    if (type.name === 'Int') return String(this.random.int(20) - 5);
    if (type.name === 'Boolean') return String(chance(0.5));
    if (type.name === 'Float') return chance(0.5) ? '1.5' : '2';
    return this.random.pick(['""', '"a"', '"quo\\"te\\u2028"', '"$v0"', '"""block "x" """']);
  }

  private item(type: GraphQLInputType, depth: number): string {
    return isNonNullType(type) ? this.nonNull(type.ofType, depth) : this.literal(type, depth);
  }

  private nonNull(type: GraphQLInputType, depth: number): string {
    for (;;) {
      const text = this.literal(type, depth);
      if (text !== 'null') return text;
    }
  }

  private value(type: GraphQLInputType, depth: number): unknown {
    const { chance, int, pick } = this.random;
    if (isNonNullType(type)) {
      for (;;) {
        const value = this.value(type.ofType, depth);
        if (value !== null) return value;
      }
    }
    if (chance(0.08)) return null;
    if (isListType(type))
      return chance(0.15) && depth === 0
        ? this.single(type.ofType)
        : Array.from({ length: int(3) }, () => this.value(type.ofType, depth + 1));
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => (isNonNullType(field.type) && field.defaultValue === undefined) || chance(0.5),
      );
      return Object.fromEntries(fields.map((field) => [field.name, this.value(field.type, depth + 1)]));
    }
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (type.name === 'Int') return int(20) - 5;
    if (type.name === 'Boolean') return chance(0.5);
    if (type.name === 'Float') return 2.5;
    return pick(['', 'a', '"', 'é\u2028', '{"x":1}']);
  }

  /** One item stands for a list of one. */
  private single(type: GraphQLInputType): unknown {
    return isListType(type) ? [] : this.value(type, 1);
  }
}
