import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { OfferAvailability } from '../domain/contract.generated.ts';
import type { CoverageProgramme, Offer } from '../domain/records/scenes.ts';

/** What can be had today, ordered, or is announced, in the order of the source. */
export async function allOffers(db: Database, availability: OfferAvailability | null): Promise<Offer[]> {
  return db.execute<Offer & Record<string, unknown>>(sql`
    select id, title, availability, sensors, coverage, cadence, programme, url, superseded_by as "supersededBy", provenance
    from imagery.offers
    where ${availability}::text is null or availability = ${availability}
    order by position, id`);
}

/** All coverage programmes, with the editions that the catalogue holds scenes of. */
export async function allProgrammes(db: Database): Promise<CoverageProgramme[]> {
  return db.execute<CoverageProgramme & Record<string, unknown>>(sql`
    select id, title, mission, zone, cadence, provenance,
      array(select distinct scene.edition from imagery.scenes as scene
            where scene.programme_id = programme.id and scene.edition is not null order by 1) as editions
    from imagery.coverage_programmes as programme
    order by position, id`);
}
