/** Codes and names of French places, by INSEE's Code officiel géographique (2018 and later) and ISO 3166-2:FR. */

export interface FrenchPlace {
  insee: string;
  /** Canonical code. */
  code: string;
  /** Where English has a name of its own. */
  en?: string;
  aliases?: string[];
}

/** Regions of metropolitan France: INSEE code, ISO 3166-2 code. Corsica is FR-20R in ISO's current list and FR-COR in earlier ones. */
export const regions: FrenchPlace[] = [
  { insee: '11', code: 'FR-IDF' },
  { insee: '24', code: 'FR-CVL', en: 'Centre-Loire Valley' },
  { insee: '27', code: 'FR-BFC', en: 'Burgundy-Franche-Comté' },
  { insee: '28', code: 'FR-NOR', en: 'Normandy' },
  { insee: '32', code: 'FR-HDF' },
  { insee: '44', code: 'FR-GES' },
  { insee: '52', code: 'FR-PDL' },
  { insee: '53', code: 'FR-BRE', en: 'Brittany' },
  { insee: '75', code: 'FR-NAQ' },
  { insee: '76', code: 'FR-OCC' },
  { insee: '84', code: 'FR-ARA' },
  { insee: '93', code: 'FR-PAC' },
  { insee: '94', code: 'FR-COR', en: 'Corsica', aliases: ['FR-20R'] },
];

/** Overseas departments, each a region of one department: INSEE codes of the department and of the region, ISO 3166-1 code. */
export const overseasDepartments: (FrenchPlace & { region: string })[] = [
  { insee: '971', region: '01', code: 'GP' },
  { insee: '972', region: '02', code: 'MQ' },
  { insee: '973', region: '03', code: 'GF', en: 'French Guiana' },
  { insee: '974', region: '04', code: 'RE', en: 'Réunion' },
  { insee: '976', region: '06', code: 'YT' },
];

/** Overseas collectivities and territories, which have ISO 3166-1 codes and no department. */
export const overseasTerritories = ['PF', 'NC', 'WF', 'PM', 'BL', 'MF', 'TF'];

/** The two departments of the European Collectivity of Alsace, FR-6AE. */
export const alsace = ['67', '68'];

/** ISO 3166-1 codes of what is no sovereign state, beside the French ones. */
export const dependentTerritories = new Set(
  'AI AQ AS AW AX BM CC CK CW CX EH FK FO GG GI GL GS GU HK HM IM IO JE KY MO MP MS NF NU PN PR SH SJ SX TC TK UM VG VI'.split(
    ' ',
  ),
);
