import { describe, expect, it } from 'vitest';
import { bearerToken, hubKey, signHubToken, verifyHubToken, type Viewer } from '../../../subgraphs/kit/identity.ts';

const now = Date.parse('2026-01-01T00:00:00Z');
const key = hubKey('a secret of the test', 'imagery');
const viewer: Viewer = {
  subject: 'demo:scientist',
  account: 'acc-scientist',
  email: 'scientist@demo.example',
  emailVerified: true,
  roles: [],
  expiresAt: now / 1000 + 3600,
};

describe('the token a hub is told who asks by', () => {
  it('says who, and says nobody for an anonymous visitor', () => {
    expect(verifyHubToken(signHubToken(viewer, 'imagery', key, now), 'imagery', key, now)).toEqual(viewer);
    expect(verifyHubToken(signHubToken(null, 'imagery', key, now), 'imagery', key, now)).toBeNull();
  });

  const [header, claims, mac] = signHubToken(viewer, 'imagery', key, now).split('.') as [string, string, string];
  const forged = Buffer.from(
    JSON.stringify({
      ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object),
      viewer: { ...viewer, roles: ['OFFICE'] },
    }),
  ).toString('base64url');
  const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');

  it.each([
    ['none', undefined, now, 'the identity sent to this hub must be a token signed for it; got none'],
    [
      'other claims under the same signature',
      `${header}.${forged}.${mac}`,
      now,
      'the identity sent to this hub must be a token signed for it; got another signature',
    ],
    [
      'no algorithm',
      `${none}.${claims}.`,
      now,
      'the identity sent to this hub must be a token signed for it; got another signature',
    ],
    ['no shape', 'x', now, 'the identity sent to this hub must be a token signed for it; got another signature'],
    [
      "another hub's key",
      signHubToken(viewer, 'imagery', hubKey('a secret of the test', 'in-situ'), now),
      now,
      'the identity sent to this hub must be a token signed for it; got another signature',
    ],
    [
      'another hub named',
      signHubToken(viewer, 'in-situ', key, now),
      now,
      'the identity sent to this hub must be for imagery; got for in-situ',
    ],
    [
      'too late',
      `${header}.${claims}.${mac}`,
      now + 66_000,
      'the identity sent to this hub must be in time; got one that has ended',
    ],
    [
      'too early',
      `${header}.${claims}.${mac}`,
      now - 6_000,
      'the identity sent to this hub must be in time; got one from the future',
    ],
  ])('is refused: %s', (_, token, at, message) => {
    expect(() => verifyHubToken(token, 'imagery', key, at)).toThrow(
      expect.objectContaining({
        message,
        extensions: expect.objectContaining({ code: 'IDENTITY_INVALID' }) as unknown,
      }),
    );
  });

  it('stands behind Bearer', () => {
    expect([
      bearerToken('Bearer abc'),
      bearerToken('bearer abc'),
      bearerToken('Basic abc'),
      bearerToken(undefined),
    ]).toEqual(['abc', 'abc', undefined, undefined]);
  });
});
