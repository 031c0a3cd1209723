import type { FactRow } from './row.ts';

/** Queries that several rows share. */
const priceInCatalogue =
  '{ scenes(filter: { missions: [PLEIADES], onlineOnly: true }, first: 1) { nodes { availability quote { ... on Quote { regime total { amount currency } needed } } } } }';
const offer = (availability: string) =>
  `{ offers(availability: ${availability}) { id title(lang: FR) coverage(lang: FR) cadence programme supersededBy url sensors { code name resolutionMin resolutionMax product announced } provenance { locator certainty note(lang: FR) } } }`;
const quota = (mission: string, category: string) =>
  `{ quotaRules(mission: ${mission}, category: ${category}) { limit unit km2PerUnit scope period validity { start end } source provenance { locator certainty note(lang: FR) } } }`;
const tariff = (mission: string, category: string) =>
  `{ tariffs(mission: ${mission}, category: ${category}) { kind regime perKm2 { amount currency } tranches { credits price { amount currency } } source provenance { locator certainty note(lang: FR) } } }`;
const eligibility = (mission: string, kind: string, purpose: string) =>
  `{ viewer { category eligibility(mission: ${mission}, kind: ${kind}, purpose: ${purpose}) { eligible reasons { code message(lang: FR) required } } } }`;
const programmes =
  '{ coverageProgrammes { id title(lang: FR) mission zone(lang: FR) cadence editions provenance { locator certainty note(lang: FR) } } }';

