import type { RawRequest } from '../raw.ts';

/** What is compared of an answer. */
export interface Shown {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

export interface Difference {
  name: string;
  /** Why the gateway's own handler differs from Apollo Server on purpose. */
  reason: string;
  /** What Apollo Server must be asked instead for the two to compare; null where this difference is not the one at hand. */
  askStockInstead?(stock: Shown, request: RawRequest): RawRequest | null;
  /** @returns Apollo Server's answer as if it did the same; null where this difference is not the one at hand. */
  level?(stock: Shown, compiled: Shown, request: RawRequest): Shown | null;
}

export const differences: Difference[] = [
  {
    name: 'a link that bears nothing',
    reason:
      'A query by GET without a preflight header is answered, as nobody is identified by it and no cookie comes with it.',
    askStockInstead: (stock, { method, headers = {} }) => {
      const bearing = ['apollo-require-preflight', 'cookie', 'sec-fetch-site', 'content-type'].some(
        (name) => name in headers,
      );
      const refused = stock.status === 400 && stock.body.includes('Cross-Site Request Forgery');
      return method === 'GET' && refused && !bearing
        ? { method, headers: { ...headers, 'apollo-require-preflight': '1' } }
        : null;
    },
  },
  {
    name: 'the line break at the end',
    reason: 'Apollo Server ends a body with a line break; the answer is written as the program gives it.',
    level: (stock, compiled) =>
      stock.body.endsWith('}\n') && !compiled.body.endsWith('\n') ? { ...stock, body: stock.body.slice(0, -1) } : null,
  },
  {
    name: 'the status of a document that cannot be run',
    reason: 'A client that accepts application/json alone is answered with status 200, as GraphQL over HTTP asks.',
    level: (stock, compiled, { headers = {} }) =>
      stock.status === 400 &&
      compiled.status === 200 &&
      headers['accept'] === 'application/json' &&
      codeIn(documentCodes, stock)
        ? { ...stock, status: 200 }
        : null,
  },
  {
    name: 'which operation is meant',
    reason:
      'Apollo Server before a gateway fails with a fault of its own where no operation, or none of that name, is chosen.',
    level: (stock, compiled, { headers = {} }) =>
      stock.status === 500 &&
      codeIn(['INTERNAL'], stock) &&
      codeIn(['OPERATION_RESOLUTION_FAILURE'], compiled) &&
      compiled.status === (headers['accept'] === 'application/json' ? 200 : 400)
        ? { ...stock, status: compiled.status, body: compiled.body }
        : null,
  },
  {
    name: 'a GET that says it brings a form',
    reason: 'It is refused for its type (415) before anything else is looked at.',
    level: (stock, compiled, { method, headers = {} }) =>
      method === 'GET' && headers['content-type'] === 'text/plain' && stock.status === 400 && compiled.status === 415
        ? { ...stock, status: 415 }
        : null,
  },
  {
    name: 'a form by POST',
    reason:
      'Whatever a form of another site can send is refused alike (400); Fastify knows no such body and says 415 before that.',
    level: (stock, compiled, { headers = {} }) =>
      headers['content-type'] === 'application/x-www-form-urlencoded' && stock.status === 415 && compiled.status === 400
        ? { ...stock, status: 400 }
        : null,
  },
  {
    name: 'another charset',
    reason: 'A body that says it is not UTF-8 is refused; Fastify reads it as UTF-8 whatever it says.',
    level: (stock, compiled, { headers = {} }) =>
      headers['content-type']?.includes('iso-8859-1') && compiled.status === 415
        ? { ...stock, status: 415, body: compiled.body }
        : null,
  },
  {
    name: 'other methods',
    reason: 'There is something at this address: 405 with what is allowed says more than 404.',
    level: (stock, compiled, { method = '' }) =>
      ['PUT', 'DELETE'].includes(method) &&
      stock.status === 404 &&
      compiled.status === 405 &&
      compiled.headers['allow'] === 'GET, POST'
        ? { ...stock, status: 405, headers: { ...stock.headers, allow: 'GET, POST' }, body: compiled.body }
        : null,
  },
  {
    name: 'who asks comes first',
    reason: 'A bad token is refused before the body is read.',
    level: (stock, compiled, { headers = {} }) =>
      headers['authorization'] === 'Bearer bad' && stock.status === 400 && compiled.status === 401
        ? {
            status: 401,
            headers: { ...stock.headers, 'www-authenticate': compiled.headers['www-authenticate'] },
            body: compiled.body,
          }
        : null,
  },
  {
    name: 'variables that are null, by GET',
    reason: 'They mean none, by GET as by POST.',
    level: (stock, compiled, { method, path = '' }) =>
      method === 'GET' && path.includes('variables=null') && stock.status === 400 && compiled.status === 200
        ? { ...stock, status: 200, body: compiled.body }
        : null,
  },
  {
    name: 'the words of a refusal',
    reason: 'What is wrong with a request is said in our words, under the same code, and always with the request id.',
    level: (stock, compiled) =>
      stock.body !== compiled.body &&
      codeIn(['BAD_REQUEST'], stock) &&
      codeIn(['BAD_REQUEST'], compiled) &&
      compiled.body.includes('"requestId":"r1"')
        ? { ...stock, body: compiled.body }
        : null,
  },
  {
    name: 'refusals are not stored',
    reason: 'Every answer says `no-store`, refusals among them.',
    level: (stock, compiled) =>
      stock.headers['cache-control'] === undefined && compiled.headers['cache-control'] === 'no-store'
        ? { ...stock, headers: { ...stock.headers, 'cache-control': 'no-store' } }
        : null,
  },
  {
    name: 'the media type of a refusal',
    reason: 'Refusals come in the type the client accepts; those of Fastify are always application/json.',
    level: (stock, compiled, { headers = {} }) =>
      headers['accept'] === 'application/graphql-response+json' &&
      stock.headers['content-type'] === 'application/json; charset=utf-8' &&
      compiled.headers['content-type'] === 'application/graphql-response+json; charset=utf-8' &&
      compiled.status >= 400
        ? { ...stock, headers: { ...stock.headers, 'content-type': compiled.headers['content-type'] } }
        : null,
  },
];

const documentCodes = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

function codeIn(codes: readonly string[], { body }: Shown): boolean {
  const { data, errors } = JSON.parse(body) as { data?: unknown; errors?: { extensions?: { code?: string } }[] };
  return (
    data === undefined &&
    (errors ?? []).length > 0 &&
    (errors ?? []).every((error) => codes.includes(error.extensions?.code ?? ''))
  );
}
