import { provenanceResolvers } from '../../../../subgraphs/kit/provenance.ts';
import { DataCentre } from './DataCentre.ts';
import { DataInfrastructure } from './DataInfrastructure.ts';
import { Fact } from './Fact.ts';
import { Hub } from './Hub.ts';
import { Programme } from './Programme.ts';
import { Query } from './Query.ts';
import { Subgraph } from './Subgraph.ts';
import { Term } from './Term.ts';
import type { Resolvers } from './types.generated.ts';

/** Everything the directory answers, type by type. */
export const resolvers: Resolvers = {
  DataCentre,
  DataInfrastructure,
  Fact,
  Hub,
  Programme,
  Provenance: provenanceResolvers,
  Query,
  Subgraph,
  Term,
};
