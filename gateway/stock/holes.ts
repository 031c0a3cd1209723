import { type GraphQLFormattedError, Kind, parse } from 'graphql';
import { catalogue, type GatewayErrorCode } from '../errors.ts';

/**
 * What stands in the answer for a fetch that brought nothing: one error for each field of the root that is missing, or,
 * where a fetch adds to things other hubs gave, one error at the place of those things.
 * @param query the operation of the fetch, as the planner wrote it.
 */
export function holesOf(query: string, code: GatewayErrorCode): GraphQLFormattedError[] {
  return rootKeys(query).map((key) => ({
    message: catalogue[code],
    // The executor puts the path of the fetch before this one; entities have no path of their own.
    path: key === '_entities' ? [] : [key],
    extensions: { code },
  }));
}

function rootKeys(query: string): string[] {
  return parse(query, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((selection) =>
          selection.kind === Kind.FIELD ? [selection.alias?.value ?? selection.name.value] : [],
        )
      : [],
  );
}
