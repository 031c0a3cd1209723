import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { masked } from '../execution/masking.ts';
import type { StockContext } from './context.ts';

/**
 * Completes the errors of an answer: each bears the request id, and a hole that the stock executor made in silence, since
 * a hub's answer did not fit the contract, is an error as well.
 */
export const errorsCompleted: ApolloServerPlugin<StockContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        const { valueCompletion, ...extensions } = result.extensions ?? {};
        const silent = Array.isArray(valueCompletion) ? (valueCompletion as GraphQLFormattedError[]) : [];
        const holes = silent.map(({ path }) => masked({ message: '', path, extensions: { code: 'UPSTREAM_INVALID' } }));
        const errors = [...(result.errors ?? []), ...holes];
        if (errors.length === 0) return;
        result.errors = errors.map((error) => ({
          ...error,
          extensions: { ...error.extensions, requestId: contextValue.requestId },
        }));
        if (silent.length > 0) result.extensions = Object.keys(extensions).length > 0 ? extensions : undefined;
      },
    };
  },
};
