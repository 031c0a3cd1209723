/** The themes of the catalogue: what they are called, and the words people search them by. */
import { fold } from '../../kit/fold.ts';
import type { Localised } from '../../kit/language.ts';

interface ThemeFact {
  label: Localised;
  /** Other words for it, in both languages. */
  words: string[];
}

export const themes = {
  HYDROLOGY: { label: { fr: 'Hydrologie', en: 'Hydrology' }, words: ['hydrologique', 'hydrological'] },
  SNOW: { label: { fr: 'Couvert neigeux', en: 'Snow cover' }, words: ['neige', 'neigeux', 'enneigement', 'snow'] },
  VEGETATION_AGRICULTURE: {
    label: { fr: 'Végétation / Agriculture', en: 'Vegetation / Agriculture' },
    words: ['végétation', 'vegetation', 'agriculture', 'cultures', 'crops'],
  },
  WATER_LEVEL: {
    label: { fr: "Hauteurs d'eau", en: 'Water levels' },
    words: ["hauteur d'eau", 'hauteurs eau', 'water level', "niveau d'eau", "niveaux d'eau"],
  },
  SOIL_MOISTURE: {
    label: { fr: 'Humidité des sols (très haute résolution)', en: 'Soil moisture (very high resolution)' },
    words: ['humidité des sols', 'humidité du sol', 'humidité des sols THR', 'soil moisture'],
  },
  LAND_COVER: { label: { fr: 'Occupation des sols', en: 'Land cover' }, words: ['occupation du sol', 'land use'] },
  FOREST: { label: { fr: 'Forêt', en: 'Forest' }, words: ['forêts', 'forests', 'forestier'] },
  BIODIVERSITY: { label: { fr: 'Biodiversité', en: 'Biodiversity' }, words: [] },
  BIOMASS: { label: { fr: 'Biomasse', en: 'Biomass' }, words: ['biomasse aérienne', 'above-ground biomass'] },
  GLACIER: { label: { fr: 'Glaciers', en: 'Glaciers' }, words: ['glacier'] },
  SURFACE_REFLECTANCE: {
    label: { fr: 'Réflectance de surface', en: 'Surface reflectance' },
    words: ['réflectance', 'réflectances', 'reflectance', 'reflectances'],
  },
} satisfies Record<string, ThemeFact>;

export type Theme = keyof typeof themes;

export const themeByWord: ReadonlyMap<string, Theme> = new Map(
  (Object.entries(themes) as [Theme, ThemeFact][]).flatMap(([theme, { label, words }]) =>
    [theme.replaceAll('_', ' '), label.fr, label.en, ...words].map((word) => [fold(word), theme] as const),
  ),
);
