import { reasonMessage } from '../domain/reason.ts';
import type { ReasonResolvers } from './types.generated.ts';

export const Reason: ReasonResolvers = {
  code: ({ requirement }) => requirement.code,
  message: (unmet, { lang }, { language }) => reasonMessage(unmet, lang ?? language),
  // The page of the service says more than any page of ours.
  helpUrl: () => null,
};
