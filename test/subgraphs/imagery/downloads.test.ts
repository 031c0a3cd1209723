import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { readOperations } from '../../../gateway/supergraph/story-operations.ts';
import { hubKey } from '../../../subgraphs/kit/identity.ts';
import { imageryFiles } from '../../../subgraphs/imagery/files.ts';
import { downloadLink, linkKey, readLink } from '../../../subgraphs/imagery/domain/download-link.ts';
import { importScenes } from '../../../subgraphs/imagery/import/scenes.ts';
import { viewerOf } from '../../support/viewer.ts';
import { imageryTest, sceneItem, today, type Asking, type Demo, type ImageryTest } from './support.ts';

const key = hubKey('a secret of tests', 'imagery');
let now = today;
let test: ImageryTest;
let synthetic = '';
let toOrder = '';
beforeAll(async () => {
  test = await imageryTest(() => now);
  await importScenes(test.database.db, [sceneItem('real'), sceneItem('on tape', { assets: [] })]);
  const ids = await test.database.db.execute<{ availability: string; id: string }>(sql`
    select availability, min(id) as id from imagery.scenes where mission = 'PLEIADES' group by availability`);
  synthetic = ids.find(({ availability }) => availability === 'ONLINE')?.id ?? '';
  toOrder = ids.find(({ availability }) => availability === 'TO_ORDER')?.id ?? '';
});
afterAll(() => test.close());

interface Answer {
  url: string | null;
  expiresAt: string | null;
  licence: unknown;
  errors: Array<{ code: string; message?: string; helpUrl?: string | null; required?: string }>;
}

const story = readOperations().find(({ name }) => name === 'Download')?.text ?? '';
const own = `mutation ($scene: ID!, $asset: String, $purpose: Purpose!) {
  downloadScene(sceneId: $scene, asset: $asset, purpose: $purpose) { url expiresAt errors { code required helpUrl } } }`;

async function download(
  scene: string,
  as: Asking['as'] | null = 'scientist',
  query = story,
  more = {},
): Promise<Answer> {
  const options = { variables: { scene, ...more }, ...(as ? { as } : {}) };
  return (await test.ask<{ downloadScene: Answer }>(query, options)).downloadScene;
}

const codes = ({ errors }: Answer): string[] => errors.map(({ code }) => code);

/** What the address of an answer gives, as the gateway would ask for it. */
function follow(url: string | null, at = now) {
  const { pathname, searchParams } = new URL(url ?? '');
  const path = pathname.replace('/files/imagery/', '');
  return imageryFiles(test.database, { key, now: () => at })(path, Object.fromEntries(searchParams));
}

describe('a download', () => {
  it('is a link that holds for fifteen minutes, written down, and takes nothing from a quota', async () => {
    const answer = await download(synthetic);
    expect(answer).toEqual({
      url: expect.stringContaining(`http://localhost:4000/files/imagery/scenes/${synthetic}?asset=image&download=`),
      expiresAt: expect.stringMatching(/^2026-03-10T12:1[45]:/),
      licence: { title: 'Pléiades user licence of the public-service delegation (DSP)', commercialUse: false },
      errors: [],
    });
    const rows = await test.database.db.execute(
      sql`select account_id, scene_id, asset, purpose from imagery.downloads`,
    );
    expect([...rows]).toEqual([
      { account_id: 'acc-scientist', scene_id: synthetic, asset: 'image', purpose: 'RESEARCH' },
    ]);
    const { viewer } = await test.ask<{ viewer: { quotas: unknown[] } }>('{ viewer { quotas { reserved used } } }', {
      as: 'scientist',
    });
    expect(viewer.quotas).toEqual([{ reserved: '0', used: '0' }, { reserved: '0', used: '0' }]); // prettier-ignore
  });

  it('of an image that is there leads to where it is kept', async () => {
    const { url } = await download('real');
    expect(await follow(url)).toEqual({ location: 'https://example.org/image.tif' });
  });

  it('of an image that was made up gives the item, which says so', async () => {
    const file = await follow((await download(synthetic)).url);
    if (!file || 'location' in file) throw new Error('a file was expected');
    let text = '';
    for await (const part of file.body) text += String(part);
    expect(file.mediaType).toBe('application/geo+json');
    const { id, properties } = JSON.parse(text) as { id: string; properties: Record<string, unknown> };
    expect(id).toBe(synthetic);
    expect(properties.description).toBe('Made up by the project: no such image was taken.');
  });

  it('of a scene without assets gives its item', async () => {
    const { url } = await download('on tape');
    expect(url).toContain('/scenes/on%20tape?download=');
    expect(await follow(url)).toMatchObject({ mediaType: 'application/geo+json' });
  });

  it('ends, and is good for nothing else', async () => {
    const { url, expiresAt } = await download(synthetic);
    const end = new Date(expiresAt ?? '');
    await expect(follow(url, new Date(end.getTime() - 1_000))).resolves.not.toBeNull();
    await expect(follow(url, end)).rejects.toThrow('a link must be in time; got one that has ended');
    for (const [name, value] of [
      ['expires', '9999999999'],
      ['asset', 'other'],
      ['download', 'other'],
      ['signature', 'x'],
    ] as const) {
      const changed = new URL(url ?? '');
      changed.searchParams.set(name, value);
      await expect(follow(changed.href)).rejects.toThrow('a link must be as downloadScene gave it; got another');
    }
    const moved = (url ?? '').replace(synthetic, toOrder);
    await expect(follow(moved)).rejects.toThrow('a link must be as downloadScene gave it');
    expect(await imageryFiles(test.database, { key })('other', {})).toBeNull();
    expect(await imageryFiles(test.database, { key })('scenes/%E0%A4%A', {})).toBeNull();
  });
});

