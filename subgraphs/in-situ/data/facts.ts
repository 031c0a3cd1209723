/** Puts what the hub ships into its tables: who measures, where, what, and the thesaurus that names it. */
import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { FactsPart } from '../../kit/facts.ts';
import { applyFacts, factsVersion, readFacts } from '../../kit/facts.ts';
import { fold } from '../../kit/fold.ts';
import { fromRoot } from '../../kit/package-root.ts';
import type { Provenance } from '../../kit/provenance.ts';
import type { Text } from '../domain/model.ts';
import { writeSyntheticSeries, type SyntheticPeriod } from './synthetic-series.ts';

const file = (name: string): URL => fromRoot(`subgraphs/in-situ/facts/${name}.json`);

interface ObservatoryFact {
  id: string;
  name: string;
  longName: string | null;
  description: Text | null;
  operators: string[];
}

interface ConceptFact {
  id: string;
  label: Text;
  former: string[];
  provenance: Provenance;
}

interface CategoryFact extends ConceptFact {
  broader: string[];
}

interface VariableFact extends ConceptFact {
  definition: string | null;
  synonyms: string[];
  categories: string[];
}

interface SiteFacts {
  datasets: Array<{ id: string; title: string; description: string | null }>;
  stations: Array<{ id: string }>;
  datastreams: Array<{ id: string; name: string }>;
  series: SyntheticPeriod;
}

/** Brings the tables up to the facts of this version of the package; what was imported since stays. */
export async function seedFacts(db: Database): Promise<void> {
  await applyFacts(db, { schema: 'in_situ', parts: [observatoriesPart(), thesaurusPart(), sitesPart(), seriesPart()] });
}

function observatoriesPart(): FactsPart {
  return {
    name: 'observatories',
    version: factsVersion(file('organisations'), file('observatories')),
    code: 1,
    async apply(tx) {
      await tx.execute(sql`
        insert into in_situ.organisations (id, name, acronym, ror)
        select id, name, acronym, ror
        from jsonb_to_recordset(${json(readFacts(file('organisations')))}::jsonb)
          as fact (id text, name text, acronym text, ror text)
        on conflict (id) do update set name = excluded.name, acronym = excluded.acronym, ror = excluded.ror`);
      const observatories = readFacts<ObservatoryFact[]>(file('observatories'));
      const searched = observatories.map((fact) => ({ ...fact, search: searchOfObservatory(fact) }));
      // What a producer's own file says of itself is better than what we ship: a row it has written stays.
      await tx.execute(sql`
        insert into in_situ.observatories
          (id, name, long_name, description, network, extent, landing_page, search, synthetic, provenance)
        select id, name, "longName", description, network, st_geomfromgeojson(extent::text), "landingPage", search,
          synthetic, provenance
        from jsonb_to_recordset(${json(searched)}::jsonb) as fact
          (id text, name text, "longName" text, description jsonb, network text, extent jsonb, "landingPage" text,
           search text, synthetic boolean, provenance jsonb)
        on conflict (id) do update set name = excluded.name, long_name = excluded.long_name,
          description = excluded.description, network = excluded.network, extent = excluded.extent,
          landing_page = excluded.landing_page, search = excluded.search, synthetic = excluded.synthetic,
          provenance = excluded.provenance
        where observatories.provenance->>'certainty' is distinct from 'STATED'`);
      const operators = observatories.flatMap(({ id, operators: ids }) =>
        ids.map((organisation, rank) => ({ id, organisation, rank })),
      );
      await tx.execute(sql`
        insert into in_situ.observatory_operators (observatory_id, organisation_id, rank)
        select id, organisation, rank
        from jsonb_to_recordset(${json(operators)}::jsonb) as fact (id text, organisation text, rank int)
        on conflict (observatory_id, organisation_id) do update set rank = excluded.rank`);
    },
  };
}

