import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imageryTest, type ImageryTest } from './support.ts';

let test: ImageryTest;
beforeAll(async () => {
  test = await imageryTest();
});
afterAll(() => test.close());

describe('the rules', () => {
  it('grant five quotas', async () => {
    const { quotaRules } = await test.ask(
      '{ quotaRules { mission category limit unit km2PerUnit scope period provenance { certainty } } }',
    );
    const reading = { scope: 'PER_USER', provenance: { certainty: 'READING' } };
    const pleiades = { mission: 'PLEIADES', unit: 'KM2', km2PerUnit: '1', period: 'P3M', ...reading };
    const spot = {
      mission: 'SPOT_6_7',
      limit: '10',
      unit: 'TELEMETRY_CREDIT',
      km2PerUnit: '3600',
      period: 'P1Y',
      ...reading,
    };
    expect(quotaRules).toEqual([
      { ...pleiades, category: 'PUBLIC_ACTOR_FR', limit: '3500' },
      { ...pleiades, category: 'SCIENTIST_FR', limit: '4500' },
      { ...spot, category: 'PRIVATE_RND_FR' },
      { ...spot, category: 'PUBLIC_ACTOR_FR' },
      { ...spot, category: 'SCIENTIST_FR' },
    ]);
  });

  it('have six prices, and none for who has none', async () => {
    const { tariffs } = await test.ask(
      '{ tariffs { mission category kind regime perKm2 { amount currency } tranches { credits price { amount } } } }',
    );
    const price = (amount: string) => ({ amount, currency: 'EUR' });
    const dsp = (category: string, kind: string, amount: string) => ({
      mission: 'PLEIADES', category, kind, regime: 'DSP_TARIFF', perKm2: price(amount), tranches: [],
    }); // prettier-ignore
    expect(tariffs).toEqual([
      dsp('PRIVATE_RND_FR', 'ARCHIVE', '1.40'),
      dsp('PRIVATE_RND_FR', 'TASKING', '1.80'),
      dsp('PUBLIC_ACTOR_FR', 'ARCHIVE', '1.40'),
      dsp('PUBLIC_ACTOR_FR', 'TASKING', '1.80'),
      {
        mission: 'PLEIADES',
        category: 'SCIENTIST_FR',
        kind: null,
        regime: 'CO_FUNDING',
        perKm2: price('1.00'),
        tranches: [],
      },
      {
        mission: 'SPOT_6_7',
        category: 'PUBLIC_ACTOR_FR',
        kind: null,
        regime: 'TRANCHE',
        perKm2: null,
        tranches: [
          { credits: 20, price: { amount: '20000.00' } },
          { credits: 50, price: { amount: '50000.00' } },
        ],
      },
    ]);
  });

  it('are filtered, a price for every kind with each kind', async () => {
    const counts = await test.ask(`{
      tasking: tariffs(kind: TASKING) { category }
      spot: quotaRules(mission: SPOT_6_7) { category }
      scientists: quotaRules(category: SCIENTIST_FR) { mission }
      abroad: tariffs(category: SCIENTIST_EU) { mission } }`);
    expect(Object.values(counts).map((rows) => (rows as unknown[]).length)).toEqual([4, 3, 2, 0]);
  });

  it('come in both languages with their source', async () => {
    const { quotaRules } = await test.ask<{
      quotaRules: Array<{ provenance: { locator: string; en: string; fr: string } }>;
    }>(
      '{ quotaRules(mission: PLEIADES, category: SCIENTIST_FR) { provenance { locator en: note(lang: EN) fr: note(lang: FR) } } }',
    );
    expect(quotaRules[0]?.provenance).toMatchObject({ locator: 'S106' });
    expect(quotaRules[0]?.provenance.en).toMatch(/^The limit is on the slide\./);
    expect(quotaRules[0]?.provenance.fr).toMatch(/^Le plafond figure sur la diapositive\./);
  });

  it('name a charter and the licences that come with it', async () => {
    expect(await test.ask('{ charter { version licences { id licence { commercialUse declaredBy } } } }')).toEqual({
      charter: {
        version: '1',
        licences: [
          { id: 'pleiades', licence: { commercialUse: false, declaredBy: 'DINAMIS' } },
          { id: 'spot-6-7', licence: { commercialUse: false, declaredBy: 'DINAMIS' } },
        ],
      },
    });
  });
});

