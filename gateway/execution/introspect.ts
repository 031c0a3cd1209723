import { createHash } from 'node:crypto';
import { type GraphQLSchema, Kind, type OperationDefinitionNode, print, type SelectionSetNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { tooLarge } from './client-operation.ts';
import { answerSteps, introspectionCharsMax, type IntrospectionAsked } from './introspection-steps.ts';
import type { NormalisedOperation } from './normalise.ts';
import type { Variables } from './program.ts';
import { inTurns } from './steps.ts';

/** The text of each introspection field of an operation, by the client's name; the schema of clients is all it knows. */
export type Introspected = (variables: Variables) => (key: string) => string;

/** The same before it is known whether they are there: a promise where they are to be written first. */
export type Introspecting = (variables: Variables) => Introspected | Promise<Introspected>;

/** Of what was answered, so many letters are kept for all operations of one version together. */
const charsMax = 8_000_000;

/** What introspection has answered of one schema: operations that ask for the same share its text. */
export class IntrospectionTexts {
  private readonly texts = new LRUCache<string, string>({ maxSize: charsMax });
  private readonly underWay = new Map<string, Promise<string>>();
  private last: Promise<unknown> = Promise.resolve();

  /** How many letters are kept. */
  get chars(): number {
    return this.texts.calculatedSize;
  }

  known(key: string): string | undefined {
    return this.texts.get(key);
  }

  /** One after the other, in turns of the loop. @throws GraphQLError with code OPERATION_TOO_LARGE */
  answer(key: string, schema: GraphQLSchema, asked: IntrospectionAsked): Promise<string> {
    const begun = this.underWay.get(key);
    if (begun) return begun;
    const known = this.known(key);
    if (known !== undefined) return Promise.resolve(known);
    const answered = this.last.then(async () => {
      const text = await inTurns(answerSteps(schema, asked));
      this.texts.set(key, text, { size: text.length + key.length });
      return text;
    });
    this.underWay.set(key, answered);
    this.last = answered.catch(() => {}).finally(() => this.underWay.delete(key));
    return answered;
  }
}

/**
 * How the introspection that an operation asks for is answered: from what is kept, or written first.
 * @returns undefined for an operation that asks for none.
 */
export function introspect(
  { introspection }: NormalisedOperation,
  schema: GraphQLSchema,
  texts: IntrospectionTexts,
): Introspecting | undefined {
  if (!introspection) return undefined;
  const fragments = introspection.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const said = fragments.map(print).join('\n');
  const [operation] = introspection.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const depends = (operation?.variableDefinitions?.length ?? 0) > 0;
  const wanted = new Map<string, { selectionSet: SelectionSetNode; base: string }>();
  for (const node of operation?.selectionSet.selections ?? []) {
    if (node.kind !== Kind.FIELD) continue;
    const key = node.alias?.value ?? node.name.value;
    const before = wanted.get(key)?.selectionSet.selections ?? [];
    const selectionSet: SelectionSetNode = {
      kind: Kind.SELECTION_SET,
      selections: [...before, { ...node, alias: undefined }],
    };
    wanted.set(key, { selectionSet, base: '' });
  }
  for (const one of wanted.values())
    one.base = createHash('sha256')
      .update(`${print(one.selectionSet)}\n${said}`)
      .digest('base64');

  return (variables) => {
    const given = depends ? JSON.stringify(variables) : '';
    const found = new Map<string, string>();
    const answered: Introspected = () => (name) => found.get(name) ?? 'null';
    for (const [name, { base }] of wanted) {
      const known = texts.known(base + given);
      if (known !== undefined) found.set(name, known);
    }
    if (found.size === wanted.size) return answered;
    const write = async () => {
      let chars = 0;
      for (const [name, { selectionSet, base }] of wanted) {
        const text =
          found.get(name) ?? (await texts.answer(base + given, schema, { selectionSet, fragments, variables }));
        found.set(name, text);
        chars += text.length;
        if (chars > introspectionCharsMax) throw tooLarge(introspectionCharsMax, 'letters of introspection');
      }
      return answered;
    };
    return write();
  };
}
