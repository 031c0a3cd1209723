import { inLanguage } from '../../kit/language.ts';
import type { RequirementResolvers } from './types.generated.ts';

export const Requirement: RequirementResolvers = {
  message: ({ message }, { lang }, { language }) => inLanguage(message, lang, language),
};
