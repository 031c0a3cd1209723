import type { FactRow } from './row.ts';

const ofTheia = '{ hub(id: "THEIA") { facts { label(lang: EN) value provenance { certainty locator } } } }';
const layerTitles =
  '{ mapLayers { id fr: title(lang: FR) en: title(lang: EN) kind times timeResolution provenance { certainty locator } } }';

/** What the slides say of the maps, the catalogue and the thematic products. */
export const rows: FactRow[] = [
  {
    row: 69,
    fact: 'The site of the maps, maps.theia-land.fr',
    query: '{ mapLayer(id: "reflectance") { infoUrl wms { capabilitiesUrl wmtsUrl } provenance { url } } }',
    contains: ['http://maps.theia-land.fr/couches-cartographiques-theia.html'],
  },
  {
    row: 70,
    fact: 'Layers of land cover and monthly surface reflectances, in French and English',
    query: layerTitles,
    contains: [
      '"fr":"Occupation des sols","en":"Land cover"',
      '"fr":"Synthèse réflectance","en":"Surface reflectance synthesis"',
      '"timeResolution":"MONTH"',
    ],
  },
  {
    row: 71,
    fact: 'The nine layers, raw and thematic',
    query: layerTitles,
    contains: [
      '"id":"reflectance"',
      '"id":"false-colour"',
      '"id":"ndvi"',
      '"id":"snow"',
      '"times":["2022-09-13"]',
      '"id":"glacier-elevation-change"',
      '"id":"land-cover"',
      '"id":"glacier-thickness"',
      '"id":"glacier-velocity"',
      '"id":"glacier-outlines"',
      '"kind":"RAW"',
      '"kind":"THEMATIC"',
    ],
  },
  {
    row: 72,
    fact: 'Times: June 2022 for reflectance, 2021 for land cover',
    query:
      '{ reflectance: mapLayer(id: "reflectance") { times timeResolution } landCover: mapLayer(id: "land-cover") { times timeResolution } }',
    contains: ['"2022-06"', '"landCover":{"times":["2021"],"timeResolution":"YEAR"}'],
  },
  {
    row: 73,
    fact: 'The six regions',
    query: '{ mapRegions { id label(lang: FR) bbox provenance { certainty } } }',
    contains: [
      '"Europe de l\'Ouest"',
      '"France métropolitaine"',
      '"Maghreb"',
      '"Nouvelle-Calédonie"',
      '"Madagascar"',
      '"Sahel"',
    ],
  },
  {
    row: 74,
    fact: 'A layer can be taken into QGIS (WMS)',
    query: '{ mapLayer(id: "land-cover") { wms { capabilitiesUrl layer version crs gisUri } } }',
    contains: ['"version":"1.3.0"', '"CRS:84"', 'crs=CRS:84&format=image/png&layers=oso'],
  },
  {
    row: 75,
    fact: 'Two products can be compared, with transparency',
    query: `{ compareLayers(left: { layer: "reflectance", time: "2022-06" }, right: { layer: "land-cover", time: "2021", opacity: 0.5 },
      bbox: [1.0, 42.8, 1.1, 42.9]) { leftUrl rightUrl leftOpacity rightOpacity } }`,
    contains: ['TIME=2022-06', 'TIME=2021', '"rightOpacity":0.5', 'BBOX=1,42.8,1.1,42.9'],
  },
  {
    row: 76,
    fact: 'Information on each layer: N3A reflectance, glacier velocity in metres a year',
    query: `{ velocity: mapLayer(id: "glacier-velocity") { title(lang: FR) unitSymbol infoUrl }
      reflectance: mapLayer(id: "reflectance") { collection { aliases } infoUrl } landCover: mapLayer(id: "land-cover") { legend { value label } } }`,
    contains: ['"Vitesse des glaciers (m/an)","unitSymbol":"m/yr"', '"N3A"', '"Coniferous forest"'],
  },
  {
    row: 77,
    fact: 'About the application; ways to the catalogue and the portal of Theia',
    query: '{ hub(id: "THEIA") { links { rel href } } mapLayer(id: "reflectance") { infoUrl } }',
    contains: ['https://catalogue.theia-land.fr', 'https://www.theia-land.fr/', 'couches-cartographiques-theia.html'],
  },
  {
    row: 78,
    fact: 'Who must be named on the maps',
    query: '{ mapLayers { id attribution } }',
    contains: ['© Theia CNES, CESBIO, INRAE, carto OpenStreetMap'],
  },
  {
    row: 79,
    fact: 'Discovery by place, by theme and by time, together',
    query: `{ products(area: { place: "FR-09" }, during: { start: "2020-01-01T00:00:00Z", end: "2020-12-31T23:59:59Z" },
      filter: { themes: [LAND_COVER] }, first: 1) { exportUrl(format: CSV) pageInfo { hasNextPage } } hub(id: "THEIA") { facts { value } } }`,
    contains: ['Géographique ; thématique ; temporel', '/files/land-surface/products?format=CSV'],
  },
  {
    row: 80,
    fact: 'Free search: towns, countries, sensors, dates, keywords, themes',
    query: `{ products(text: "Foix, France, Sentinel-2, janvier 2020, MAJA, couvert neigeux", first: 0) { understood { text kind value label(lang: FR) } } }`,
    contains: [
      '{"text":"Foix","kind":"PLACE"',
      '{"text":"France","kind":"PLACE","value":"FR"',
      '{"text":"Sentinel-2","kind":"SENSOR"',
      '{"text":"janvier 2020","kind":"DATE","value":"2020-01"',
      '{"text":"MAJA","kind":"KEYWORD"',
      '{"text":"couvert neigeux","kind":"THEME","value":"SNOW","label":"Couvert neigeux"}',
    ],
  },
  {
    row: 81,
    fact: 'The six themes of the catalogue',
    query: `{ products(text: "hydrologie, couvert neigeux, végétation, hauteurs d'eau, humidité des sols, occupation des sols", first: 0) {
      understood { value label(lang: FR) } } soil: collections(theme: SOIL_MOISTURE) { nodes { title(lang: FR) } } levels: collections(theme: WATER_LEVEL) { nodes { id } } }`,
    contains: [
      '"label":"Hydrologie"',
      '"label":"Couvert neigeux"',
      '"label":"Végétation / Agriculture"',
      '"label":"Hauteurs d\'eau"',
      '"label":"Humidité des sols (très haute résolution)"',
      '"label":"Occupation des sols"',
      'Humidité des sols à très haute résolution',
      'HYDROWEB',
    ],
  },
  {
    row: 82,
    fact: '"6 390" on the picture of the catalogue, perhaps a number of hits',
    query: ofTheia,
    contains: ['6 390'],
  },
  {
    row: 83,
    fact: 'Collections made systematically, and by demonstrators',
    query: `{ systematic: collections(production: SYSTEMATIC, first: 100) { totalCount nodes { id } }
      demonstrators: collections(production: DEMONSTRATOR, first: 100) { nodes { id } } }`,
    contains: [
      '"THEIA_REFLECTANCE_SENTINEL2_L2A"',
      '"demonstrators":{"nodes":[{"id":"FORMSpoT"},{"id":"GEOV2_AVHRR"},{"id":"THEIA_BIOMASS"},{"id":"TROPISCO"}]}',
    ],
  },
  {
    row: 84,
    fact: 'Tutorials: statistical search, preferences, maps in a GIS',
    query: `{ hub(id: "THEIA") { facts { value } } productStatistics(groupBy: THEME) { key count } }`,
    contains: ['Tuto 5', 'tuto 6', 'visualiser les cartes Theia'],
  },
  {
    row: 85,
    fact: 'The channel THEIA Land, 164 subscribers, and its videos',
    query: ofTheia,
    contains: ['164 abonnés', 'OSO (1/3)', '2:08'],
  },
  {
    row: 91,
    fact: 'The thematic catalogue, www.theia-land.fr/produits-thematiques/',
    query: '{ collection(id: "GEOV2_AVHRR") { landingPage provenance { locator } } }',
    contains: ['https://www.theia-land.fr/produits-thematiques/'],
  },
  {
    row: 92,
    fact: 'Products of scientific expertise centres, made for demonstration',
    query: '{ collections(production: DEMONSTRATOR) { nodes { id production expertiseCentre } } }',
    contains: ['{"id":"GEOV2_AVHRR","production":"DEMONSTRATOR","expertiseCentre":"CES Theia"}'],
  },
  {
    row: 93,
    fact: 'GEOV2-AVHRR: 40 years of essential variables, global',
    query:
      '{ collection(id: "GEOV2_AVHRR") { title description(lang: FR) temporalExtent { start end } regions extent provenance { certainty note(lang: EN) } } }',
    contains: [
      "40 années de variables essentielles de la végétation à l'échelle mondiale",
      '"WORLD"',
      '"start":"1982-01-01T00:00:00Z"',
      '"READING"',
    ],
  },
  {
    row: 94,
    fact: 'LAI during 2021, what it is, reported to 4 km²',
    query:
      '{ collection(id: "GEOV2_AVHRR") { description(lang: FR) unitSymbol resolution provenance { note(lang: FR) } } }',
    contains: ['demi-surface des organes végétaux', '"unitSymbol":"m²/m²"', '"resolution":4000', '2021'],
  },
  {
    row: 95,
    fact: 'Above-ground biomass (t/ha) over Gabon, Madagascar, French Guiana and Africa',
    query:
      '{ collection(id: "THEIA_BIOMASS") { title(lang: FR) description(lang: FR) unitSymbol regions themes legend { min max } } }',
    contains: ['"unitSymbol":"t/ha"', '["GA","MG","GF","AFRICA"]', "la Guyane et l'Afrique", '{"min":100,"max":200}'],
  },
  {
    row: 96,
    fact: 'The demonstrators of biomass were the precursors of TropiSCO',
    query: '{ collection(id: "THEIA_BIOMASS") { precursorOf { id title(lang: FR) } } }',
    contains: ['"TROPISCO"'],
  },
  {
    row: 97,
    fact: 'TropiSCO: forest loss 2018-2021 in fifteen classes of km²',
    query:
      '{ collection(id: "TROPISCO") { unitSymbol legend { value min max } provenance { certainty note(lang: EN) } } }',
    contains: [
      '{"value":"0-2","min":0,"max":2}',
      '{"value":"18-20","min":18,"max":20}',
      '{"value":"20-40","min":20,"max":40}',
      '{"value":"100-120","min":100,"max":120}',
    ],
  },
  {
    row: 98,
    fact: 'TropiSCO: January 2018 to December 2021, Suriname and French Guiana, weekly, ten metres, Sentinel-1',
    query:
      '{ collection(id: "TROPISCO") { description(lang: FR) temporalExtent { start end } cadence resolution regions } }',
    contains: ['de janvier 2018 à décembre 2021', '"cadence":"P7D"', '"resolution":10', '["SR","GF"]', 'Sentinel-1'],
  },
  {
    row: 99,
    fact: 'Who made TropiSCO',
    query: '{ collection(id: "TROPISCO") { providers { name roles } } }',
    contains: ['"CNES"', '"CESBIO"', '"GlobEO"', '"SCO"'],
  },
];
