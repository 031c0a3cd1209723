import type { FactRow } from './row.ts';

const provenance = 'provenance { title locator certainty note(lang: EN) }';

/** What the slides say of the services on demand. */
export const rows: FactRow[] = [
  {
    row: 100,
    fact: 'On-demand computing service, catalogue of services',
    query: '{ services(kind: ON_DEMAND) { id title kind landingPage } hub(id: "THEIA") { links { rel href } } }',
    contains: ['dsm-opt', 'ON_DEMAND', 'https://www.theia-land.fr/outils/'],
  },
  {
    row: 101,
    fact: 'DSM-OPT: a digital surface model from stereo or tri-stereo Pléiades images; altitude grid, relief, true ortho-image',
    query: `{ service(id: "dsm-opt") {
      description(lang: FR) requirements { code message(lang: EN) } outputs { name title(lang: FR) unit } ${provenance} } }`,
    contains: [
      'modèle numérique de surface',
      'images of Pléiades',
      'a stereo pair or a tri-stereo triplet',
      "Grille d'altitude",
      'Relief ombré',
      'Ortho-image vraie',
    ],
  },
  {
    row: 102,
    fact: 'DSM-OPT: developed by EOST and IPGP with IGN/Matis; computed on A2S at the Datacenter of the University of Strasbourg',
    query: `{ service(id: "dsm-opt") {
      developers { id name acronym } contributors infrastructure { id name host } ${provenance} } }`,
    contains: ['EOST', 'IPGP', 'IGN/Matis', 'A2S', "Datacenter de l'Université de Strasbourg"],
  },
  {
    row: 103,
    fact: 'Products of DSM-OPT are under CC-BY-NC, which excludes commercial use',
    query: '{ service(id: "dsm-opt") { licence { spdx title url commercialUse declaredBy } } }',
    contains: ['CC-BY-NC-4.0', '"commercialUse":false'],
  },
  {
    row: 104,
    fact: 'ForM@Ter, Theia and DINAMIS stand behind DSM-OPT',
    query: '{ service(id: "dsm-opt") { hubs { id name } } }',
    contains: ['ForM@Ter', 'THEIA', 'DINAMIS'],
  },
  {
    row: 105,
    fact: 'Search for stereo and tri-stereo Pléiades images to make surface models; a number on the picture is not understood',
    query: `{ service(id: "dsm-opt") { requirements { code message(lang: FR) } }
      terms(of: "AcquisitionMode") { code label(lang: FR) }
      hub(id: "DINAMIS") { facts { label(lang: EN) value provenance { locator certainty } } } }`,
    contains: ['un couple stéréo ou un triplet tri-stéréo', 'Tri-stéréo', '0027525'],
  },
  {
    row: 106,
    fact: 'FORDEAD: a Python package that detects vegetation anomalies in Sentinel-2 images',
    query: `{ service(id: "fordead") {
      title kind version description(lang: FR) softwareLicence licence { spdx } requirements { code message(lang: EN) }
      inputs { name default } ${provenance} } }`,
    contains: ['PACKAGE', 'anomalies de végétation', 'Sentinel-2', 'GPL-3.0-or-later', 'FOREDEAD'],
  },
  {
    row: 107,
    fact: "FORDEAD's layers: detection period, confidence class",
    query: '{ service(id: "fordead") { outputs { name title(lang: FR) mediaType } } }',
    contains: ['Période de détection', 'Classe de confiance'],
  },
  {
    row: 108,
    fact: 'An area hit by bark beetles; correspondent: Département de la Santé des Forêts',
    query: `{ service(id: "fordead") { description(lang: FR) correspondents ${provenance} } }`,
    contains: ['scolyte', 'Département de la Santé des Forêts'],
  },
];
