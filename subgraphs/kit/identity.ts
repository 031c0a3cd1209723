import { createHmac, timingSafeEqual } from 'node:crypto';
import { badInput } from './errors.ts';

/** Who is asking, as the gateway established it; a hub never sees the client's own token. */
export interface Viewer {
  /** The issuer's name for the person. */
  subject: string;
  /** The account of the imagery hub this person signed in with, where the issuer knows it. */
  account: string | null;
  email: string | null;
  emailVerified: boolean;
  /** Roles the issuer vouches for (OFFICE, OPERATOR); those that follow from an account are the imagery hub's to say. */
  roles: readonly string[];
  /** When the person's own token ends, in seconds since 1970: nothing may be shown to them after it. */
  expiresAt: number;
}

/** How long a token for a hub is good for, in seconds: one request, with allowance for clocks that differ. */
export const hubTokenLifetimeSeconds = 60;
const clockSkewSeconds = 5;

/** The key that one hub shares with the gateway, derived so that no hub can speak for another. */
export function hubKey(secret: string, hub: string): Buffer {
  return createHmac('sha256', secret).update(`archipel hub key: ${hub}`).digest();
}

const header = encode({ alg: 'HS256', typ: 'JWT' });

/**
 * A short-lived token that tells one hub who is asking (JWS compact serialisation, RFC 7515, HS256).
 * @param viewer `null` for an anonymous visitor: the token then proves only that the gateway is asking.
 * @param now milliseconds since 1970.
 */
export function signHubToken(viewer: Viewer | null, hub: string, key: Buffer, now: number): string {
  const issuedAt = Math.floor(now / 1000);
  const claims = { aud: hub, iat: issuedAt, exp: issuedAt + hubTokenLifetimeSeconds, viewer };
  const signed = `${header}.${encode(claims)}`;
  return `${signed}.${signature(signed, key)}`;
}

/**
 * Reads a token made by {@link signHubToken} for this hub.
 * @throws IDENTITY_INVALID when it is missing, forged, for another hub, or out of time.
 */
export function verifyHubToken(token: string | undefined, hub: string, key: Buffer, now: number): Viewer | null {
  if (!token) throw invalid('a token signed for it', 'none');
  const cut = token.lastIndexOf('.');
  const signed = token.slice(0, cut);
  if (!signed.startsWith(`${header}.`) || !equal(token.slice(cut + 1), signature(signed, key))) {
    throw invalid('a token signed for it', 'another signature');
  }
  const claims = JSON.parse(Buffer.from(signed.slice(header.length + 1), 'base64url').toString('utf8')) as {
    aud: string;
    iat: number;
    exp: number;
    viewer: Viewer | null;
  };
  const seconds = now / 1000;
  if (claims.aud !== hub) throw invalid(`for ${hub}`, `for ${claims.aud}`);
  if (seconds > claims.exp + clockSkewSeconds) throw invalid('in time', 'one that has ended');
  if (seconds < claims.iat - clockSkewSeconds) throw invalid('in time', 'one from the future');
  return claims.viewer;
}

/** The token of an `Authorization: Bearer …` header. */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
}

function signature(signed: string, key: Buffer): string {
  return createHmac('sha256', key).update(signed).digest('base64url');
}

function equal(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
}

function invalid(needed: string, found: string) {
  return badInput('IDENTITY_INVALID', { needed, found });
}
