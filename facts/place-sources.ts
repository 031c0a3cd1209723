import type { Provenance } from '../subgraphs/kit/provenance.ts';

type Source = Provenance & { licence: string };

const ign = {
  title: 'IGN Admin Express 2018',
  url: 'https://github.com/gregoiredavid/france-geojson',
  licence: 'Licence Ouverte / Etalab (IGN, INSEE)',
  certainty: 'STATED',
} as const;

/** Where outlines come from; each place names one of these. */
export const sources = {
  departments: {
    ...ign,
    locator: 'departements-avec-outre-mer.geojson',
    note: {
      en: 'Simplified to about 1.3 km and 3 decimals, made valid; islets may be missing.',
      fr: 'Simplifié à 1,3 km environ et 3 décimales, rendu valide ; des îlots peuvent manquer.',
    },
  },
  regions: {
    ...ign,
    locator: 'regions-avec-outre-mer.geojson',
    note: {
      en: 'Simplified to about 1.6 km and 3 decimals, made valid; islets may be missing.',
      fr: 'Simplifié à 1,6 km environ et 3 décimales, rendu valide ; des îlots peuvent manquer.',
    },
  },
  france: {
    ...ign,
    locator: 'regions-avec-outre-mer.geojson, departements-avec-outre-mer.geojson',
    certainty: 'READING',
    note: {
      en: 'Union of the simplified outlines; gaps between neighbours are filled, so the Spanish enclave of Llívia is too.',
      fr: "Union des contours simplifiés ; les jours entre voisins sont comblés, donc l'enclave espagnole de Llívia aussi.",
    },
  },
  naturalEarth: {
    title: 'Natural Earth, Admin 0 - Countries',
    locator: 'world-atlas 2 (1:50 million; 1:10 million for what is small)',
    url: 'https://www.naturalearthdata.com/',
    licence: 'Public domain',
    certainty: 'READING',
    note: {
      en: 'De facto boundaries, simplified to 2 km (200 m for what is small); names from Unicode CLDR.',
      fr: 'Limites de facto, simplifiées à 2 km (200 m pour ce qui est petit) ; noms selon Unicode CLDR.',
    },
  },
  towns: {
    title: 'Gazetteer of the project',
    licence: 'MIT',
    certainty: 'READING',
    note: {
      en: 'Approximate coordinates of the town centre, within a few kilometres.',
      fr: 'Coordonnées approximatives du centre, à quelques kilomètres près.',
    },
  },
} as const satisfies Record<string, Source>;
