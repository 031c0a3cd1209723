import type { RawRequest } from '../raw.ts';

const json = 'application/json';
const newJson = 'application/graphql-response+json';

/** Operations and their variables, of every kind of outcome. */
const operations: { name: string; query: string; variables?: unknown; operationName?: string | number }[] = [
  { name: 'a field', query: '{ greeting }' },
  { name: 'a typename', query: '{ __typename }' },
  {
    name: 'aliases and fragments',
    query: 'query { a: greeting b: greeting(name: "b") ...F } fragment F on Query { items { id } }',
  },
  { name: 'two hubs', query: '{ items(first: 3) { id name price inStock shipping } }' },
  { name: 'an entity', query: 'query ($id: ID!) { item(id: $id) { name shipping } }', variables: { id: '1' } },
  {
    name: 'an entity by a number',
    query: 'query ($id: ID!) { item(id: $id) { name shipping } }',
    variables: { id: 2 },
  },
  { name: 'nothing there', query: '{ item(id: "none") { name shipping } }' },
  { name: 'input', query: 'query ($by: By!) { find(by: $by) { id } }', variables: { by: { maxPrice: 200 } } },
  { name: 'a default', query: 'query ($first: Int! = 1) { items(first: $first) { id } }' },
  {
    name: 'skip and include',
    query: 'query ($no: Boolean!) { greeting @include(if: $no) items { id @skip(if: $no) name } }',
    variables: { no: false },
  },
  { name: 'a mutation', query: 'mutation { rename(id: "1", name: "n") { id name } }' },
  {
    name: 'two mutations',
    query: 'mutation { a: rename(id: "1", name: "n") { name } b: rename(id: "2", name: "m") { name inStock } }',
  },
  { name: 'a refusal of a hub', query: '{ broken greeting }' },
  { name: 'a fault of a hub', query: '{ item(id: 1) { id fails } }' },
  { name: 'a hole against the contract', query: '{ greeting strict { name } }' },
  { name: 'introspection', query: '{ __type(name: "Item") { name fields { name type { name kind } } } }' },
  { name: 'introspection of the whole', query: '{ __schema { queryType { name } types { name kind } } }' },
  { name: 'chosen by name', query: 'query A { greeting } query B { items { id } }', operationName: 'B' },
  { name: 'two, none chosen', query: 'query A { greeting } query B { items { id } }' },
  { name: 'two, another chosen', query: 'query A { greeting } query B { items { id } }', operationName: 'C' },
  { name: 'not GraphQL', query: '{ greeting' },
  { name: 'empty', query: '' },
  { name: 'a comment alone', query: '# nothing' },
  { name: 'a fragment alone', query: 'fragment F on Query { greeting }' },
  { name: 'no such field', query: '{ nothing }' },
  { name: 'no such fields', query: '{ nothing more { of } this }' },
  { name: 'an argument missing', query: '{ item { id } }' },
  { name: 'an argument of another type', query: '{ item(id: { a: 1 }) { id } }' },
  { name: 'a leaf that is none', query: '{ item(id: 1) }' },
  { name: 'a variable missing', query: 'query ($id: ID!) { item(id: $id) { id } }' },
  {
    name: 'a variable of another type',
    query: 'query ($first: Int!) { items(first: $first) { id } }',
    variables: { first: 'two' },
  },
  {
    name: 'a variable out of range',
    query: 'query ($first: Int!) { items(first: $first) { id } }',
    variables: { first: 1e12 },
  },
  {
    name: 'no such value of an enum',
    query: 'query ($sort: Sort) { items(sort: $sort) { id } }',
    variables: { sort: 'SIZE' },
  },
  {
    name: 'no such field of an input',
    query: 'query ($by: By!) { find(by: $by) { id } }',
    variables: { by: { colour: 'red' } },
  },
  { name: 'a variable nobody asks for', query: '{ greeting }', variables: { other: 1 } },
  { name: 'variables that are text', query: '{ greeting }', variables: '{}' },
  { name: 'variables that are a list', query: '{ greeting }', variables: [] },
  { name: 'variables that are null', query: '{ greeting }', variables: null },
  { name: 'a name that is no text', query: '{ greeting }', operationName: 7 },
  { name: 'hostile names', query: '{ constructor: greeting __proto__: greeting items { toString: name } }' },
];

const accepts: (string | undefined)[] = [
  undefined,
  json,
  newJson,
  '*/*',
  `${newJson}, ${json};q=0.9`,
  `${json}, ${newJson}`,
];

