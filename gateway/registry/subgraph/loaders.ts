import type { HubContext } from '../../../subgraphs/kit/context.ts';
import type { CentreRow } from './data/centres.ts';
import { readCentres } from './data/centres.ts';
import * as read from './data/read.ts';

/** What one request reads at most once, however many hubs, programmes or centres ask for it. */
export interface Loaders {
  infrastructure(): Promise<read.InfrastructureRow | null>;
  hubs(): Promise<read.HubRow[]>;
  centres(): Promise<CentreRow[]>;
  programmes(): Promise<read.ProgrammeRow[]>;
  organisations(): Promise<read.OrganisationRow[]>;
  facts(): Promise<read.FactRow[]>;
  links(): Promise<read.LinkRow[]>;
  subgraphs(): Promise<read.SubgraphRow[]>;
}

export function createLoaders({ db }: Pick<HubContext, 'db'>): Loaders {
  return {
    infrastructure: once(() => read.readInfrastructure(db)),
    hubs: once(() => read.readHubs(db)),
    centres: once(() => readCentres(db)),
    programmes: once(() => read.readProgrammes(db)),
    organisations: once(() => read.readOrganisations(db)),
    facts: once(() => read.readFacts(db)),
    links: once(() => read.readLinks(db)),
    subgraphs: once(() => read.readSubgraphs(db)),
  };
}

function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => (value ??= ask());
}