/** What the imagery hub holds of the table of facts: rows 16 and 18 to 51. */
export const rows: FactRow[] = [
  {
    row: 16,
    fact: 'National institutional access to very high resolution images of Pléiades and SPOT 6-7',
    query:
      '{ offers(availability: IN_CATALOGUE) { title(lang: FR) sensors { code } } charter { licences { licence { title } } } }',
    contains: ['PLEIADES', 'SPOT_6_7', 'Images Pléiades et SPOT 6-7'],
  },
  {
    row: 18,
    fact: 'Raw image products, geometric and radiometric processing and delivery formats included',
    query: offer('IN_CATALOGUE'),
    contains: ['prétraitements géométriques, radiométriques et formats de livraison', 'S45-46'],
  },
  {
    row: 19,
    fact: 'Data that is already there is free, straight from the catalogue, for members',
    query: priceInCatalogue,
    as: 'scientist',
    contains: ['FREE_CATALOGUE', '0.00', 'ONLINE'],
  },
  {
    row: 20,
    fact: 'New data within a free quota that is revised in time',
    query: quota('PLEIADES', 'SCIENTIST_FR'),
    contains: ['évolutif', 'validity', 'P3M'],
  },
  {
    row: 21,
    fact: 'Beyond the quota: co-funding, institutional tariff (Pléiades), tranche (SPOT 6-7)',
    query: '{ tariffs { mission category regime } }',
    contains: ['CO_FUNDING', 'DSP_TARIFF', 'TRANCHE'],
  },
  {
    row: 22,
    fact: 'Tasking, and archives listed in the Airbus catalogue',
    query: `{ offers(availability: ON_REQUEST) { id title(lang: FR) } tariffs { kind } }`,
    contains: ['Archives référencées au catalogue Airbus', 'ARCHIVE', 'TASKING'],
  },
  {
    row: 23,
    fact: 'DSP stands for Délégation de Service Public',
    query: tariff('PLEIADES', 'PUBLIC_ACTOR_FR'),
    contains: ['DSP_TARIFF', 'Délégation de Service Public'],
  },
  {
    row: 24,
    fact: 'Authorised institutional users in the sense of the Pléiades delegation',
    query: '{ organisation(id: "cnrs") { name kind country authorisedInstitutionalUser } }',
    contains: ['Centre national de la recherche scientifique', '"authorisedInstitutionalUser"', 'true'],
  },
  {
    row: 25,
    fact: 'French scientists; European and international ones on conditions',
    query: eligibility('PLEIADES', 'TASKING', 'RESEARCH'),
    as: 'scientist-eu',
    contains: ['SCIENTIST_EU', 'ARCHIVE_ONLY'],
  },
  {
    row: 26,
    fact: 'French public actors',
    query: quota('PLEIADES', 'PUBLIC_ACTOR_FR'),
    contains: ['3500', 'KM2'],
  },
  {
    row: 27,
    fact: 'French private entities for needs of research and development',
    query: eligibility('PLEIADES', 'ARCHIVE', 'RESEARCH'),
    as: 'private-rnd',
    contains: ['PRIVATE_RND_FR', 'PURPOSE_REQUIRED', 'RND'],
  },
  {
    row: 28,
    fact: 'Kinds of authorised institutions: governmental to municipal, universities, laboratories, schools, bodies of public interest',
    query: '{ __type(name: "OrganisationKind") { enumValues { name } } }',
    contains: ['GOVERNMENTAL', 'MINISTERIAL', 'REGIONAL', 'DEPARTMENTAL', 'TERRITORIAL', 'MUNICIPAL', 'UNIVERSITY', 'SCIENTIFIC_LABORATORY', 'TEACHING_ESTABLISHMENT', 'PUBLIC_INTEREST_BODY', 'PUBLIC_INTEREST_ASSOCIATION'], // prettier-ignore
  },
  {
    row: 29,
    fact: 'Step 1: the organisation signs the charter on line',
    query: '{ charter { version url licences { id licence { title commercialUse } } } }',
    contains: ['pleiades', 'spot-6-7', 'https://dinamis.data-terra.org/'],
  },
  {
    row: 30,
    fact: 'Step 2: a personal account with a professional e-mail address',
    query:
      '{ viewer { fullName email status organisation { name membership { status charter { version expired } } } } }',
    as: 'scientist',
    contains: ['Demo scientist', 'scientist@demo.example', 'ACTIVE'],
  },
  {
    row: 31,
    fact: 'Step 3: consult the catalogue to download images',
    query: offer('IN_CATALOGUE'),
    contains: ['https://catalogue-dinamis.data-terra.org/'],
  },
  {
    row: 32,
    fact: 'When needed: create, then submit requests for new images',
    query: offer('ON_REQUEST'),
    contains: ['création / soumission', 'http://application-dinamis.data-terra.org/login'],
  },
  {
    row: 33,
    fact: 'Downloads from the catalogue are free',
    query: priceInCatalogue,
    as: 'public-actor',
    contains: ['FREE_CATALOGUE', '0.00', 'EUR'],
  },
  {
    row: 34,
    fact: 'Quota "par utilisateur/demande", read as per user',
    query: quota('PLEIADES', 'SCIENTIST_FR'),
    contains: ['PER_USER', 'utilisateur/demande', 'READING'],
  },
  {
    row: 35,
    fact: 'Pléiades, scientist: 4 500 km²',
    query: quota('PLEIADES', 'SCIENTIST_FR'),
    contains: ['4500', 'KM2', 'S106'],
  },
  {
    row: 36,
    fact: 'Pléiades, public actor: 3 500 km²',
    query: quota('PLEIADES', 'PUBLIC_ACTOR_FR'),
    contains: ['3500', 'KM2', 'S107'],
  },
  {
    row: 37,
    fact: 'SPOT 6-7: 10 telemetry credits, that is 36 000 km², for institutions and R&D',
    query: '{ quotaRules(mission: SPOT_6_7) { category limit unit km2PerUnit provenance { note(lang: FR) } } }',
    contains: ['PUBLIC_ACTOR_FR', 'PRIVATE_RND_FR', 'TELEMETRY_CREDIT', '10', '3600', '36 000 km²'],
  },
  {
    row: 38,
    fact: 'Pléiades beyond the quota: scientist 1 EUR/km²',
    query: tariff('PLEIADES', 'SCIENTIST_FR'),
    contains: ['1.00', 'EUR', 'CO_FUNDING', 'S111'],
  },
  {
    row: 39,
    fact: 'Pléiades beyond the quota: institutions and private entities 1.40 EUR/km² archive, 1.80 tasking',
    query: `{ public: tariffs(mission: PLEIADES, category: PUBLIC_ACTOR_FR) { kind perKm2 { amount } } private: tariffs(mission: PLEIADES, category: PRIVATE_RND_FR) { kind perKm2 { amount } } }`,
    contains: ['public', 'private', '1.40', '1.80', 'ARCHIVE', 'TASKING'],
  },
  {
    row: 40,
    fact: 'SPOT 6-7 beyond the quota: 20 credits for 20 000 EUR, 50 credits for 50 000 EUR',
    query: tariff('SPOT_6_7', 'PUBLIC_ACTOR_FR'),
    contains: ['20000.00', '50000.00', 'TRANCHE', 'READING'],
  },
  {
    row: 41,
    fact: 'Cells that are missing: no price is published, which is neither 0 nor an error',
    query: `{
      tariffs(mission: SPOT_6_7, category: SCIENTIST_FR) { regime }
      quotaRules(mission: PLEIADES, category: PRIVATE_RND_FR) { limit }
      scenes(filter: { missions: [PLEIADES], text: "alsace 2021 04" }, first: 5) { nodes { availability quote { ... on NoTariff { reasons { code message(lang: FR) } contactUrl } } } } }`,
    as: 'scientist-eu',
    contains: ['[]', 'TO_ORDER', 'NO_TARIFF', 'https://dinamis.data-terra.org/contact/'],
  },
  {
    row: 42,
    fact: 'Two columns: already in the catalogue, and acquisition of new images',
    query:
      '{ inCatalogue: offers(availability: IN_CATALOGUE) { id } onRequest: offers(availability: ON_REQUEST) { id } }',
    contains: ['catalogue-pleiades-spot', 'new-pleiades'],
  },
  {
    row: 43,
    fact: 'In the catalogue: Pléiades and SPOT 6-7, world-wide',
    query: offer('IN_CATALOGUE'),
    contains: ['Images Pléiades et SPOT 6-7', 'Monde'],
  },
  {
    row: 44,
    fact: 'Yearly systematic Pléiades coverages: sandy coast, metropolitan France and French Guiana',
    query: programmes,
    contains: ['Littoral sableux de métropole', 'Guyane', 'P1Y', 'PLEIADES'],
  },
  {
    row: 45,
    fact: 'DROM-COM',
    query: offer('IN_CATALOGUE'),
    contains: ['DROM-COM', 'GP MQ GF RE YT NC PF PM WF BL MF TF'],
  },
  {
    row: 46,
    fact: 'SPOT 6-7 among the new images (">POT 67" in the text)',
    query: offer('ON_REQUEST'),
    contains: ['Nouvelles images SPOT 6-7', '>POT 67', 'READING'],
  },
  {
    row: 47,
    fact: 'Yearly SPOT 6-7 coverages of metropolitan France',
    query: programmes,
    contains: ['Couverture millésimée SPOT 6-7 de la France métropolitaine', 'SPOT_6_7', '2017'],
  },
  {
    row: 48,
    fact: 'Tasking anywhere on the globe',
    query: offer('ON_REQUEST'),
    contains: ['Programmations en tout point du globe', 'Tout point du globe', 'READING'],
  },
  {
    row: 49,
    fact: 'Complementary high-resolution imagery relayed to Spot World Heritage, PEPS and Kalideos',
    query: offer('RELAY'),
    contains: [
      'Spot World Heritage',
      'SPOT_1',
      'SPOT_5',
      'PEPS',
      'SENTINEL_2',
      'GEODES',
      'Kalideos',
      'RAPIDEYE',
      'COSMO_SKYMED',
      'ASTER',
      'TERRASAR_X',
    ],
  },
  {
    row: 50,
    fact: 'Archives listed in the Airbus catalogue',
    query: offer('ON_REQUEST'),
    contains: ['Archives référencées au catalogue Airbus', 'S140-141'],
  },
  {
    row: 51,
    fact: 'To come: Jilin 0.5 to 3 m, TerraSAR-X 25 cm to 40 m, CO3D with a surface model at 1 m',
    query: offer('ANNOUNCED'),
    contains: ['Jilin', '0.5', 'TerraSAR-X', '0.25', '40', 'CO3D', 'DSM'],
  },
];