/** Bodies and headers that are no well-formed request. */
const malformed: [string, RawRequest][] = [
  ['half a body', { body: '{"query":' }],
  ['no body', {}],
  ['a body that is null', { body: 'null' }],
  ['a body that is text', { body: '"{ greeting }"' }],
  ['a batch', { body: '[{"query":"{ greeting }"},{"query":"{ greeting }"}]' }],
  ['an empty object', { body: '{}' }],
  ['a query that is a number', { body: '{"query":1}' }],
  ['a query that is an object', { body: '{"query":{"kind":"Document"}}' }],
  ['extensions that are text', { body: '{"query":"{ greeting }","extensions":"a"}' }],
  ['extensions', { body: '{"query":"{ greeting }","extensions":{"a":1}}' }],
  ['a form', { body: 'query=%7B+greeting+%7D', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ['text', { body: '{"query":"{ greeting }"}', headers: { 'content-type': 'text/plain' } }],
  ['xml', { body: '<a/>', headers: { 'content-type': 'application/xml' } }],
  [
    'another charset',
    { body: '{"query":"{ greeting }"}', headers: { 'content-type': 'application/json; charset=iso-8859-1' } },
  ],
  [
    'utf-8, said so',
    { body: '{"query":"{ greeting(name: \\"é\\") }"}', headers: { 'content-type': 'application/json; charset=utf-8' } },
  ],
  ['too large', { body: JSON.stringify({ query: `{ greeting } #${'x'.repeat(300_000)}` }) }],
  ['a good token', { body: '{"query":"{ greeting }"}', headers: { authorization: 'Bearer good' } }],
  ['a bad token', { body: '{"query":"{ greeting }"}', headers: { authorization: 'Bearer bad' } }],
  ['a bad token, and half a body', { body: '{', headers: { authorization: 'Bearer bad' } }],
  ['no token of ours', { body: '{"query":"{ greeting }"}', headers: { authorization: 'Basic eDp5' } }],
  ['a cookie', { body: '{"query":"{ greeting }"}', headers: { cookie: 'a=b' } }],
  ['another origin', { body: '{"query":"{ greeting }"}', headers: { origin: 'https://evil.example' } }],
  ['an allowed origin', { body: '{"query":"{ greeting }"}', headers: { origin: 'https://maps.example' } }],
  ['what we do not write', { body: '{"query":"{ greeting }"}', headers: { accept: 'image/png' } }],
  ['a page', { body: '{"query":"{ greeting }"}', headers: { accept: 'text/html' } }],
  ['PUT', { method: 'PUT', body: '{"query":"{ greeting }"}' }],
  ['DELETE', { method: 'DELETE' }],
  ['another address', { path: '/graphql/', body: '{"query":"{ greeting }"}' }],
  [
    'asking first, an allowed origin',
    { method: 'OPTIONS', headers: { origin: 'https://maps.example', 'access-control-request-method': 'POST' } },
  ],
  [
    'asking first, another origin',
    { method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } },
  ],
];

/** What surrounds a GET. */
const aroundGet: Record<string, string>[] = [
  { 'apollo-require-preflight': '1' },
  {},
  { 'sec-fetch-site': 'cross-site' },
  { cookie: 'a=b' },
  { 'content-type': json },
  { 'content-type': 'text/plain' },
];

/** More than five hundred requests, each with what it is called. */
export const requests: [string, RawRequest][] = [
  ...operations.flatMap(({ name, ...body }) =>
    accepts.map((accept): [string, RawRequest] => [
      `POST ${name}, accepting ${accept ?? 'nothing'}`,
      { body: JSON.stringify(body), headers: { 'content-type': json, ...(accept ? { accept } : {}) } },
    ]),
  ),
  ...operations.flatMap((operation) =>
    aroundGet.map((headers): [string, RawRequest] => [
      `GET ${operation.name}, with ${JSON.stringify(headers)}`,
      { method: 'GET', path: `/graphql?${searchOf(operation)}`, headers },
    ]),
  ),
  ...malformed.flatMap(([name, request]) =>
    [undefined, newJson].map((accept): [string, RawRequest] => [
      `${name}, accepting ${accept ?? 'nothing'}`,
      {
        ...request,
        headers: {
          ...(request.body === undefined ? {} : { 'content-type': json }),
          ...(accept ? { accept } : {}),
          ...request.headers,
        },
      },
    ]),
  ),
];

function searchOf({ query, variables, operationName }: (typeof operations)[number]): string {
  return new URLSearchParams({
    query,
    ...(variables === undefined ? {} : { variables: JSON.stringify(variables) }),
    ...(operationName === undefined ? {} : { operationName: String(operationName) }),
  }).toString();
}
