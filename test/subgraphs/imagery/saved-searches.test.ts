import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imageryTest, today, type Demo, type ImageryTest } from './support.ts';

let test: ImageryTest;
/** A minute later with each search that is kept. */
let now = today.getTime();
beforeAll(async () => {
  test = await imageryTest(() => new Date(now));
});
afterAll(() => test.close());

const save = /* GraphQL */ `
  mutation ($name: String!, $area: AreaInput, $query: JSON!, $key: ID!) {
    saveSearch(name: $name, area: $area, query: $query, idempotencyKey: $key) {
      savedSearch {
        id
        name
        query
        extent
        createdAt
      }
      errors {
        code
        path
        required
        found
      }
    }
  }
`;

interface Payload {
  savedSearch: { id: string; name: string; query: unknown; extent: unknown; createdAt: string } | null;
  errors: unknown[];
}

let keys = 0;
async function saved(variables: Record<string, unknown>, as?: Demo): Promise<Payload> {
  keys += 1;
  now += 60_000;
  const options = { variables: { key: `key-${keys}`, query: {}, ...variables }, ...(as ? { as } : {}) };
  return (await test.ask<{ saveSearch: Payload }>(save, options)).saveSearch;
}

async function kept(as: Demo): Promise<string[]> {
  const query = '{ viewer { savedSearches { name } } }';
  const { viewer } = await test.ask<{ viewer: { savedSearches: Array<{ name: string }> } }>(query, { as });
  return viewer.savedSearches.map(({ name }) => name);
}

async function deleted(id: string, as?: Demo): Promise<unknown> {
  const query = 'mutation ($id: ID!) { deleteSavedSearch(id: $id) { savedSearch { name } errors { code } } }';
  const options = { variables: { id }, ...(as ? { as } : {}) };
  return (await test.ask<{ deleteSavedSearch: unknown }>(query, options)).deleteSavedSearch;
}

describe('a saved search', () => {
  it('is kept for nobody whose account is suspended', async () => {
    const { db } = test.database;
    await db.execute(sql`update imagery.accounts set status = 'SUSPENDED' where id = 'acc-private-rnd'`);
    expect(await saved({ name: 'None' }, 'private-rnd')).toEqual({
      savedSearch: null,
      errors: [{ code: 'NOT_ELIGIBLE', path: [], required: 'account ACTIVE', found: 'account SUSPENDED' }],
    });
    await db.execute(sql`update imagery.accounts set status = 'ACTIVE' where id = 'acc-private-rnd'`);
  });

  it('is given back as it came, with the ground it is over, until it is forgotten', async () => {
    const query = { filter: { missions: ['PLEIADES'], maxCloudCover: 20 }, text: 'été ✓' };
    const { savedSearch, errors } = await saved(
      { name: ' Ariège ', area: { bbox: [1, 42.5, 2, 43] }, query },
      'scientist',
    );
    expect(errors).toEqual([]);
    expect(savedSearch).toMatchObject({
      name: 'Ariège',
      query,
      extent: { type: 'Polygon', coordinates: [expect.arrayContaining([[1, 42.5], [2, 43]])] }, // prettier-ignore
    });
    await saved({ name: 'Second' }, 'scientist');
    expect(await kept('scientist')).toEqual(['Second', 'Ariège']);
    expect(await deleted(savedSearch?.id ?? '', 'scientist')).toEqual({ savedSearch: { name: 'Ariège' }, errors: [] });
    expect(await kept('scientist')).toEqual(['Second']);
  });

  it('is its holder’s alone', async () => {
    const { savedSearch } = await saved({ name: 'Mine' }, 'public-actor');
    const unknown = { savedSearch: null, errors: [{ code: 'SEARCH_UNKNOWN' }] };
    expect(await deleted(savedSearch?.id ?? '', 'scientist')).toEqual(unknown);
    expect(await deleted('nothing', 'scientist')).toEqual(unknown);
    const query = '{ account(id: "acc-public-actor") { savedSearches { id } } }';
    expect(await test.ask(query, { as: 'office' })).toEqual({ account: { savedSearches: [] } });
    expect(await kept('public-actor')).toEqual(['Mine']);
  });

  it('is kept once for each key', async () => {
    const [one, other] = await Promise.all([
      saved({ name: 'Once', key: 'same' }, 'referent'),
      saved({ name: 'Once', key: 'same' }, 'referent'),
    ]);
    expect(one).toEqual(other);
    expect(await kept('referent')).toEqual(['Once']);
    expect((await saved({ name: 'Twice', key: 'same' }, 'referent')).errors).toMatchObject([
      { code: 'IDEMPOTENCY_KEY_REUSED' },
    ]);
  });

  it('is refused when it has no name, is too large or over no area, and to the anonymous', async () => {
    expect((await saved({ name: ' ' }, 'scientist')).errors).toEqual([
      { code: 'NAME_INVALID', path: ['name'], required: '1 to 200 characters', found: '0' },
    ]);
    expect((await saved({ name: 'Large', query: 'x'.repeat(100_000) }, 'scientist')).errors).toEqual([
      { code: 'QUERY_TOO_LARGE', path: ['query'], required: 'at most 100000 bytes', found: '100002' },
    ]);
    expect((await saved({ name: 'Nowhere', area: {} }, 'scientist')).errors).toMatchObject([{ code: 'AREA_ONE_OF' }]);
    expect((await saved({ name: 'Nobody' })).errors).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
    expect(await deleted('x')).toEqual({ savedSearch: null, errors: [{ code: 'SIGN_IN_REQUIRED' }] });
  });

  it('is one of a hundred at most', async () => {
    for (let n = 0; n < 100; n += 1) await saved({ name: `Search ${n}` }, 'operator');
    expect((await saved({ name: 'One more' }, 'operator')).errors).toMatchObject([{ code: 'TOO_MANY_SEARCHES' }]);
  });
});
