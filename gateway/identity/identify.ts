import type { Viewer } from '../../subgraphs/kit/identity.ts';
import { TokenError } from '../errors.ts';

/**
 * Who is asking, from the `Authorization` header: null when there is none.
 * @throws TokenError for anything there that is not a good bearer token: nobody is taken for anonymous by mistake.
 */
export type Identify = (authorization: string | undefined) => Promise<Viewer | null>;

/** Reads one token. @throws TokenError */
export type VerifyToken = (token: string) => Promise<Viewer>;

/** @param verify undefined where no issuer is trusted: then no token is good. */
export function identifyWith(verify: VerifyToken | undefined): Identify {
  return async (authorization) => {
    if (authorization === undefined) return null;
    const token = /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization)?.[1];
    if (!token) throw new TokenError('TOKEN_INVALID', new Error('not of the form `Bearer <token>`'));
    if (!verify) throw new TokenError('TOKEN_INVALID', new Error('no issuer is trusted here'));
    return verify(token);
  };
}
