import type { FastifyError, FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Log } from '../../subgraphs/kit/context.ts';
import { isPublic } from '../../subgraphs/kit/errors.ts';
import { errorBody, type GatewayErrorCode, TokenError } from '../errors.ts';

/** Whatever is refused before an operation runs is answered as JSON, with a code and the request id, and in no detail. */
export function answerErrors(server: FastifyInstance, log: Log): void {
  server.setNotFoundHandler((request, reply) => reply.code(404).send(errorBody('NOT_FOUND', request.id)));
  server.setErrorHandler<FastifyError | TokenError | GraphQLError>((error, request, reply) => {
    if (error instanceof TokenError) {
      return reply
        .code(401)
        .header('www-authenticate', 'Bearer error="invalid_token"')
        .send(errorBody(error.code, request.id));
    }
    if (error instanceof GraphQLError && isPublic(error)) {
      const { message, extensions } = error;
      return reply.code(400).send({ errors: [{ message, extensions: { ...extensions, requestId: request.id } }] });
    }
    const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
    if (status >= 500) log.error({ requestId: request.id, cause: error }, 'a request failed');
    return reply.code(status).send(errorBody(codeOf(status), request.id));
  });
}

function codeOf(status: number): GatewayErrorCode {
  if (status === 413) return 'BODY_TOO_LARGE';
  if (status === 404) return 'NOT_FOUND';
  return status < 500 ? 'BAD_REQUEST' : 'INTERNAL';
}
