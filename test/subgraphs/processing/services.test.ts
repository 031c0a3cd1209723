import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProcessingHub } from '../../../subgraphs/processing/server.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { asking, type Asked, viewer } from './asking.ts';

let database: TestDatabase;
let hub: Asked;

beforeAll(async () => {
  database = await testDatabase();
  hub = await asking('processing', createProcessingHub, database);
});

afterAll(async () => {
  await hub?.stop();
  await database?.close();
});

const footprint = {
  type: 'Polygon',
  coordinates: [
    [
      [1, 42.8],
      [1.1, 42.8],
      [1.1, 42.9],
      [1, 42.9],
      [1, 42.8],
    ],
  ],
};
const scene = (given: Record<string, unknown> = {}) => ({
  __typename: 'Scene',
  id: 'scene',
  mission: null,
  platform: 'S1A',
  acquiredAt: '2020-01-06T06:00:00Z',
  footprint,
  cloudCover: null,
  mode: null,
  processingLevel: 'L1',
  ...given,
});
const product = (given: Record<string, unknown> = {}) => ({
  __typename: 'Product',
  id: 'product',
  collection: { id: 'THEIA_REFLECTANCE_SENTINEL2_L2A' },
  platform: 'S2B',
  level: 'L2A',
  observed: { start: '2020-01-06T10:59:07Z', end: '2020-01-06T10:59:07Z' },
  footprint,
  cloudCover: 0,
  ...given,
});

const Matches = `query ($given: [_Any!]!, $ids: [ID!], $eligibleOnly: Boolean! = false) {
  _entities(representations: $given) {
    ... on Scene { services(ids: $ids, eligibleOnly: $eligibleOnly) { ...match } }
    ... on Product { services(ids: $ids, eligibleOnly: $eligibleOnly) { ...match } }
  }
}
fragment match on ServiceMatch {
  service { id } eligible reasons { code required found } estimate { cost unit affordable }
}`;

interface MatchAnswer {
  service: { id: string };
  eligible: boolean;
  reasons: Array<{ code: string; required: string | null; found: string | null }>;
  estimate: { cost: string; unit: string; affordable: boolean } | null;
}

async function matches(
  given: object,
  options: { ids?: string[]; eligibleOnly?: boolean; as?: Parameters<Asked['ask']>[2] } = {},
) {
  const { as, ...variables } = options;
  const answer = await hub.ask(Matches, { given: [given], ...variables }, as);
  expect(answer.errors).toBeUndefined();
  const [entity] = answer.data?.['_entities'] as Array<{ services: MatchAnswer[] }>;
  return entity?.services ?? [];
}

async function reasons(given: object, service: string) {
  const [match] = await matches(given, { ids: [service] });
  return match?.reasons.map(({ code, required, found }) => [code, required, found]);
}

const tooFewDates = (found: string) => [
  ['MIN_DATES', '10', found],
  ['TRAINING_PERIOD_MISSING', '10', '0'],
];
const sentinel2 = 'S2A, S2B, S2C, S2D';

describe('Product.services', () => {
  it('says of one Sentinel-2 product that FORDEAD needs more dates, and nothing else', async () => {
    expect(await reasons(product(), 'fordead')).toEqual(tooFewDates('1'));
  });

  it.each(['LANDSAT8', 'VM1'])('says of %s also that the sensor is wrong', async (platform) => {
    expect(await reasons(product({ platform }), 'fordead')).toEqual([
      ['WRONG_PLATFORM', sentinel2, platform],
      ...tooFewDates('1'),
    ]);
  });

  it('does not count a date that is too cloudy', async () => {
    expect(await reasons(product({ cloudCover: 40.5 }), 'fordead')).toEqual(tooFewDates('0'));
  });

  it('says of a monthly synthesis that its level is wrong', async () => {
    expect(await reasons(product({ platform: 'S2A', level: 'L3A' }), 'fordead')).toEqual([
      ['WRONG_LEVEL', 'L2A', 'L3A'],
      ...tooFewDates('1'),
    ]);
  });

  it('counts a date of the training period', async () => {
    const observed = { start: '2016-08-01T10:00:00Z', end: null };
    expect(await reasons(product({ observed }), 'fordead')).toEqual([
      ['MIN_DATES', '10', '1'],
      ['TRAINING_PERIOD_MISSING', '10', '1'],
    ]);
  });
});

