import { describe, expect, it } from 'vitest';
import { addressOf, readSettings } from '../../gateway/config.ts';

describe('the settings', () => {
  it('serve this machine alone, on an embedded database, when nothing is said', () => {
    expect(readSettings({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      dataFolder: '.archipel',
      databaseUrl: 'embedded:.archipel',
      secret: undefined,
      hubUrls: new Map(),
      developmentIssuer: true,
      publicUrl: undefined,
      corsOrigins: [],
      hubTimeoutMs: 2000,
      drainMs: 0,
      executor: 'compiled',
      showPlans: false,
    });
  });

  it('put the embedded database into ARCHIPEL_DATA, unless a server is named', () => {
    expect(readSettings({ ARCHIPEL_DATA: '/srv/a' }).databaseUrl).toBe('embedded:/srv/a');
    const url = 'postgres://reader@db/archipel';
    expect(readSettings({ ARCHIPEL_DATA: '/srv/a', DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  it('let links begin with where the process listens', () => {
    expect(addressOf('192.0.2.7', 80)).toBe('http://192.0.2.7:80');
    expect(addressOf('0.0.0.0', 4000)).toBe('http://127.0.0.1:4000');
    expect(addressOf('::1', 4000)).toBe('http://[::1]:4000');
  });

  it('let them begin with the public address that is named', () => {
    expect(readSettings({ HOST: '0.0.0.0', PUBLIC_URL: 'https://a.example/' }).publicUrl).toBe('https://a.example');
  });

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', ARCHIPEL_SECRET: '' })).toEqual(readSettings({}));
  });

  it('name hubs in a list, or one by one, which goes before', () => {
    const { hubUrls } = readSettings({
      HUB_URLS: 'imagery=http://a:1/graphql, land-surface=http://b:2/graphql',
      HUB_LAND_SURFACE_URL: 'https://c:3/graphql',
    });
    expect([...hubUrls]).toEqual([
      ['imagery', 'http://a:1/graphql'],
      ['land-surface', 'https://c:3/graphql'],
    ]);
  });

  it('trust the development issuer in production only when told to', () => {
    expect(readSettings({ NODE_ENV: 'production' }).developmentIssuer).toBe(false);
    expect(readSettings({ NODE_ENV: 'production', ARCHIPEL_DEV_ISSUER: '1' }).developmentIssuer).toBe(true);
    expect(readSettings({ ARCHIPEL_DEV_ISSUER: '0' }).developmentIssuer).toBe(false);
  });

  it.each([
    [{ PORT: 'abc' }, "PORT must be a whole number from 0 to 65535; got 'abc'"],
    [{ PORT: '70000' }, "PORT must be a whole number from 0 to 65535; got '70000'"],
    [
      { DATABASE_URL: 'mysql://u:secret@h/d' },
      "DATABASE_URL must be postgres://user@host/name or embedded:FOLDER; got 'mysql://u:…@h/d'",
    ],
    [{ ARCHIPEL_SECRET: 'short' }, 'ARCHIPEL_SECRET must be at least 16 characters; got one of 5'],
    [{ HUB_URLS: 'imagery' }, "HUB_URLS must be name=http://…, separated by commas; got 'imagery'"],
    [{ HUB_IN_SITU_URL: 'ftp://x' }, "HUB_IN_SITU_URL must be an http:// or https:// URL; got 'ftp://x'"],
    [{ ARCHIPEL_DEV_ISSUER: 'yes' }, "ARCHIPEL_DEV_ISSUER must be 0 or 1; got 'yes'"],
    [
      { PORT: 'a', DRAIN_MS: '-1' },
      "PORT must be a whole number from 0 to 65535; got 'a'\nDRAIN_MS must be a whole number from 0 to 60000; got '-1'",
    ],
  ])('say of %o what was needed and what arrived', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });
});
