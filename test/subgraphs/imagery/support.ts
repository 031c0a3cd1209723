import { readFileSync } from 'node:fs';
import { hubKey, signHubToken, type Viewer } from '../../../subgraphs/kit/identity.ts';
import type { HubResponse } from '../../../subgraphs/kit/hub.ts';
import type { OpenDatabaseOptions } from '../../../subgraphs/kit/database/types.ts';
import { prepareKit } from '../../../subgraphs/kit/places.ts';
import { normaliseItem, type NormalisedItem } from '../../../subgraphs/kit/stac.ts';
import { importScenes } from '../../../subgraphs/imagery/import/scenes.ts';
import type { Mailer } from '../../../subgraphs/imagery/mail/mailer.ts';
import { createImageryHub, prepareImagery } from '../../../subgraphs/imagery/server.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { shared } from '../../support/shared.ts';
import { viewerOf } from '../../support/viewer.ts';

/** The moment at which the hub of a test is asked. */
export const today = new Date('2026-03-10T12:00:00Z');

/** The demo accounts, by role. */
export type Demo = 'scientist' | 'scientist-eu' | 'public-actor' | 'private-rnd' | 'referent' | 'office' | 'operator';

export interface ImageryTest {
  database: TestDatabase;
  /** Asks as a demo account, as anybody the issuer names, or anonymously; throws when the answer has errors. */
  ask<Data = Record<string, unknown>>(query: string, options?: Asking): Promise<Data>;
  /** The whole answer, errors too. */
  answer(query: string, options?: Asking): Promise<HubResponse>;
  close(): Promise<void>;
}

export interface Asking {
  variables?: Record<string, unknown>;
  as?: Demo | Viewer;
  language?: string;
}

/** The hub on a database of its own, with what the project ships. */
export async function imageryTest(
  now: () => Date = () => today,
  mailer?: Mailer,
  open: OpenDatabaseOptions = {},
): Promise<ImageryTest> {
  const database = await testDatabase({ preparations: [prepareKit, prepareImagery], open });
  const key = hubKey('a secret of tests', 'imagery');
  const hub = await createImageryHub({ database, key, now, ...(mailer ? { mailer } : {}) });
  const answer = (query: string, { variables = {}, as, language = 'en' }: Asking = {}): Promise<HubResponse> => {
    const viewer = typeof as === 'string' ? demoViewer(as) : (as ?? null);
    const token = signHubToken(viewer, 'imagery', key, now().getTime());
    return hub.execute({
      query,
      variables,
      headers: { authorization: `Bearer ${token}`, 'accept-language': language },
    });
  };
  return {
    database,
    answer,
    async ask<Data>(query: string, options?: Asking) {
      const { data, errors } = await answer(query, options);
      if (errors) throw new Error(JSON.stringify(errors));
      return data as Data;
    },
    async close() {
      await hub.stop();
      await database.close();
    },
  };
}

export function demoViewer(role: Demo): Viewer {
  const roles = role === 'office' ? ['OFFICE'] : role === 'operator' ? ['OPERATOR'] : [];
  return viewerOf({ subject: `demo:${role}`, account: `acc-${role}`, roles });
}

/** The scenes of the real catalogue over Ariège in January 2020: 57 of 69 items. */
export async function importAriege({ database }: ImageryTest): Promise<void> {
  await importScenes(database.db, ariegeScenes());
}

export function ariegeScenes(): NormalisedItem[] {
  const text = readFileSync(shared('data/stac-geodes/geodes_items_ariege_2020-01.geojson'), 'utf8');
  const { features } = JSON.parse(text) as { features: unknown[] };
  return features
    .map((feature) => normaliseItem(feature).item)
    .filter(({ mission, level }) => mission !== null || /^L[01]/.test(level ?? ''));
}

const aBox = {
  type: 'Polygon' as const,
  coordinates: [[[20, 60], [20.5, 60], [20.6, 60.2], [20, 60.2], [20, 60]]], // prettier-ignore
};

/** A scene that a test makes up: a box taken at a moment. */
export function sceneItem(
  id: string,
  members: Partial<NormalisedItem> & { properties?: Record<string, unknown> } = {},
  geometry: { type: 'Polygon'; coordinates: number[][][] } = aBox,
): NormalisedItem {
  const { properties = {}, ...rest } = members;
  const item = normaliseItem({
    type: 'Feature',
    stac_version: '1.1.0',
    id,
    collection: 'test-scenes',
    geometry,
    properties: { datetime: '2021-05-01T10:00:00Z', platform: 'S2B', 'processing:level': 'L1C', ...properties },
    assets: { image: { href: 'https://example.org/image.tif', roles: ['data'] } },
    links: [],
  }).item;
  return { ...item, ...rest };
}
