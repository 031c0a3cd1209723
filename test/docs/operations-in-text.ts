/** The GraphQL operations that a Markdown text shows: as blocks, and as what a command sends. */
import { GraphQLError, Kind, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';

export interface ShownOperation {
  /** The text's name. */
  document: string;
  /** The line of the text that the operation begins in, from 1. */
  line: number;
  text: string;
}

const fence = /^```(\w*)\n([\s\S]*?)^```$/gm;
const sentByCommand = /\{"query":"(?:[^"\\]|\\.)*".*\}/g;

export function operationsIn(document: string, text: string): ShownOperation[] {
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  return [...text.matchAll(fence)].flatMap(({ index, 1: language, 2: block = '' }) => {
    const begins = lineAt(index) + 1;
    if (language === 'graphql') return [{ document, line: begins, text: block }];
    if (language !== 'sh') return [];
    return [...block.matchAll(sentByCommand)].map((sent) => ({
      document,
      line: begins + block.slice(0, sent.index).split('\n').length - 1,
      text: (JSON.parse(sent[0]) as { query: string }).query,
    }));
  });
}

/** What is wrong with an operation, each with where in the document; nothing when the schema serves it. */
export function faultsOf({ document, line, text }: ShownOperation, schema: GraphQLSchema): string[] {
  const said = (error: GraphQLError): string =>
    `${document}:${line + (error.locations?.[0]?.line ?? 1) - 1}: ${error.message}`;
  let parsed: DocumentNode;
  try {
    parsed = parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return [said(error)];
    throw error;
  }
  return validate(schema, parsed).map(said);
}

/** Of a valid one, what it is and what it is called; no name when it has none. */
export function namedOperation({ text }: ShownOperation): { kind: string; name: string | null } {
  const operation = parse(text).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return { kind: operation?.operation ?? 'none', name: operation?.name?.value ?? null };
}