function thesaurusPart(): FactsPart {
  return {
    name: 'thesaurus',
    version: factsVersion(file('categories'), file('variables')),
    code: 1,
    async apply(tx) {
      const categories = readFacts<CategoryFact[]>(file('categories'));
      const variables = readFacts<VariableFact[]>(file('variables'));
      const ranked = categories.map((fact, rank) => ({ ...fact, rank }));
      await tx.execute(sql`
        insert into in_situ.variable_categories (id, label, rank, portal_count, provenance)
        select id, label, rank, "portalCount", provenance
        from jsonb_to_recordset(${json(ranked)}::jsonb) as fact
          (id text, label jsonb, rank int, "portalCount" int, provenance jsonb)
        on conflict (id) do update set label = excluded.label, rank = excluded.rank,
          portal_count = excluded.portal_count, provenance = excluded.provenance`);
      const broader = categories.flatMap((fact) => fact.broader.map((above) => ({ id: fact.id, broader: above })));
      await tx.execute(sql`
        insert into in_situ.category_broader (category_id, broader_id)
        select id, broader from jsonb_to_recordset(${json(broader)}::jsonb) as fact (id text, broader text)
        on conflict do nothing`);
      const searched = variables.map((fact) => ({ ...fact, search: searchOfVariable(fact) }));
      await tx.execute(sql`
        insert into in_situ.variables (id, label, definition, unit_symbol, property, object_of_interest, matrix,
          constraints, deprecated, replaced_by, exact_match, search, provenance)
        select id, label, definition, "unitSymbol", property, "objectOfInterest", matrix, constraints, deprecated,
          "replacedBy", "exactMatch", search, provenance
        from jsonb_to_recordset(${json(searched)}::jsonb) as fact
          (id text, label jsonb, definition text, "unitSymbol" text, property text, "objectOfInterest" text,
           matrix text, constraints text[], deprecated boolean, "replacedBy" text, "exactMatch" text[], search text,
           provenance jsonb)
        on conflict (id) do update set label = excluded.label, definition = excluded.definition,
          unit_symbol = excluded.unit_symbol, property = excluded.property,
          object_of_interest = excluded.object_of_interest, matrix = excluded.matrix,
          constraints = excluded.constraints, deprecated = excluded.deprecated, replaced_by = excluded.replaced_by,
          exact_match = excluded.exact_match, search = excluded.search, provenance = excluded.provenance`);
      const links = variables.flatMap((fact) => fact.categories.map((category) => ({ id: fact.id, category })));
      await tx.execute(sql`
        insert into in_situ.categories_of_variables (variable_id, category_id)
        select id, category from jsonb_to_recordset(${json(links)}::jsonb) as fact (id text, category text)
        on conflict do nothing`);
      const former = [...categories, ...variables].flatMap((fact) =>
        fact.former.map((uri) => ({ former: uri, canonical: fact.id })),
      );
      await tx.execute(sql`
        insert into in_situ.concept_aliases (former, canonical)
        select former, canonical from jsonb_to_recordset(${json(former)}::jsonb) as fact (former text, canonical text)
        on conflict (former) do update set canonical = excluded.canonical`);
    },
  };
}

function sitesPart(): FactsPart {
  return {
    name: 'sites',
    version: factsVersion(file('sites')),
    code: 1,
    async apply(tx) {
      const { datasets, stations, datastreams } = readFacts<SiteFacts>(file('sites'));
      const searched = datasets.map((fact) => ({ ...fact, search: fold(`${fact.title} ${fact.description ?? ''}`) }));
      await tx.execute(sql`
        insert into in_situ.datasets (id, observatory_id, title, description, doi, licence, climates, geologies,
          embargo_days, embargoed_until, citation, search, provenance)
        select id, observatory, title, description, doi, licence, climates, geologies, "embargoDays",
          "embargoedUntil", citation, search, provenance
        from jsonb_to_recordset(${json(searched)}::jsonb) as fact
          (id text, observatory text, title text, description text, doi text, licence jsonb, climates text[],
           geologies text[], "embargoDays" int, "embargoedUntil" timestamptz, citation text, search text,
           provenance jsonb)
        on conflict (id) do update set title = excluded.title, description = excluded.description,
          licence = excluded.licence, climates = excluded.climates, geologies = excluded.geologies,
          embargoed_until = excluded.embargoed_until, citation = excluded.citation, search = excluded.search,
          provenance = excluded.provenance`);
      await tx.execute(sql`
        insert into in_situ.stations (id, observatory_id, name, location, elevation, synthetic, provenance)
        select id, observatory, name, st_geomfromgeojson(location::text)::geography, elevation, synthetic, provenance
        from jsonb_to_recordset(${json(stations)}::jsonb) as fact
          (id text, observatory text, name text, location jsonb, elevation float8, synthetic boolean,
           provenance jsonb)
        on conflict (id) do update set name = excluded.name, location = excluded.location,
          elevation = excluded.elevation, provenance = excluded.provenance`);
      const found = datastreams.map((fact) => ({ ...fact, search: fold(fact.name) }));
      await tx.execute(sql`
        insert into in_situ.datastreams (id, name, station_id, dataset_id, variable_id, unit, level, sensors,
          column_name, synthetic, search, provenance)
        select id, name, station, dataset, variable, unit, level, '{}', "columnName", synthetic, search, provenance
        from jsonb_to_recordset(${json(found)}::jsonb) as fact
          (id text, name text, station text, dataset text, variable text, unit jsonb, level text,
           "columnName" text, synthetic boolean, search text, provenance jsonb)
        on conflict (id) do update set name = excluded.name, variable_id = excluded.variable_id,
          unit = excluded.unit, level = excluded.level, column_name = excluded.column_name,
          search = excluded.search, provenance = excluded.provenance`);
    },
  };
}

function seriesPart(): FactsPart {
  return {
    name: 'synthetic series',
    version: factsVersion(file('sites')),
    code: 2,
    apply: (tx) => writeSyntheticSeries(tx, readFacts<SiteFacts>(file('sites')).series),
  };
}

function searchOfObservatory({ id, name, longName, description }: ObservatoryFact): string {
  return fold([id, name, longName, description?.en, description?.fr].join(' '));
}

function searchOfVariable({ id, label, synonyms, definition }: VariableFact): string {
  return fold([label.en, label.fr, ...synonyms, definition, id].join(' '));
}

function json(value: unknown): string {
  return JSON.stringify(value);
}