describe('the offer', () => {
  const ids = async (availability: string) =>
    (await test.ask<{ offers: Array<{ id: string }> }>(`{ offers(availability: ${availability}) { id } }`)).offers.map(
      ({ id }) => id,
    );

  it('has two columns, three relays and three announcements', async () => {
    expect(await ids('IN_CATALOGUE')).toEqual([
      'catalogue-pleiades-spot',
      'catalogue-pleiades-systematic',
      'catalogue-drom-com',
      'catalogue-spot-yearly',
    ]);
    expect(await ids('ON_REQUEST')).toEqual(['new-pleiades', 'new-spot-6-7', 'tasking', 'airbus-archive']);
    expect(await ids('RELAY')).toEqual(['relay-spot-world-heritage', 'relay-peps', 'relay-kalideos']);
    expect(await ids('ANNOUNCED')).toEqual(['announced-jilin', 'announced-terrasar-x', 'announced-co3d']);
  });

  it('says what a resolution is of', async () => {
    const { offers } = await test.ask(
      '{ offers(availability: ANNOUNCED) { title(lang: FR) sensors { code resolutionMin resolutionMax product announced } } }',
    );
    expect(offers).toEqual([
      {
        title: 'Jilin',
        sensors: [{ code: 'JILIN', resolutionMin: 0.5, resolutionMax: 3, product: null, announced: true }],
      },
      {
        title: 'TerraSAR-X',
        sensors: [{ code: 'TERRASAR_X', resolutionMin: 0.25, resolutionMax: 40, product: null, announced: true }],
      },
      {
        title: 'CO3D : MNS à 1 m',
        sensors: [{ code: 'CO3D', resolutionMin: 1, resolutionMax: 1, product: 'DSM', announced: true }],
      },
    ]);
  });

  it('knows what took over from what', async () => {
    const { offers } = await test.ask<{ offers: Array<{ programme: string; supersededBy: string | null }> }>(
      '{ offers(availability: RELAY) { programme supersededBy } }',
    );
    expect(offers).toEqual([
      { programme: 'Spot World Heritage', supersededBy: null },
      { programme: 'PEPS', supersededBy: 'GEODES' },
      { programme: 'Kalideos', supersededBy: null },
    ]);
  });

  it('has coverages with the editions that are here', async () => {
    const { coverageProgrammes } = await test.ask(
      '{ coverageProgrammes { id mission cadence editions zone(lang: FR) } }',
    );
    expect(coverageProgrammes).toEqual([
      {
        id: 'pleiades-sandy-coast',
        mission: 'PLEIADES',
        cadence: 'P1Y',
        editions: ['2019', '2020', '2021', '2022'],
        zone: 'Littoral sableux de métropole',
      },
      {
        id: 'pleiades-metropolitan-france',
        mission: 'PLEIADES',
        cadence: 'P1Y',
        editions: ['2020', '2021', '2022'],
        zone: 'France métropolitaine',
      },
      {
        id: 'pleiades-french-guiana',
        mission: 'PLEIADES',
        cadence: 'P1Y',
        editions: ['2019', '2020', '2021', '2022'],
        zone: 'Guyane',
      },
      {
        id: 'spot-6-7-metropolitan-france',
        mission: 'SPOT_6_7',
        cadence: 'P1Y',
        editions: ['2017', '2020', '2022'],
        zone: 'France métropolitaine',
      },
    ]);
  });
});
