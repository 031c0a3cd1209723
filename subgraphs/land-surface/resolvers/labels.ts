/** Types of which only a label depends on the language. */
import { inLanguage } from '../../kit/language.ts';
import type { LegendClassResolvers, MapRegionInfoResolvers, SearchTermResolvers } from './types.generated.ts';

export const LegendClass: LegendClassResolvers = {
  label: ({ label }, { lang }, { language }) => inLanguage(label, lang, language),
};

export const MapRegionInfo: MapRegionInfoResolvers = {
  label: ({ label }, { lang }, { language }) => inLanguage(label, lang, language),
};

export const SearchTerm: SearchTermResolvers = {
  label: ({ label }, { lang }, { language }) => inLanguage(label, lang, language),
};
