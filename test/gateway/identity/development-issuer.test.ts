import { createHmac, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoRoles } from '../../../gateway/identity/demo-accounts.ts';
import { type DevelopmentIssuer, developmentIssuer } from '../../../gateway/identity/development-issuer.ts';

const noon = new Date('2026-01-01T12:00:00Z');

describe('the development issuer', () => {
  let folder: string;
  let issuer: DevelopmentIssuer;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'archipel-issuer-'));
    issuer = developmentIssuer(folder, () => noon);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('knows a person for each category and role', async () => {
    const viewers = await Promise.all(demoRoles.map(async (role) => issuer.verify(await issuer.tokenFor(role))));
    expect(viewers[0]).toEqual({
      subject: 'demo:scientist',
      account: 'acc-scientist',
      email: 'scientist@demo.example',
      emailVerified: true,
      roles: [],
      expiresAt: noon.getTime() / 1000 + 12 * 3600,
    });
    expect(viewers.map(({ roles }) => roles)).toEqual([[], [], [], [], [], ['OFFICE'], ['OPERATOR']]);
  });

  it('keeps its key in a file that its owner alone reads, and signs with it again', async () => {
    expect(statSync(join(folder, 'issuer-key.pem')).mode & 0o777).toBe(0o600);
    const again = developmentIssuer(folder, () => noon);
    expect((await again.verify(await issuer.tokenFor('office'))).subject).toBe('demo:office');
  });

  it('takes a token for twelve hours and no longer', async () => {
    const token = await issuer.tokenFor('scientist');
    const after = (hours: number) => developmentIssuer(folder, () => new Date(noon.getTime() + hours * 3_600_000));
    await expect(after(11.99).verify(token)).resolves.toMatchObject({ subject: 'demo:scientist' });
    await expect(after(12.01).verify(token)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
  });

  describe('refuses', () => {
    const claims = { sub: 'demo:operator', account: 'acc-operator', roles: ['OPERATOR'] };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const times = {
      iat: noon.getTime() / 1000,
      exp: noon.getTime() / 1000 + 60,
      iss: 'archipel-development',
      aud: 'archipel',
    };

    const cases: [string, () => Promise<string>][] = [
      ['a token without a signature', async () => `${part({ alg: 'none' })}.${part({ ...claims, ...times })}.`],
      [
        'a token signed with the public key as if it were a shared secret',
        async () => {
          const signed = `${part({ alg: 'HS256' })}.${part({ ...claims, ...times })}`;
          const key = readFileSync(join(folder, 'issuer-key.pem'), 'utf8');
          return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
        },
      ],
      [
        'a token of another key',
        async () => signed(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, times),
      ],
      [
        'a token whose claims were changed',
        async () => {
          const [head, , signature] = (await issuer.tokenFor('scientist')).split('.');
          return `${head}.${part({ ...claims, ...times })}.${signature}`;
        },
      ],
      ['what is no token', async () => 'nonsense'],
    ];

    it.each(cases)('%s', async (_, forge) => {
      await expect(issuer.verify(await forge())).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
    });

    async function signed(key: Parameters<SignJWT['sign']>[0], { iss, aud, iat, exp }: typeof times) {
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256' })
        .setIssuer(iss)
        .setAudience(aud)
        .setIssuedAt(iat)
        .setExpirationTime(exp)
        .sign(key);
    }
  });
});
