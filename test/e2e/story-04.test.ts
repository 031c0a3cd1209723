/** Story 04, stereo for a surface model, on the images that the project made up over Alsace. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StereoDocument } from '../../cli/documents/operations.generated.ts';
import { print } from 'graphql';
import { importScenes } from '../../subgraphs/imagery/import/scenes.ts';
import { sceneItem } from '../subgraphs/imagery/support.ts';
import { type TestGraph, testGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
});
afterAll(() => graph.close());

interface Answer {
  stereoSets: {
    nodes: Array<{
      id: string;
      mission: string;
      mode: string;
      sameOrbit: boolean;
      scenes: Array<{ id: string }>;
      pairs: Array<{ name: string; baseToHeight: number }>;
      services: Array<{ eligible: boolean; reasons: unknown[]; estimate: unknown; service: unknown }>;
    }>;
  };
}

describe('story 04', () => {
  it('brings sets that DSM-OPT can be run on, and where it runs', async () => {
    const answer = await graph.as().run(print(StereoDocument), { area: { bbox: [7.72, 48.56, 7.78, 48.6] } });
    expect(answer.errors).toBeUndefined();
    const { nodes } = (answer.data as unknown as Answer).stereoSets;
    expect(nodes.map(({ mode, pairs }) => [mode, pairs.map(({ name }) => name)])).toEqual([
      ['STEREO', ['12']],
      ['TRISTEREO', ['12', '13', '23']],
      ['STEREO', ['12']],
      ['TRISTEREO', ['12', '13', '23']],
    ]);
    for (const { mission, sameOrbit, scenes, pairs, services } of nodes) {
      expect({ mission, sameOrbit }).toEqual({ mission: 'PLEIADES', sameOrbit: true });
      expect(pairs.every(({ baseToHeight }) => baseToHeight >= 0.2 && baseToHeight <= 0.8)).toBe(true);
      expect(services).toEqual([
        {
          eligible: true,
          reasons: [],
          estimate: { cost: String(7200 * scenes.length), unit: 'CPU_SECOND' },
          service: {
            id: 'dsm-opt',
            runnable: false,
            landingPage: expect.stringMatching(/^https:/) as string,
            licence: { spdx: 'CC-BY-NC-4.0', commercialUse: false },
            infrastructure: { name: 'A2S', host: expect.any(String) as string },
          },
        },
      ]);
    }
    expect(graph.fetches.map(({ hub }) => hub)).toEqual(['imagery', 'processing']);
  });

  it('says why it cannot be run on the others', async () => {
    const taken = (id: string, datetime: string, incidence: number, azimuth: number) =>
      sceneItem(id, {
        mission: 'PLEIADES',
        properties: { datetime, platform: 'PHR1A', 'view:incidence_angle': incidence, 'view:azimuth': azimuth },
      });
    await importScenes(graph.database.db, [
      taken('one', '2021-05-01T10:00:00Z', 5, 0),
      taken('two', '2021-05-01T10:01:00Z', 1, 180),
      taken('three', '2021-05-04T10:00:00Z', 20, 90),
    ]);
    const query = `query ($area: AreaInput!) { stereoSets(area: $area, filter: { sameOrbit: null }) {
      nodes { id services(ids: ["dsm-opt", "fordead"]) { eligible reasons { code required } } } } }`;
    const answer = await graph.as().run(query, { area: { bbox: [20.1, 60.05, 20.4, 60.15] } });
    expect(answer.errors).toBeUndefined();
    const { nodes } = (answer.data as unknown as Answer).stereoSets;
    const reasons = Object.fromEntries(nodes.map(({ id, services }) => [id, services[0]?.reasons]));
    expect(reasons).toEqual({
      'one+two': [{ code: 'BASE_TO_HEIGHT', required: '0.2 to 0.8' }],
      'one+three': [{ code: 'NOT_SAME_ORBIT', required: null }],
      'two+three': [{ code: 'NOT_SAME_ORBIT', required: null }],
    });
    expect(nodes[0]?.services[1]?.reasons).toContainEqual({ code: 'WRONG_PLATFORM', required: 'S2A, S2B, S2C, S2D' });
  });
});
