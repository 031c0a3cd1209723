import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { badInput } from './errors.ts';

/**
 * Refuses arguments with a U+0000 anywhere in them, of every field of a schema, before its resolver is called: no name
 * and no identifier holds one, and PostgreSQL keeps no text with one. Literals and variables are the same by then.
 */
export function withoutNul(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0) continue;
      field.resolve = checked(field.resolve ?? defaultFieldResolver);
      if (field.subscribe) field.subscribe = checked(field.subscribe);
    }
  }
  return schema;
}

function checked(resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> {
  return (parent, args, context, info) => {
    for (const [name, value] of Object.entries(args as Record<string, unknown>)) {
      const path = pathToNul(value);
      if (path) {
        const argument = [name, ...path];
        throw badInput('ARGUMENT_INVALID', {
          needed: `${argument.join('.')} must be text without U+0000`,
          found: 'text with one',
          path: argument,
        });
      }
    }
    return resolve(parent, args, context, info);
  };
}

/** Where in a value the first one is; undefined when there is none. */
function pathToNul(value: unknown): string[] | undefined {
  if (typeof value === 'string') return value.includes('\0') ? [] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, member] of Object.entries(value)) {
    // Coordinates are the longest of lists, and no text.
    if (typeof member === 'number') continue;
    if (key.includes('\0')) return [];
    const path = pathToNul(member);
    if (path) return [key, ...path];
  }
  return undefined;
}
