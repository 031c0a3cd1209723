import type { IncomingHttpHeaders } from 'node:http';
import { badRequest } from './refusal.ts';

/** A page of another site cannot send these without asking first, and is not allowed to. */
const preflightHeaders = ['apollo-require-preflight', 'x-apollo-operation-name'] as const;

/** What a browser says of requests that no page of another site made. */
const ownSites = new Set(['same-origin', 'none']);

/**
 * Refuses what a page of another site could have a browser send on its reader's behalf. Who asks is read from
 * `Authorization` alone, which no page of another site can have sent; so a plain link to a query is harmless, unless
 * something around this gateway makes a cookie count.
 * @throws Refusal
 */
export function refuseCrossSite(
  method: 'GET' | 'POST',
  bodyType: 'json' | 'form' | 'other' | 'none',
  headers: IncomingHttpHeaders,
): void {
  // JSON is never sent across sites without asking; nor is any of these headers.
  if (bodyType === 'json' || preflightHeaders.some((name) => (headers[name]?.length ?? 0) > 0)) return;
  if (method === 'POST') {
    throw badRequest('send the operation as application/json; what a form of another site could send is refused');
  }
  const site = headers['sec-fetch-site'];
  if (headers.cookie !== undefined || (site !== undefined && !ownSites.has(String(site)))) {
    throw badRequest(
      `a query by GET must bear no cookie and come from no other site, or bear one of the headers ${preflightHeaders.join(', ')}`,
    );
  }
}
