import { inLanguage } from '../../kit/language.ts';
import type { ServiceOutputResolvers } from './types.generated.ts';

export const ServiceOutput: ServiceOutputResolvers = {
  title: ({ title }, { lang }, { language }) => inLanguage(title, lang, language),
};
