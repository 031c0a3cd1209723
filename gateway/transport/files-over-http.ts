import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { request } from 'undici';
import { signHubToken } from '../../subgraphs/kit/identity.ts';
import type { Exports } from '../../subgraphs/kit/files.ts';
import { UpstreamError } from '../errors.ts';
import type { HubKeys } from './hub-headers.ts';

/** How long a hub may think before the first byte, and between two: a whole result takes as long as it takes. */
const silenceMaxMs = 30_000;

/**
 * What hubs elsewhere give out as files, handed on as it comes.
 * @param urls where each hub answers operations, such as `http://127.0.0.1:4002/graphql`; files stand beside it.
 */
export function filesOverHttp(urls: ReadonlyMap<string, string>, keys: HubKeys): Map<string, Exports> {
  return new Map([...urls].map(([hub, url]) => [hub, exportsOf(hub, url, keys)]));
}

function exportsOf(hub: string, url: string, keys: HubKeys): Exports {
  return async (path, query) => {
    const folder = new URL('files/', url);
    const address = new URL(path, folder);
    if (!address.href.startsWith(folder.href)) return null;
    address.search = new URLSearchParams(query).toString();
    const key = keys(hub);
    const headers = key ? { authorization: `Bearer ${signHubToken(null, hub, key, Date.now())}` } : {};
    let answer;
    try {
      answer = await request(address, { headers, headersTimeout: silenceMaxMs, bodyTimeout: silenceMaxMs });
    } catch (error) {
      throw new UpstreamError('UPSTREAM_UNAVAILABLE', hub, error);
    }
    const { statusCode, headers: answered, body } = answer;
    if (statusCode === 200) return { mediaType: String(answered['content-type'] ?? 'application/octet-stream'), body };
    if (statusCode === 400) throw refusalOf(await body.json());
    await body.dump();
    if (statusCode === 302) return { location: String(answered.location ?? '') };
    if (statusCode === 404) return null;
    throw new UpstreamError('UPSTREAM_INVALID', hub, new Error(`a file was answered with ${statusCode}`));
  };
}

/** A hub says what was wrong with the address in the words of its catalogue. */
function refusalOf(body: unknown): Error {
  const [error] = (body as { errors?: GraphQLFormattedError[] }).errors ?? [];
  return new GraphQLError(error?.message ?? 'the address is not understood', { extensions: error?.extensions ?? {} });
}
