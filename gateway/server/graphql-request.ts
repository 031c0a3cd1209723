import type { IncomingMessage } from 'node:http';
import { bodyTypeOf } from './content-type.ts';
import { refuseCrossSite } from './cross-site.ts';
import { readBody } from './read-body.ts';
import { badRequest } from './refusal.ts';

/** What a client asks, as it came over HTTP; nothing in it is checked but its shape. */
export interface GraphqlRequest {
  query: string;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>> | null;
}

/**
 * Reads what is asked, by POST or GET.
 * @throws Refusal
 */
export async function readGraphqlRequest(request: IncomingMessage, bodyMaxBytes: number): Promise<GraphqlRequest> {
  const { method, headers, url = '' } = request;
  if (method === 'POST') {
    const type = bodyTypeOf(headers['content-type']);
    if (type === 'other') throw badRequest('send the operation as application/json, in UTF-8', 415);
    refuseCrossSite('POST', type, headers);
    // One of the headers a page of another site cannot send makes a form no attack, but not JSON either.
    if (type === 'form') throw badRequest('send the operation as application/json, in UTF-8', 415);
    return requestOfBody(await readBody(request, bodyMaxBytes));
  }
  if (method !== 'GET') throw badRequest('ask by GET or POST', 405, { allow: 'GET, POST' });
  const type = headers['content-type'] === undefined ? 'none' : bodyTypeOf(headers['content-type']);
  if (type === 'form' || type === 'other')
    throw badRequest('a GET has no body, and no content type but application/json', 415);
  refuseCrossSite('GET', type, headers);
  const mark = url.indexOf('?');
  return requestOfSearch(mark === -1 ? '' : url.slice(mark + 1));
}

const noQuery = 'say what is asked in `query`, a string';

/**
 * @param body the text of a POST.
 * @throws Refusal
 */
function requestOfBody(body: string): GraphqlRequest {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw badRequest('the request could not be read');
  }
  if (Array.isArray(parsed)) throw badRequest('one operation is sent in one request; batches are not taken');
  if (!isRecord(parsed))
    throw badRequest('a request is a JSON object with `query`, and possibly `variables` and `operationName`');
  // Of its own keys alone: a client may send any key it likes, and means nothing by most.
  const { query, variables, operationName, extensions } = parsed;
  if (typeof query !== 'string' || query === '') throw badRequest(noQuery);
  if (operationName != null && typeof operationName !== 'string') throw badRequest('`operationName` must be a string');
  if (variables != null && !isRecord(variables)) throw badRequest('`variables` must be an object');
  if (extensions != null && !isRecord(extensions)) throw badRequest('`extensions` must be an object');
  return { query, operationName: operationName ?? null, variables: variables ?? null };
}

/**
 * @param search what follows `?` in the address of a GET.
 * @throws Refusal
 */
function requestOfSearch(search: string): GraphqlRequest {
  const parameters = new URLSearchParams(search);
  const query = once(parameters, 'query');
  if (!query) throw badRequest(noQuery);
  record(parameters, 'extensions');
  return { query, operationName: once(parameters, 'operationName'), variables: record(parameters, 'variables') };
}

function once(parameters: URLSearchParams, name: string): string | null {
  const [value, ...more] = parameters.getAll(name);
  if (more.length > 0) throw badRequest(`\`${name}\` may be given once only`);
  return value ?? null;
}

function record(parameters: URLSearchParams, name: string): Record<string, unknown> | null {
  const text = once(parameters, name);
  if (text === null || text === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest(`\`${name}\` must be JSON`);
  }
  if (value === null) return null;
  if (!isRecord(value)) throw badRequest(`\`${name}\` must be an object, written as JSON`);
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
