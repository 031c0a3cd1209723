/** The subgraphs of a world in this process, and what they say when they are asked what should not have been asked. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
} from 'graphql';
import { argumentsOf, digest, find, isThing, requiredIn, type Thing, thing, truth, type Values } from './truth.ts';
import { type Declared, type Field, readKey, type Type, typeOf, type World } from './world.ts';

/** One run over the subgraphs: what it changed, and what it did wrong. */
export interface Session {
  /** Mutations so far. */
  count: number;
  /** What a gateway must never ask. */
  faults: string[];
  /** Answers that the gateway did not take. */
  refusals: string[];
  fetches: { subgraph: string; query: string; variables: unknown; answer: unknown }[];
}

export const session = (): Session => ({ count: 0, faults: [], refusals: [], fetches: [] });

export interface Subgraphs {
  /** As a subgraph answers over HTTP: what goes in and comes out is JSON. */
  fetch(subgraph: string, query: string, variables: Values | undefined, session: Session): Promise<ExecutionResult>;
}

/** A thing as a subgraph passes it from field to field. */
interface Held {
  __typename: string;
  thing: Thing;
  /** The representation it came by. */
  sent?: Values;
  provided: readonly string[];
}

/** @param sdls by the name of the subgraph; a part of what the world says suffices. */
export function serveSubgraphs(world: World, sdls: ReadonlyMap<string, string>): Subgraphs {
  const handedOver = new Set([...sdls.values()].flatMap(overridesIn));
  const served = new Map([...sdls].map(([name, sdl]) => [name, new Subgraph(world, name, sdl, handedOver)]));
  return {
    async fetch(subgraph, query, variables, current) {
      const target = served.get(subgraph);
      if (!target) throw new Error(`no subgraph ${subgraph}`);
      const answer = await target.answer(query, variables, current);
      current.fetches.push({ subgraph, query, variables, answer });
      return answer;
    },
  };
}

/** `alpha Ant.f3` for each field that another subgraph has taken over from alpha. */
function overridesIn(sdl: string): string[] {
  return parse(sdl, { noLocation: true }).definitions.flatMap((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    return (type.fields ?? []).flatMap(({ name, directives }) => {
      const from = directives?.find((directive) => directive.name.value === 'override')?.arguments?.[0]?.value;
      return from?.kind === Kind.STRING ? [`${from.value} ${type.name.value}.${name.value}`] : [];
    });
  });
}

class Subgraph {
  private readonly schema: GraphQLSchema;
  private readonly documents = new Map<string, { document: DocumentNode; problem: string | undefined }>();
  private readonly world: World;
  private readonly name: string;
  private readonly handedOver: ReadonlySet<string>;

  constructor(world: World, name: string, sdl: string, handedOver: ReadonlySet<string>) {
    this.handedOver = handedOver;
    this.world = world;
    this.name = name;
    const resolvers: Record<string, object> = {};
    for (const type of world.types.values()) {
      const home = type.homes.get(name);
      if (home && home.keys.length > 0 && new RegExp(`^(type|interface) ${type.name}\\b`, 'm').test(sdl))
        resolvers[type.name] = {
          __resolveReference: (sent: Values, current: Session) => this.refer(type, sent, current),
        };
    }
    this.schema = buildSubgraphSchema([{ typeDefs: parse(sdl, { noLocation: true }), resolvers: resolvers as never }]);
  }

  async answer(query: string, variables: Values | undefined, current: Session): Promise<ExecutionResult> {
    const { document, problem } = this.read(query);
    if (problem !== undefined) {
      current.faults.push(`${this.name} was sent an invalid operation: ${problem}`);
      // What is only untidy is answered all the same, so that it hides nothing else.
      if (!/never used/.test(problem)) return { errors: [{ message: problem } as never] };
    }
    const answer = await execute({
      schema: this.schema,
      document,
      variableValues: variables && (JSON.parse(JSON.stringify(variables)) as Values),
      contextValue: current,
      fieldResolver: this.resolve,
      typeResolver: (value) => (value as Held).__typename,
    });
    for (const { message } of answer.errors ?? []) {
      if (/^Variable|non-null|must be/i.test(message) && !message.includes('fails'))
        current.faults.push(`${this.name}: ${message}`);
    }
    return JSON.parse(JSON.stringify(answer)) as ExecutionResult;
  }

