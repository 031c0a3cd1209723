import { inLanguage } from '../../../../subgraphs/kit/language.ts';
import { sourceLine } from '../domain/source.ts';
import type { FactResolvers } from './types.generated.ts';

export const Fact: FactResolvers = {
  label: ({ label }, { lang }, { language }) => inLanguage(label, lang, language),
  source: ({ provenance }) => sourceLine(provenance),
};
