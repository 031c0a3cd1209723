import { inLanguage } from '../../kit/language.ts';
import type { ServiceInputResolvers } from './types.generated.ts';

export const ServiceInput: ServiceInputResolvers = {
  title: ({ title }, { lang }, { language }) => inLanguage(title, lang, language),
};
