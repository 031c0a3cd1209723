import { Dataset } from './Dataset.ts';
import { Datastream } from './Datastream.ts';
import { DatastreamMatch } from './DatastreamMatch.ts';
import { Observatory } from './Observatory.ts';
import { Product } from './Product.ts';
import { Query } from './Query.ts';
import { Scene } from './Scene.ts';
import { Station } from './Station.ts';
import type { Resolvers } from './types.generated.ts';
import { Variable } from './Variable.ts';
import { VariableCategory } from './VariableCategory.ts';
import { VariableFacet } from './VariableFacet.ts';

/** Every type of this hub that does more than hand over a column. */
export const resolvers: Resolvers = {
  Dataset,
  Datastream,
  DatastreamMatch,
  Observatory,
  Product,
  Query,
  Scene,
  Station,
  Variable,
  VariableCategory,
  VariableFacet,
};
