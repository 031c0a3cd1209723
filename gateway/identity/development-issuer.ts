import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Viewer } from '../../subgraphs/kit/identity.ts';
import { TokenError } from '../errors.ts';
import { type Claims, claimsOf, type DemoRole } from './demo-accounts.ts';
import type { VerifyToken } from './identify.ts';
import { keptSecret } from './kept-secret.ts';

const issuer = 'archipel-development';
const audience = 'archipel';
const algorithm = 'ES256';
const clockToleranceSeconds = 5;

/** How long a token of a demo account is good for, in seconds. */
const tokenLifetimeSeconds = 12 * 60 * 60;

export interface DevelopmentIssuer {
  /** A bearer token of a demo account (JWS compact serialisation, ES256), good for twelve hours. */
  tokenFor(role: DemoRole): Promise<string>;
  verify: VerifyToken;
}

/**
 * An issuer for a machine of one's own: anybody who reads its folder can sign as anybody. Its key is made when first
 * needed and kept in `issuer-key.pem`, readable by its owner only.
 * @param folder ARCHIPEL_DATA.
 */
export function developmentIssuer(folder: string, now: () => Date = () => new Date()): DevelopmentIssuer {
  const pem = keptSecret(folder, 'issuer-key.pem', newKey);
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  return {
    tokenFor(role) {
      const issuedAt = Math.floor(now().getTime() / 1000);
      return new SignJWT({ ...claimsOf(role) })
        .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + tokenLifetimeSeconds)
        .sign(privateKey);
    },
    async verify(token) {
      try {
        const { payload } = await jwtVerify<Claims>(token, publicKey, {
          issuer,
          audience,
          // Pinned: a token never chooses how it is checked.
          algorithms: [algorithm],
          requiredClaims: ['sub', 'exp', 'iat'],
          clockTolerance: clockToleranceSeconds,
          currentDate: now(),
        });
        return viewerOf(payload);
      } catch (error) {
        throw new TokenError(error instanceof errors.JWTExpired ? 'TOKEN_EXPIRED' : 'TOKEN_INVALID', error);
      }
    },
  };
}

function viewerOf({ sub, account, email, email_verified, roles, exp }: Partial<Claims> & { exp?: number }): Viewer {
  return {
    // `requiredClaims` has made sure of these two.
    subject: sub ?? '',
    expiresAt: exp ?? 0,
    account: account ?? null,
    email: email ?? null,
    emailVerified: email_verified ?? false,
    roles: roles ?? [],
  };
}

function newKey(): string {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
}
