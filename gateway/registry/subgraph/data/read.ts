import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../../../subgraphs/kit/database/types.ts';
import { facts, hubs, infrastructure, links, organisations, programmes, subgraphs, terms } from './tables.ts';

export type InfrastructureRow = typeof infrastructure.$inferSelect;
export type HubRow = typeof hubs.$inferSelect;
export type ProgrammeRow = typeof programmes.$inferSelect;
export type FactRow = typeof facts.$inferSelect;
export type LinkRow = typeof links.$inferSelect;
export type OrganisationRow = typeof organisations.$inferSelect;
export type SubgraphRow = typeof subgraphs.$inferSelect;
export type TermRow = typeof terms.$inferSelect;

// Each of these tables is a page of a directory: some tens of rows that are read whole, once for a request.
// A query of drizzle runs each time it is awaited: it is awaited here, once, and a promise goes out.

export async function readInfrastructure(db: Database): Promise<InfrastructureRow | null> {
  const [row] = await db.select().from(infrastructure).limit(1);
  return row ?? null;
}

/** In the order of the slides. */
export async function readHubs(db: Database): Promise<HubRow[]> {
  return await db.select().from(hubs).orderBy(asc(hubs.position), asc(hubs.id));
}

export async function readProgrammes(db: Database): Promise<ProgrammeRow[]> {
  return await db.select().from(programmes).orderBy(asc(programmes.position), asc(programmes.id));
}

export async function readFacts(db: Database): Promise<FactRow[]> {
  return await db.select().from(facts).orderBy(asc(facts.position), asc(facts.id));
}

export async function readLinks(db: Database): Promise<LinkRow[]> {
  return await db.select().from(links).orderBy(asc(links.position), asc(links.href));
}

export async function readOrganisations(db: Database): Promise<OrganisationRow[]> {
  return await db.select().from(organisations);
}

export async function readSubgraphs(db: Database): Promise<SubgraphRow[]> {
  return await db.select().from(subgraphs).orderBy(asc(subgraphs.position), asc(subgraphs.name));
}

/** The labels of an enum in its own order; none when the name is not known. */
export async function readTerms(db: Database, name: string): Promise<TermRow[]> {
  return await db.select().from(terms).where(eq(terms.enum, name)).orderBy(asc(terms.position));
}

/** The names of the enums that have labels. */
export async function readTermEnums(db: Database): Promise<string[]> {
  const rows = await db.execute<{ enum: string }>(
    sql`select distinct enum collate "C" as enum from ${terms} order by 1`,
  );
  return rows.map((row) => row.enum);
}