describe('Scene.services', () => {
  it.each([
    ['Sentinel-1', { platform: 'S1A' }],
    ['Sentinel-2', { platform: 'S2B', processingLevel: 'L1C', cloudCover: 12 }],
    ['Venµs', { platform: 'VM1', processingLevel: 'L1C' }],
  ])('says of a %s scene that DSM-OPT does not support the mission, and nothing else', async (_, given) => {
    expect(await reasons(scene(given), 'dsm-opt')).toEqual([['WRONG_MISSION', 'PLEIADES', given.platform]]);
  });

  it('says of a single Pléiades image that DSM-OPT needs a pair', async () => {
    const given = { mission: 'PLEIADES', platform: 'PHR1A', mode: 'MONO' };
    expect(await reasons(scene(given), 'dsm-opt')).toEqual([['WRONG_MODE', 'STEREO, TRISTEREO', 'MONO']]);
  });

  it('says of level 1 that FORDEAD needs level 2A', async () => {
    const given = { platform: 'S2B', processingLevel: 'L1C', cloudCover: 12 };
    expect(await reasons(scene(given), 'fordead')).toEqual([['WRONG_LEVEL', 'L2A', 'L1C'], ...tooFewDates('1')]);
  });

  it('takes SPOT 1 to 5 at level 1A for ortho-rectification', async () => {
    expect(await reasons(scene({ platform: 'SPOT5', processingLevel: 'L1A' }), 'swh-ortho')).toEqual([]);
    expect(await reasons(scene({ platform: 'SPOT6', processingLevel: '1A' }), 'swh-ortho')).toEqual([
      ['WRONG_PLATFORM', 'SPOT1, SPOT2, SPOT3, SPOT4, SPOT5', 'SPOT6'],
    ]);
  });

  it('is eligible for a stereo image, with a cost the viewer can judge', async () => {
    const stereo = scene({ mission: 'PLEIADES', platform: 'PHR1A', mode: 'STEREO' });
    const estimate = { cost: '7200', unit: 'CPU_SECOND' };
    const [anonymous] = await matches(stereo, { ids: ['dsm-opt'] });
    expect(anonymous).toEqual({
      service: { id: 'dsm-opt' },
      eligible: true,
      reasons: [],
      estimate: { ...estimate, affordable: false },
    });
    const [scientist] = await matches(stereo, { ids: ['dsm-opt'], as: { viewer: viewer() } });
    expect(scientist?.estimate).toEqual({ ...estimate, affordable: true });
  });

  it('judges every service by default, by id', async () => {
    const all = await matches(scene());
    expect(all.map(({ service, eligible, reasons: [first] }) => [service.id, eligible, first?.code])).toEqual([
      ['ciest2', false, 'REQUIREMENTS_UNKNOWN'],
      ['dsm-aspy', false, 'WRONG_MISSION'],
      ['dsm-opt', false, 'WRONG_MISSION'],
      ['fordead', false, 'WRONG_PLATFORM'],
      ['gdm-opt-ice', false, 'REQUIREMENTS_UNKNOWN'],
      ['gdm-sar-in', false, 'REQUIREMENTS_UNKNOWN'],
      ['swh-ortho', false, 'WRONG_PLATFORM'],
      ['tropisco', false, 'NOT_ON_DEMAND'],
    ]);
  });

  it('leaves out what cannot be run when only that is asked for', async () => {
    expect(await matches(scene(), { eligibleOnly: true })).toEqual([]);
    const stereo = scene({ mission: 'PLEIADES', mode: 'TRISTEREO' });
    expect((await matches(stereo, { eligibleOnly: true })).map(({ service }) => service.id)).toEqual([
      'dsm-aspy',
      'dsm-opt',
    ]);
  });

  it('answers in the order of the ids, also for a service that nobody runs', async () => {
    const named = await matches(scene(), { ids: ['tropisco', 'gdm-opt-ice', 'dsm-opt'] });
    expect(named.map(({ service, reasons: [first] }) => [service.id, first?.code])).toEqual([
      ['tropisco', 'NOT_ON_DEMAND'],
      ['gdm-opt-ice', 'REQUIREMENTS_UNKNOWN'],
      ['dsm-opt', 'WRONG_MISSION'],
    ]);
  });

  it('says which ids are no services', async () => {
    const answer = await hub.ask(Matches, { given: [scene()], ids: ['fordead', 'foredead'] });
    expect(answer.data?.['_entities']).toEqual([{ services: null }]);
    expect(answer.errors?.map(({ message, extensions }) => [message, extensions?.['code']])).toEqual([
      [
        'ids must be of ciest2, dsm-aspy, dsm-opt, fordead, gdm-opt-ice, gdm-sar-in, swh-ortho, tropisco; got foredead',
        'ARGUMENT_INVALID',
      ],
    ]);
  });

  it('says a reason in the language asked for', async () => {
    const query = `query ($given: [_Any!]!) { _entities(representations: $given) { ... on Scene {
      services(ids: ["dsm-opt"]) { reasons { en: message(lang: EN) message } } } } }`;
    const answer = await hub.ask(query, { given: [scene()] }, { language: 'fr' });
    expect(answer.data).toEqual({
      _entities: [
        {
          services: [
            {
              reasons: [
                {
                  en: 'Mission not supported: images of Pléiades; got S1A',
                  message: 'Mission non prise en charge : images Pléiades ; reçu : S1A',
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('makes as many statements for a hundred scenes as for one', async () => {
    const stereo = { mission: 'PLEIADES', mode: 'STEREO' };
    const given = Array.from({ length: 100 }, (_, n) => scene({ id: `scene-${n}`, ...(n % 2 ? stereo : {}) }));
    const one = await database.counting(() => hub.ask(Matches, { given: given.slice(1, 2) }, { viewer: viewer() }));
    const hundred = await database.counting(() => hub.ask(Matches, { given }, { viewer: viewer() }));
    // The services with all that is about them, and the rules of credit for `affordable`.
    expect([one.statements, hundred.statements]).toEqual([2, 2]);
    expect(hundred.result.errors).toBeUndefined();
  });
});

describe('Query.services', () => {
  const ids = (answer: Awaited<ReturnType<Asked['ask']>>) =>
    (answer.data?.['services'] as Array<{ id: string }>).map(({ id }) => id);

  it('finds by text, kind and status', async () => {
    expect(ids(await hub.ask('{ services { id } }'))).toEqual([
      'ciest2',
      'dsm-aspy',
      'dsm-opt',
      'fordead',
      'gdm-opt-ice',
      'gdm-sar-in',
      'swh-ortho',
      'tropisco',
    ]);
    expect(ids(await hub.ask('{ services(text: "vegetation anomalies") { id } }'))).toEqual(['fordead']);
    expect(ids(await hub.ask('{ services(text: "scolyte") { id } }'))).toEqual(['fordead']);
    expect(ids(await hub.ask('{ services(kind: MONITORING) { id } }'))).toEqual(['tropisco']);
  });

  it('shows the status as the viewer sees it', async () => {
    const enabled = '{ services(status: ENABLED) { id } }';
    expect(ids(await hub.ask(enabled))).toEqual(['fordead', 'swh-ortho', 'tropisco']);
    expect(ids(await hub.ask(enabled, {}, { viewer: viewer() }))).toHaveLength(8);
    const status = '{ service(id: "dsm-opt") { status } }';
    expect((await hub.ask(status)).data).toEqual({ service: { status: 'FORBIDDEN' } });
    expect((await hub.ask(status, {}, { viewer: viewer() })).data).toEqual({ service: { status: 'ENABLED' } });
  });

  it('refuses a text that is too long', async () => {
    const answer = await hub.ask('query ($text: String) { services(text: $text) { id } }', { text: 'a'.repeat(201) });
    expect(answer.errors?.[0]?.message).toBe('text must be at most 200 characters; got 201');
  });

  it('states the licence of the results of DSM-OPT alone', async () => {
    const answer = await hub.ask('{ services { id licence { spdx commercialUse } runnable } }');
    const services = answer.data?.['services'] as Array<{ id: string; licence: object | null; runnable: boolean }>;
    expect(services.filter(({ licence }) => licence !== null)).toEqual([
      { id: 'dsm-opt', licence: { spdx: 'CC-BY-NC-4.0', commercialUse: false }, runnable: false },
    ]);
    expect(services.every(({ runnable }) => !runnable)).toBe(true);
  });

  it('describes DSM-OPT as the slides do', async () => {
    const answer = await hub.ask(`{ service(id: "dsm-opt") {
      infrastructure { id name host } hubs { id } developers { id acronym } contributors
      outputs { name title(lang: FR) } provenance { title locator certainty } } }`);
    expect(answer.data).toEqual({
      service: {
        infrastructure: { id: 'a2s', name: 'A2S', host: "Datacenter de l'Université de Strasbourg" },
        hubs: [{ id: 'FORMATER' }, { id: 'THEIA' }, { id: 'DINAMIS' }],
        developers: [
          { id: 'eost', acronym: 'EOST' },
          { id: 'ipgp', acronym: 'IPGP' },
        ],
        contributors: ['IGN/Matis'],
        outputs: [
          { name: 'DSM_GRID', title: "Grille d'altitude" },
          { name: 'HILLSHADE', title: 'Relief ombré' },
          { name: 'TRUE_ORTHO', title: 'Ortho-image vraie' },
        ],
        provenance: { title: 'DINAMIS and THEIA workshop slides', locator: 'S632-659', certainty: 'STATED' },
      },
    });
  });

  it("gives FORDEAD's settings with their defaults", async () => {
    const answer = await hub.ask(
      '{ service(id: "fordead") { softwareLicence correspondents inputs { name default } outputs { name } } }',
    );
    const service = answer.data?.['service'] as {
      softwareLicence: string;
      correspondents: string[];
      inputs: Array<{ name: string; default: unknown }>;
      outputs: Array<{ name: string }>;
    };
    expect(service.softwareLicence).toBe('GPL-3.0-or-later');
    expect(service.correspondents).toEqual(['Département de la Santé des Forêts']);
    const defaults = Object.fromEntries(service.inputs.map((input) => [input.name, input.default]));
    expect(defaults).toMatchObject({
      start_date: '2015-01-01',
      lim_perc_cloud: 0.4,
      interpolation_order: 0,
      apply_source_mask: false,
      soil_detection: true,
      formula_mask: '(B2 >= 700)',
      vi: 'CRSWIR',
      nb_min_date: 10,
      min_last_date_training: '2018-01-01',
      max_last_date_training: '2018-06-01',
      threshold_anomaly: 0.16,
      max_nb_stress_periods: 5,
      list_code_oso: [17],
    });
    expect(service.inputs).toHaveLength(27);
    expect(service.outputs.slice(0, 2)).toEqual([{ name: 'DETECTION_PERIOD' }, { name: 'CONFIDENCE_CLASS' }]);
  });
});

describe('Account.computeCredits', () => {
  const Credits = `query ($given: [_Any!]!) { _entities(representations: $given) {
    ... on Account { id computeCredits { id unit granted reserved used available } } } }`;
  const credits = async (who: Parameters<Asked['ask']>[2]) =>
    (await hub.ask(Credits, { given: [{ __typename: 'Account', id: 'acc-scientist' }] }, who)).data?.['_entities'];

  const held = [
    {
      id: 'acc-scientist',
      computeCredits: [
        {
          id: 'acc-scientist:CPU_SECOND',
          unit: 'CPU_SECOND',
          granted: '360000',
          reserved: '0',
          used: '0',
          available: '360000',
        },
        { id: 'acc-scientist:UNIT', unit: 'UNIT', granted: '100', reserved: '0', used: '0', available: '100' },
      ],
    },
  ];

  it('shows their holder and the office what is left', async () => {
    expect(await credits({ viewer: viewer() })).toEqual(held);
    expect(await credits({ viewer: viewer({ account: 'acc-office', roles: ['OFFICE'] }) })).toEqual(held);
  });

  it('shows nothing to anyone else', async () => {
    const nothing = [{ id: 'acc-scientist', computeCredits: null }];
    expect(await credits({ viewer: viewer({ account: 'acc-referent' }) })).toEqual(nothing);
    expect(await credits({ viewer: null })).toEqual(nothing);
  });
});
