import type { FactRow } from './row.ts';

const ofTheia =
  '{ hub(id: "THEIA") { facts { label(lang: EN) value provenance { certainty locator note(lang: EN) } } } }';

/** What the slides say of the in-situ catalogue. */
export const rows: FactRow[] = [
  {
    row: 86,
    fact: 'Tree of the categories of variables',
    query: `{ variableCategories { label(lang: EN) fr: label(lang: FR) narrower { label(lang: EN) fr: label(lang: FR) } } }`,
    contains: [
      '"label":"Atmosphere"',
      '"label":"Biosphere"',
      '"label":"Cryosphere"',
      '"label":"Land surface","fr":"Surface terrestre","narrower":[{"label":"Soil","fr":"Sol"},{"label":"Surface flux","fr":"Flux de surface"},{"label":"Surface radiative property","fr":"Propriété radiative de surface"}]',
      '"label":"Terrestrial hydrosphere"',
    ],
  },
  {
    row: 86,
    fact: 'Counts shown: Land surface 1053, Soil 1053, Terrestrial hydrosphere 468',
    query: ofTheia,
    contains: ['Land surface (1053): Soil (1053)', 'Terrestrial hydrosphere (468)'],
  },
  {
    row: 87,
    fact: 'The catalogue, where each observatory is described',
    query: '{ observatory(id: "TOUR") { id name landingPage } }',
    contains: ['https://in-situ.theia-land.fr/'],
  },
  {
    row: 88,
    fact: 'OZCAR: Observatoires de la Zone Critique : Applications et Recherche; 22 observatories',
    query: `{ observatories(first: 50) { nodes { id name network } } hub(id: "THEIA") { facts { value } } }`,
    contains: [
      '{"id":"CATC","name":"AMMA-CATCH","network":"OZCAR"}',
      '{"id":"YZER","name":"Yzeron","network":"OZCAR"}',
      'Observatoires de la Zone Critique : Applications et Recherche',
    ],
  },
  {
    row: 89,
    fact: 'In-situ data of French research bodies and their partners, in France and abroad',
    query: `{ france: observatory(id: "TOUR") { operators { acronym } extent description(lang: FR) }
      abroad: observatory(id: "HYBA") { operators { acronym } extent } hub(id: "THEIA") { facts { value } } }`,
    contains: [
      'Observation in situ des surfaces continentales',
      '"abroad":{"operators":[{"acronym":"IRD"}]',
      'en France et à l’étranger',
    ],
  },
  {
    row: 90,
    fact: 'Attribution of the map of the catalogue',
    query: ofTheia,
    contains: ['Tiles © Esri'],
  },
];