  private read(query: string) {
    const known = this.documents.get(query);
    if (known) return known;
    let read: { document: DocumentNode; problem: string | undefined };
    try {
      const document = parse(query, { noLocation: true });
      read = { document, problem: validate(this.schema, document)[0]?.message };
    } catch (error) {
      read = { document: { kind: 'Document' as never, definitions: [] }, problem: String(error) };
    }
    this.documents.set(query, read);
    return read;
  }

  private readonly resolve: GraphQLFieldResolver<Held | undefined, Session> = (source, given, current, info) => {
    const owner = source?.thing ?? thing(info.parentType.name, '');
    const field = typeOf(this.world, owner.type).fields.get(info.fieldName);
    // Where an interface stands for its implementations, their keys are declared on it.
    const declared: Declared | undefined =
      field?.declared.get(this.name) ?? (field?.isKey ? { shape: field.shape, directives: [] } : undefined);
    if (!field || !declared) throw new Error(`${this.name} knows no ${owner.type}.${info.fieldName}`);
    if (this.handedOver.has(`${this.name} ${owner.type}.${field.name}`)) {
      current.faults.push(`${this.name} was asked for ${owner.type}.${field.name}, which it has handed over`);
    }
    if (declared.isExternal && !source?.provided.includes(field.name)) {
      current.faults.push(`${this.name} was asked for ${owner.type}.${field.name}, which is external`);
    }
    if (field.requires && !declared.isExternal) return this.computed(owner, field, source, given as Values, current);
    if (field.fromContext) return told(this.world, owner, field, given as Values);
    if (field.isMutation) current.count += 1;
    return this.held(truth(this.world, owner, field, given as Values, current.count), declared.provides ?? []);
  };

  private computed(owner: Thing, field: Field, source: Held | undefined, given: Values, current: Session): unknown {
    // Whatever fails in truth fails here, before anything that was sent is looked at.
    if (this.world.isFaulty) truth(this.world, owner, field, given);
    // What it provides here, it knows without being told.
    if (!source?.sent && field.requires?.every((required) => source?.provided.includes(required.field)))
      return truth(this.world, owner, field, given);
    try {
      return `computed ${digest(requiredIn(source?.sent, field.requires ?? []))} ${argumentsOf(field, given)}`;
    } catch (error) {
      current.faults.push(`${this.name} was asked for ${owner.type}.${field.name}: ${String(error)}`);
      throw error;
    }
  }

  private held(value: unknown, provided: readonly string[], sent?: Values): unknown {
    if (Array.isArray(value)) return value.map((item) => this.held(item, provided, sent));
    if (!isThing(value)) return value;
    return { __typename: this.localName(value.type), thing: value, provided, sent } satisfies Held;
  }

  /** What a subgraph calls a type: where an interface stands for its implementations, by the interface's name. */
  private localName(name: string): string {
    const type = typeOf(this.world, name);
    return type.interfaces.find((one) => this.world.types.get(one)?.homes.get(this.name)?.isInterfaceObject) ?? name;
  }

  private refer(type: Type, sent: Values, current: Session): unknown {
    const keys = type.homes.get(this.name)?.keys ?? [];
    const whole = keys.filter(({ fields }) => readKey(fields).every(({ field }) => Object.hasOwn(sent, field)));
    const usable = whole.filter(({ resolvable }) => resolvable);
    const text = JSON.stringify(sent);
    if (usable.length === 0) {
      current.faults.push(`${this.name} was sent ${text}, which holds no key it resolves`);
      return null;
    }
    const names = new Set(whole.flatMap(({ fields }) => readKey(fields).map(({ field }) => field)));
    if ([...names].some((name) => sent[name] === null)) return null;
    const found = find(this.world, type, sent, names);
    if (!found) current.faults.push(`${this.name} was sent ${text}, which is nobody`);
    return found ? this.held(found, [], sent) : null;
  }
}

/** What a gate says follows from what it was told, right or wrong. */
function told(world: World, owner: Thing, field: Field, given: Values): unknown {
  const { type, field: name } = field.fromContext ?? { type: '', field: '' };
  const farm = typeOf(world, type).fields.get(name);
  const right = farm && truth(world, thing(type, owner.id), farm, {});
  const value = truth(world, owner, field, given);
  return given['from'] === right ? value : `told ${String(given['from'])} instead of ${String(right)}`;
}
