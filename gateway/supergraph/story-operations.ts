/** The users' stories as operations, and which of them a schema serves. */
import { readFileSync, readdirSync } from 'node:fs';
import { Kind, parse, print, validate } from 'graphql';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { fromRoot } from '../../subgraphs/kit/package-root.ts';

/** One operation of a story, as it is kept in the contract. */
export interface StoryOperation {
  /** Name of the operation, such as `PlanAStudy`; unique among all. */
  name: string;
  /** Name of its file without the ending, such as `01-plan-a-study`. */
  story: string;
  definition: OperationDefinitionNode;
  /** The operation alone, as text to send. */
  text: string;
}

/**
 * Every operation of the `.graphql` files of a folder, in the order of files and places.
 *
 * @throws when an operation has no name, or a file holds anything else: a story stands by itself.
 */
export function readOperations(folder: URL = fromRoot('schema/operations/')): StoryOperation[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return files.sort().flatMap((file) => {
    const { definitions } = parse(readFileSync(new URL(file, folder), 'utf8'), { noLocation: true });
    return definitions.map((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION || !definition.name) {
        throw new Error(`${file} must hold named operations only; found ${definition.kind}`);
      }
      const story = file.replace(/\.graphql$/, '');
      return { name: definition.name.value, story, definition, text: `${print(definition)}\n` };
    });
  });
}

/** What stands in the way of an operation in a schema, in words; empty when it can be run. */
export function whyNotServed({ definition }: StoryOperation, schema: GraphQLSchema): string[] {
  // Validation is silent about an operation whose root type the schema has not got.
  if (!schema.getRootType(definition.operation)) return [`There is no ${definition.operation} yet.`];
  return validate(schema, { kind: Kind.DOCUMENT, definitions: [definition] }).map(({ message }) => message);
}
