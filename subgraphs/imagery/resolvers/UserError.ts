import { inLanguage } from '../../kit/language.ts';
import type { UserErrorResolvers } from './types.generated.ts';

export const UserError: UserErrorResolvers = {
  message: ({ message }, { lang }, { language }) => inLanguage(message, lang, language),
};
