import type { FactRow } from './row.ts';

const facts = 'facts { label(lang: EN) value source provenance { certainty note(lang: EN) } }';
const ofInfrastructure = `{ infrastructure { ${facts} } }`;
const ofHub = (id: string): string => `{ hub(id: "${id}") { ${facts} } }`;

/** What the slides say of the infrastructure, its hubs and DINAMIS, and what no other hub has a type for. */
export const rows: FactRow[] = [
  {
    row: 1,
    fact: '26 research bodies and universities',
    query: ofInfrastructure,
    contains: ['26'],
  },
  {
    row: 2,
    fact: 'Bodies named: CNRS, CNES, IFREMER, IGN, INRAE, IRD, Météo-France and more',
    query: '{ infrastructure { partners { id name acronym } facts { label(lang: EN) value source } } }',
    contains: [
      'CNRS, CNES, IFREMER, IGN, INRAE, IRD, Météo-France …',
      "Centre national d'études spatiales",
      'Météo-France',
    ],
  },
  {
    row: 3,
    fact: 'Logo of ODATIS',
    query:
      '{ hub(id: "ODATIS") { id name theme(lang: FR) } infrastructure { facts { label(lang: EN) value source provenance { certainty note(lang: EN) } } } }',
    contains: ['"name":"ODATIS"', 'ODATiS'],
  },
  {
    row: 4,
    fact: 'Logo of Data Terra',
    query: '{ infrastructure { name facts { label(lang: EN) value source provenance { certainty } } } }',
    contains: ['"name":"Data Terra"', 'DATA TERRA'],
  },
  {
    row: 5,
    fact: '30 data and service centres (CDS)',
    query:
      '{ infrastructure { facts { label(lang: EN) value source provenance { certainty } } } centre(id: "a2s") { name host hubs { id } } }',
    contains: ['Data and service centres (CDS)', '"value":"30"', "Datacenter de l'Université de Strasbourg"],
  },
  {
    row: 6,
    fact: 'Oceans; high resolution space imagery',
    query: '{ infrastructure { facts { label(lang: EN) value } } hubs { id theme(lang: FR) transverse } }',
    contains: ['Océans ; Imagerie spatiale HR', 'Imagerie spatiale HR'],
  },
  {
    row: 7,
    fact: '32 CES, whose letters are expanded in two ways',
    query: ofInfrastructure,
    contains: ['"value":"32"', "Conseil d'Expertise Scientifique (S5) ; Centres d'Expertise Scientifique (S198)"],
  },
  {
    row: 8,
    fact: '200 FTE / 450 scientists, engineers and technicians',
    query: ofInfrastructure,
    contains: ['200 FTE / 450 scientifiques, ingénieurs et techniciens'],
  },
  {
    row: 9,
    fact: 'Exchanges on subjects across the hubs',
    query: '{ infrastructure { facts { label(lang: EN) value source } } hubs { id relatedHubs { id } } }',
    contains: ['INTER-PÔLES', '"id":"THEIA","relatedHubs":[{"id":"ODATIS"}'],
  },
  {
    row: 10,
    fact: 'GAIA Data: PIA3-ANR, 8 years, 65 M€, 400 FTE, distributed platforms',
    query:
      '{ infrastructure { programmes { id name duration budget { amount currency } url description(lang: FR) facts { label(lang: EN) value source provenance { certainty } } } } }',
    contains: [
      'GAIA Data',
      'P8Y',
      '"amount":"65000000"',
      'PIA3-ANR',
      '400 FTE',
      '62 M€',
      '65,6 M€',
      'plateformes distribuées',
    ],
  },
  {
    row: 11,
    fact: 'Precursors: ISIS of CNES, Equipex-GEOSUD of ANR',
    query: '{ hub(id: "DINAMIS") { precursors { id name description(lang: FR) provenance { locator certainty } } } }',
    contains: ['ISIS', 'Equipex-GEOSUD'],
  },
  {
    row: 12,
    fact: 'Six partners: CNES, CNRS, IGN, IRD, CIRAD, INRAE',
    query: '{ hub(id: "DINAMIS") { partners { acronym } } }',
    contains: [
      '[{"acronym":"CNES"},{"acronym":"CNRS"},{"acronym":"IGN"},{"acronym":"IRD"},{"acronym":"CIRAD"},{"acronym":"INRAE"}]',
    ],
  },
  {
    row: 13,
    fact: 'Unified and centralised access to data',
    query: ofHub('DINAMIS'),
    contains: ['Un accès unifié et centralisé aux données'],
  },
  {
    row: 14,
    fact: 'A transverse and central service of Data Terra and its hubs THEIA, ODATIS, Form@Ter, AERIS',
    query: '{ hub(id: "DINAMIS") { transverse relatedHubs { name theme(lang: FR) } facts { value source } } }',
    contains: [
      '"transverse":true',
      'Surfaces continentales',
      'Terre solide',
      'Atmosphère',
      "Service transverse et central de l'infrastructure Data Terra et de ses pôles THEIA (surfaces continentales), ODATIS (océan), Form@Ter (Terre solide), AERIS (atmosphère)",
    ],
  },
  {
    row: 15,
    fact: 'In service since May 2017, or 2018: the sources cannot decide',
    query:
      '{ hub(id: "DINAMIS") { since facts { label(lang: EN) value source provenance { certainty note(lang: EN) } } } }',
    contains: ['"since":null', 'mai 2017 ?', '"value":"2018"', 'UNCERTAIN'],
  },
  {
    row: 16,
    fact: 'National institutional scheme for access to Pléiades and SPOT 6-7',
    query: ofHub('DINAMIS'),
    contains: [
      "Dispositif national institutionnel d'accès aux images Pléiades et SPOT 6-7 à très haute résolution spatiale",
    ],
  },
  {
    row: 17,
    fact: 'One simplified access, and help to users',
    query: '{ hub(id: "DINAMIS") { description(lang: FR) links { rel href } facts { value source } } }',
    contains: ['Un accès unique simplifié et un accompagnement dans leur démarche', 'CONTACT'],
  },
  {
    row: 18,
    fact: 'Raw images with pre-processing and delivery formats',
    query: ofHub('DINAMIS'),
    contains: [
      'Produits images brutes Pléiades et SPOT 6-7 (prétraitements géométriques, radiométriques, formats de livraison)',
    ],
  },
  {
    row: 19,
    fact: 'Free data in the DINAMIS catalogue',
    query: ofHub('DINAMIS'),
    contains: ['Données gratuites déjà disponibles, accessibles directement au Catalogue DINAMIS'],
  },
  {
    row: 20,
    fact: 'New data within a free quota that changes',
    query: ofHub('DINAMIS'),
    contains: ['Acquisition de nouvelles données selon un quota de gratuité (évolutif)'],
  },
  {
    row: 21,
    fact: 'Beyond the quota: co-funding, DSP tariff, tranches',
    query: '{ hub(id: "DINAMIS") { facts { value source } } terms(of: "PricingRegime") { code label(lang: FR) } }',
    contains: [
      'Cofinancement ou tarification institutionnelle DSP (Pléiades), par tranche (SPOT 6-7)',
      'Cofinancement',
      'Tarif institutionnel (DSP)',
      'Tranche',
    ],
  },
  {
    row: 22,
    fact: "Tasking, and archives of Airbus's catalogue",
    query: '{ hub(id: "DINAMIS") { facts { value source } } terms(of: "RequestKind") { code label(lang: FR) } }',
    contains: ['Programmation / archives référencées au catalogue Airbus', 'Programmation'],
  },
  {
    row: 23,
    fact: 'DSP: Délégation de Service Public',
    query: ofHub('DINAMIS'),
    contains: ['Délégation de Service Public'],
  },
  {
    row: 52,
    fact: 'Portal of DINAMIS',
    query: '{ hub(id: "DINAMIS") { links { rel href title } } }',
    contains: ['"rel":"PORTAL","href":"https://dinamis.data-terra.org/"'],
  },
  {
    row: 53,
    fact: 'Image catalogue of DINAMIS',
    query: '{ hub(id: "DINAMIS") { links { rel href title } } }',
    contains: ['"rel":"CATALOGUE","href":"https://catalogue-dinamis.data-terra.org/"'],
  },
  {
    row: 54,
    fact: 'Request application of DINAMIS, over plain http',
    query: '{ hub(id: "DINAMIS") { links { rel href title } } }',
    contains: ['"rel":"REQUEST_APP","href":"http://application-dinamis.data-terra.org/login"'],
  },
  {
    row: 55,
    fact: 'LinkedIn account',
    query: '{ hub(id: "DINAMIS") { links { rel href title } } }',
    contains: ['https://www.linkedin.com/company/dataterra-dinamis'],
  },
  {
    row: 56,
    fact: 'YouTube channel, whose id cannot be read for certain',
    query: '{ hub(id: "DINAMIS") { facts { label(lang: EN) value source provenance { certainty note(lang: EN) } } } }',
    contains: ['UC5uatLIrr4s3Ic38TYQblug', 'UC5uatLlrr4s3lc38TYQbIug', 'UNCERTAIN'],
  },
  {
    row: 57,
    fact: 'Contact form',
    query: '{ hub(id: "DINAMIS") { links { rel href title } } }',
    contains: ['"rel":"CONTACT","href":"https://dinamis.data-terra.org/contact/"'],
  },
  {
    row: 58,
    fact: 'Help: videos, tutorials of the catalogue',
    query: ofHub('DINAMIS'),
    contains: ['Supports pour vous aider : vidéos, tutoriels du catalogue …'],
  },
  {
    row: 59,
    fact: 'THEIA: data, products and services for land surfaces, created in 2012',
    query: '{ hub(id: "THEIA") { since theme(lang: FR) description(lang: FR) } }',
    contains: ['"since":"2012"', 'Données, produits et services pour les surfaces continentales'],
  },
  {
    row: 60,
    fact: "THEIA's aim",
    query: ofHub('THEIA'),
    contains: [
      'Mettre à disposition de la communauté scientifique nationale et internationale, des politiques publiques de suivi et de gestion des ressources environnementales',
    ],
  },
  {
    row: 61,
    fact: "THEIA's offer: products, software, algorithms, services",
    query: ofHub('THEIA'),
    contains: [
      "Un vaste portefeuille de produits satellitaires à valeur ajoutée, des logiciels, des algorithmes et des services de traitements d'images : forêt, agriculture, biodiversité, hydrologie …",
    ],
  },
  {
    row: 62,
    fact: '4 data and service centres',
    query: '{ hub(id: "THEIA") { centreCount centres { id name } facts { label(lang: EN) value source } } }',
    contains: ['"centreCount":4'],
  },
  {
    row: 63,
    fact: 'Scientific expertise centres: the number is lost',
    query: '{ hub(id: "THEIA") { expertiseCentres facts { label(lang: EN) value source provenance { certainty } } } }',
    contains: ['"expertiseCentres":null', 'nombre perdu'],
  },
  {
    row: 64,
    fact: 'Regional network (ART)',
    query: ofHub('THEIA'),
    contains: ["Réseau d'Animation Régionale THEIA (ART)"],
  },
  {
    row: 65,
    fact: 'Director: Anne PUISSANT (Univ. Strasbourg)',
    query: '{ hub(id: "THEIA") { director } }',
    contains: ['Anne PUISSANT'],
  },
  {
    row: 66,
    fact: 'CDS A2S',
    query: '{ centre(id: "a2s") { id name acronym host hubs { id } } }',
    contains: ['"acronym":"A2S"', 'THEIA'],
  },
  {
    row: 67,
    fact: 'Three branches: raster/vector, in situ, algorithms and services',
    query: '{ hub(id: "THEIA") { facts { value source } subgraphs { name description(lang: EN) } } }',
    contains: [
      'Données raster/vecteur ; données in-situ ; algorithmes/services de traitement',
      'land-surface',
      'in-situ',
      'processing',
    ],
  },
  {
    row: 68,
    fact: 'Visualisation, and catalogue of data and services',
    query: '{ hub(id: "THEIA") { facts { value source } links { rel href } } }',
    contains: [
      'Interface de visualisation ; catalogue de données/services',
      'https://maps.theia-land.fr',
      'https://catalogue.theia-land.fr',
    ],
  },
  {
    row: 70,
    fact: 'The map speaks French and English',
    query: ofHub('THEIA'),
    contains: ['fr | en'],
  },
  {
    row: 77,
    fact: 'Links of the map',
    query: ofHub('THEIA'),
    contains: ['À propos de cette application ; accès au Catalogue de produits Theia ; accès au Portail Theia'],
  },
  {
    row: 79,
    fact: 'Three ways of discovery',
    query: ofHub('THEIA'),
    contains: ['Géographique ; thématique ; temporel'],
  },
  {
    row: 80,
    fact: 'What the search box understands',
    query: ofHub('THEIA'),
    contains: ['Ville(s), Pays, Capteur(s), Date(s), Mot Clé, Thématique(s)'],
  },
  {
    row: 81,
    fact: 'Themes of the catalogue',
    query: '{ terms(of: "Theme") { code label(lang: FR) provenance { locator certainty note(lang: EN) } } }',
    contains: [
      'Hydrologie',
      'Couvert neigeux',
      'Végétation / Agriculture',
      "Hauteurs d'eau",
      'Humidité des sols',
      'Occupation des sols',
    ],
  },
  {
    row: 82,
    fact: 'A number on a picture of the catalogue: 6 390',
    query: ofHub('THEIA'),
    contains: ['6 390'],
  },
  {
    row: 84,
    fact: 'Tutorials: statistics, preferences, maps in a GIS',
    query: ofHub('THEIA'),
    contains: [
      'Tuto 5 : option de recherche statistique ; tuto 6 : tirer parti de ses préférences utilisateur ; visualiser les cartes Theia sur le serveur Web ou dans son SIG',
    ],
  },
  {
    row: 85,
    fact: 'YouTube channel THEIA Land',
    query: ofHub('THEIA'),
    contains: [
      'THEIA Land, 164 abonnés ; OSO (1/3) ; les notions à connaître ; humidité des sols à très haute résolution ; une durée de 2:08',
    ],
  },
  {
    row: 87,
    fact: 'In-situ catalogue THEIA/OZCAR',
    query: '{ hub(id: "THEIA") { links { rel href title } } }',
    contains: ['https://in-situ.theia-land.fr/'],
  },
  {
    row: 90,
    fact: 'Attribution of the in-situ map',
    query: ofHub('THEIA'),
    contains: ['Leaflet | Tiles © Esri — Source: Esri, i-cubed, USDA, USGS, AEX, GeoEye'],
  },
  {
    row: 91,
    fact: 'Catalogue of thematic products; item (4) is not on the slides',
    query:
      '{ hub(id: "THEIA") { links { rel href } facts { label(lang: EN) value provenance { certainty note(lang: EN) } } } }',
    contains: ['https://www.theia-land.fr/produits-thematiques/', '"value":"(4)"'],
  },
  {
    row: 109,
    fact: 'The slides are those of a workshop',
    query: ofInfrastructure,
    contains: ["Un atelier : « Retrouvez toutes les présentations de l'atelier »"],
  },
];
