import { inLanguage } from '../../kit/language.ts';
import type { QuoteLineResolvers, QuoteResolvers, QuoteResultResolvers, RefusalResolvers } from './types.generated.ts';

export const QuoteResult: QuoteResultResolvers = {
  __resolveType: ({ outcome }) => outcome,
};

export const Refusal: RefusalResolvers = {
  __resolveType: ({ outcome }) => outcome,
};

export const Quote: QuoteResolvers = {
  explanation: ({ explanation }, { lang }, { language }) => inLanguage(explanation, lang, language),
};

export const QuoteLine: QuoteLineResolvers = {
  label: ({ label }, { lang }, { language }) => inLanguage(label, lang, language),
};
