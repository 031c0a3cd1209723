import { sql } from 'drizzle-orm';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dropStagedScenes,
  importScenes,
  moveStagedScenes,
  stageScenes,
} from '../../../subgraphs/imagery/import/scenes.ts';
import { wholeM2, m2ToUnits } from '../../../subgraphs/imagery/domain/amounts.ts';
import type { GeoJsonGeometry } from '../../../subgraphs/kit/geometry.ts';
import { normaliseItem } from '../../../subgraphs/kit/stac.ts';
import { shared } from '../../support/shared.ts';
import { ariegeScenes, imageryTest, sceneItem, type ImageryTest } from './support.ts';

let test: ImageryTest;
beforeAll(async () => {
  test = await imageryTest();
});
afterAll(() => test.close());

const count = async (like: string) => {
  const [row] = await test.database.db.execute<{ count: number }>(
    sql`select count(*)::int as count from imagery.scenes where id like ${like}`,
  );
  return row?.count;
};

describe('importing scenes', () => {
  it('twice changes nothing, in one statement a batch', async () => {
    const items = ariegeScenes();
    expect(await importScenes(test.database.db, items)).toEqual({ inserted: 57, updated: 0, unchanged: 0 });
    const again = await test.database.counting(() => importScenes(test.database.db, items));
    expect(again).toMatchObject({ result: { inserted: 0, updated: 0, unchanged: 57 }, statements: 1 });
  });

  it('updates what has changed, and that alone', async () => {
    const items = ['a', 'b', 'c'].map((id) => sceneItem(`changing-${id}`));
    await importScenes(test.database.db, items);
    const [first, ...rest] = items;
    if (!first) throw new Error('three items');
    const counts = await importScenes(test.database.db, [
      { ...first, cloudCover: 12 },
      ...rest,
      sceneItem('changing-d'),
    ]);
    expect(counts).toEqual({ inserted: 1, updated: 1, unchanged: 2 });
    const { scene } = await test.ask('{ scene(id: "changing-a") { cloudCover } }');
    expect(scene).toEqual({ cloudCover: 12 });
  });

  it('takes the last of two items with one id', async () => {
    const counts = await importScenes(test.database.db, [
      sceneItem('twice', { cloudCover: 1 }),
      sceneItem('twice', { cloudCover: 2 }),
    ]);
    expect(counts).toEqual({ inserted: 1, updated: 0, unchanged: 1 });
    expect(await test.ask('{ scene(id: "twice") { cloudCover } }')).toEqual({ scene: { cloudCover: 2 } });
  });

  it('does nothing with nothing', async () => {
    expect(await importScenes(test.database.db, [])).toEqual({ inserted: 0, updated: 0, unchanged: 0 });
  });

  it('makes a footprint that crosses itself valid', async () => {
    const bow = { type: 'Polygon' as const, coordinates: [[[30, 10], [31, 11], [31, 10], [30, 11], [30, 10]]] }; // prettier-ignore
    await importScenes(test.database.db, [sceneItem('bow', { geometry: bow as never })]);
    const [row] = await test.database.db.execute<{ valid: boolean; type: string }>(
      sql`select st_isvalid(footprint) as valid, geometrytype(footprint) as type from imagery.scenes where id = 'bow'`,
    );
    expect(row).toEqual({ valid: true, type: 'MULTIPOLYGON' });
  });

  it('reads an item for sale, one on tape and one that is there', async () => {
    const asset = (online: boolean) => ({
      image: { href: 'https://example.org/a.tif', roles: ['data'], description: `Is online: ${online}` },
    });
    const item = (id: string, properties: object, assets: object) =>
      normaliseItem({
        type: 'Feature', stac_version: '1.1.0', id, collection: 'c', bbox: [0, 0, 1, 1],
        properties: { datetime: '2021-01-01T00:00:00Z', platform: 'PHR1A', ...properties }, assets, links: [],
      }).item; // prettier-ignore
    await importScenes(test.database.db, [
      item('for-sale', { 'order:status': 'orderable' }, {}),
      item('on-tape', {}, asset(false)),
      item('there', {}, asset(true)),
    ]);
    const { scenesById } = await test.ask(
      '{ scenesById(ids: ["for-sale", "on-tape", "there"]) { availability coverage(of: { bbox: [0, 0, 0.5, 0.5] }) { percent upperBound } } }',
    );
    const coverage = { percent: 100, upperBound: true };
    expect(scenesById).toEqual(['TO_ORDER', 'NEARLINE', 'ONLINE'].map((availability) => ({ availability, coverage })));
  });
});

describe('a strict import', () => {
  it('shows nothing until everything is moved, in one statement', async () => {
    await importScenes(test.database.db, [sceneItem('strict-0')]);
    await stageScenes(test.database.db, 'load-1', [sceneItem('strict-0'), sceneItem('strict-1')]);
    await stageScenes(test.database.db, 'load-1', [sceneItem('strict-1', { cloudCover: 5 }), sceneItem('strict-2')]);
    expect(await count('strict-%')).toBe(1);
    const moved = await test.database.counting(() => moveStagedScenes(test.database.db, 'load-1'));
    expect(moved).toMatchObject({ result: { inserted: 2, updated: 0, unchanged: 1 }, statements: 1 });
    expect(await count('strict-%')).toBe(3);
    expect(await test.ask('{ scene(id: "strict-1") { cloudCover } }')).toEqual({ scene: { cloudCover: 5 } });
  });

  it('that is given up leaves nothing', async () => {
    await stageScenes(test.database.db, 'load-2', [sceneItem('given-up')]);
    await dropStagedScenes(test.database.db, 'load-2');
    expect(await moveStagedScenes(test.database.db, 'load-2')).toEqual({ inserted: 0, updated: 0, unchanged: 0 });
    expect(await count('given-up')).toBe(0);
  });

  it('clears what a killed one left more than a day ago, and nothing younger', async () => {
    await stageScenes(test.database.db, 'killed', [sceneItem('killed')]);
    await stageScenes(test.database.db, 'under-way', [sceneItem('under-way')]);
    await test.database.db.execute(sql`
      update imagery.scene_staging set created_at = now() - interval '25 hours' where load = 'killed'`);
    await dropStagedScenes(test.database.db, 'another');
    const left = await test.database.db.execute(sql`select load from imagery.scene_staging order by load`);
    expect([...left]).toEqual([{ load: 'under-way' }]);
    await dropStagedScenes(test.database.db, 'under-way');
  });

  it('leaves another load alone', async () => {
    await stageScenes(test.database.db, 'load-3', [sceneItem('other-load')]);
    await moveStagedScenes(test.database.db, 'load-4');
    expect(await count('other-load')).toBe(0);
    expect(await moveStagedScenes(test.database.db, 'load-3')).toMatchObject({ inserted: 1 });
  });
});

describe('the area of a scene', () => {
  it('is geodesic, 2 283.23 km² for the SPOT 7 record over Toulouse: 0.634232 credit', async () => {
    const records = JSON.parse(
      readFileSync(shared('data/airbus-shape/airbus_catalogue_record_examples.json'), 'utf8'),
    ) as Array<{
      record: { geometry: GeoJsonGeometry; sourceId: string };
    }>;
    const [spot] = records;
    await importScenes(test.database.db, [sceneItem('toulouse', { geometry: spot?.record.geometry as never })]);
    const { scene } = await test.ask<{ scene: { area: number } }>('{ scene(id: "toulouse") { area } }');
    expect(scene.area.toFixed(2)).toBe('2283.23');
    expect(m2ToUnits(wholeM2(scene.area), 3_600_000_000n)).toBe('0.634232');
  });
});
