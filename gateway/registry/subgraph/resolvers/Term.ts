import { inLanguage } from '../../../../subgraphs/kit/language.ts';
import type { TermResolvers } from './types.generated.ts';

export const Term: TermResolvers = {
  label: ({ label }, { lang }, { language }) => inLanguage(label, lang, language),
};
