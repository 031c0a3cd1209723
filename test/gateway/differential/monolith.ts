/** The graph as one schema over the same truth, executed by graphql-js: knows nothing of subgraphs and plans. */
import { buildSchema, type DocumentNode, execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { type Thing, thing, truth, type Values } from './truth.ts';
import { fieldOf, type World } from './world.ts';

export interface Monolith {
  schema: GraphQLSchema;
  ask(document: DocumentNode, variables: Values): Promise<ExecutionResult>;
}

/** @param apiSdl what clients see of the composed graph. */
export function monolith(world: World, apiSdl: string): Monolith {
  const schema = buildSchema(apiSdl, { assumeValid: true });
  return {
    schema,
    async ask(document, variables) {
      let count = 0;
      return execute({
        schema,
        document,
        variableValues: variables,
        fieldResolver: (source: Thing | undefined, given, _context, { parentType, fieldName }) => {
          const owner = source ?? thing(parentType.name, '');
          const field = fieldOf(world, owner.type, fieldName);
          if (field.isMutation) count += 1;
          return truth(world, owner, field, given as Values, count);
        },
        typeResolver: (value) => (value as Thing).type,
      });
    },
  };
}
