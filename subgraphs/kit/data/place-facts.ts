import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/types.ts';
import type { FactsPart } from '../facts.ts';
import { factsVersion, readFacts } from '../facts.ts';
import { fold } from '../fold.ts';
import type { GeoJsonGeometry, Position } from '../geometry.ts';
import type { Localised } from '../language.ts';
import type { EncodedOutline } from '../outline.ts';
import { decodeOutline } from '../outline.ts';
import { fromRoot } from '../package-root.ts';
import type { PlaceFact } from '../place-codes.ts';
import type { Provenance } from '../provenance.ts';

const files = {
  places: fromRoot('subgraphs/kit/facts/places.json'),
  outlines: fromRoot('subgraphs/kit/facts/outlines.json'),
  towns: fromRoot('subgraphs/kit/facts/towns.json'),
};

type Source = Provenance & { licence: string };
interface PlacesFile {
  sources: Record<string, Source>;
  places: (PlaceFact & { source: string })[];
}
interface TownsFile {
  towns: { name: Localised; aliases: string[]; within: string; at: Position }[];
}

interface Row {
  id: string;
  code: string | null;
  kind: string;
  name_en: string;
  name_fr: string;
  words: string[];
  within: string | null;
  outline: GeoJsonGeometry;
  licence: string;
  provenance: Provenance;
}

/** Rows sent in one statement: an outline has up to 60 kB, and a transaction holds up everybody on an embedded database. */
const rowsPerStatement = 50;

/** The places that the project ships, as a part for `applyFacts`. */
export function placeFacts(): FactsPart {
  return { name: 'places', version: factsVersion(...Object.values(files)), code: 1, apply };
}

async function apply(tx: Transaction): Promise<void> {
  const rows = [...codedRows(), ...townRows()];
  // The table holds facts alone, so that what is no longer shipped goes.
  await tx.execute(sql`delete from kit.places`);
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const some = JSON.stringify(rows.slice(start, start + rowsPerStatement));
    await tx.execute(sql`
      insert into kit.places (id, code, kind, name_en, name_fr, words, within, outline, licence, provenance)
      select id, code, kind, name_en, name_fr, words, within, st_geomfromgeojson(outline), licence, provenance
      from jsonb_to_recordset(${some}::jsonb) as place
        (id text, code text, kind text, name_en text, name_fr text, words text[], within text, outline jsonb, licence text, provenance jsonb)`);
  }
}

function codedRows(): Row[] {
  const { sources, places } = readFacts<PlacesFile>(files.places);
  const outlines = readFacts<Record<string, EncodedOutline>>(files.outlines);
  return places.map(({ code, kind, name, aliases, source }) => {
    const outline = outlines[code];
    if (!outline) throw new Error(`${code} has no outline in ${files.outlines.pathname}`);
    return {
      ...common(name, [code, ...aliases], sources[source]),
      id: code,
      code,
      kind,
      within: null,
      outline: decodeOutline(outline),
    };
  });
}

function townRows(): Row[] {
  const { sources } = readFacts<PlacesFile>(files.places);
  return readFacts<TownsFile>(files.towns).towns.map(({ name, aliases, within, at }) => ({
    ...common(name, aliases, sources['towns']),
    id: `town/${within}/${fold(name.fr).replaceAll(' ', '-')}`,
    code: null,
    kind: 'TOWN',
    within,
    outline: { type: 'Point', coordinates: at },
  }));
}

function common(name: Localised, aliases: string[], source: Source | undefined) {
  if (!source) throw new Error(`${name.en} names a source that ${files.places.pathname} does not have`);
  const { licence, ...provenance } = source;
  const words = [...new Set([name.en, name.fr, ...aliases].map(fold))];
  return { name_en: name.en, name_fr: name.fr, words, licence, provenance };
}