describe('no download', () => {
  it('for the anonymous, and for who has no account', async () => {
    expect(codes(await download(synthetic, null))).toEqual(['SIGN_IN_REQUIRED']);
    expect(codes(await download(synthetic, viewerOf({ subject: 'new here' })))).toEqual(['NOT_ELIGIBLE']);
  });

  it('of a scene that is unknown, that is to be ordered, or of an asset that it has not', async () => {
    expect(codes(await download('nothing'))).toEqual(['SCENE_UNKNOWN']);
    expect(codes(await download(toOrder))).toEqual(['NOT_IN_CATALOGUE']);
    const answer = await download(synthetic, 'scientist', own, { asset: 'thumbnail', purpose: 'RESEARCH' });
    expect(answer.errors).toEqual([{ code: 'ASSET_UNKNOWN', required: 'image', helpUrl: null }]);
  });

  it.each<[Demo, string, string[]]>([
    ['scientist', 'COMMERCIAL', ['COMMERCIAL_USE_FORBIDDEN']],
    ['private-rnd', 'RND', []],
    ['private-rnd', 'RESEARCH', ['PURPOSE_REQUIRED']],
    ['private-rnd', 'COMMERCIAL', ['PURPOSE_REQUIRED', 'COMMERCIAL_USE_FORBIDDEN']],
  ])('for a %s whose purpose is %s: %j', async (as, purpose, expected) => {
    expect(codes(await download(synthetic, as, own, { purpose }))).toEqual(expected);
  });

  it('is refused for commercial use only by a licence that forbids it', async () => {
    expect(codes(await download('real', 'scientist', own, { purpose: 'COMMERCIAL' }))).toEqual([]);
  });

  it('once the charter has passed its date: the answer says where to renew it, and searching goes on', async () => {
    now = new Date('2049-06-01T12:00:00Z');
    try {
      expect((await download(synthetic)).errors).toEqual([
        {
          code: 'CHARTER_EXPIRED',
          message: 'Charter to be renewed',
          helpUrl: 'https://ids-dinamis.data-terra.org/registre',
        },
      ]);
      const { scene } = await test.ask<{ scene: { quote: unknown } }>(
        `{ scene(id: "${synthetic}") { quote { ... on Quote { regime } } } }`,
        { as: 'scientist' },
      );
      expect(scene.quote).toEqual({ regime: 'FREE_CATALOGUE' });
    } finally {
      now = today;
    }
  });

  it('for an account that was suspended', async () => {
    await test.database.db.execute(sql`update imagery.accounts set status = 'SUSPENDED' where id = 'acc-public-actor'`);
    expect(codes(await download(synthetic, 'public-actor'))).toEqual(['NOT_ELIGIBLE']);
  });
});

describe('a link', () => {
  const content = { download: 'd', scene: 'a/b ?é', asset: null, expiresAt: new Date('2026-01-01T00:15:00Z') };

  it('is read as it was written', () => {
    const url = new URL(downloadLink('https://hub.example', content, linkKey(key)));
    expect(url.pathname).toBe('/files/imagery/scenes/a%2Fb%20%3F%C3%A9');
    const query = Object.fromEntries(url.searchParams);
    expect(readLink(content.scene, query, linkKey(key), new Date('2026-01-01T00:14:59Z'))).toEqual(content);
    expect(readLink(content.scene, query, linkKey(key), content.expiresAt)).toBe('ENDED');
    expect(readLink(content.scene, query, linkKey(hubKey('another', 'imagery')), content.expiresAt)).toBe('FORGED');
    expect(readLink(content.scene, {}, linkKey(key), content.expiresAt)).toBe('FORGED');
  });
});
