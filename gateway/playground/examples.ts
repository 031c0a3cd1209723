/** Alsace, from the Vosges to the Rhine: where the project's own synthetic scenes lie. */
export const alsace = { bbox: [7.2, 48.0, 7.9, 48.8] };

/**
 * A place, a time and a language for each operation of the stories, so that it finds something on a graph without imports, save
 * where it says what it needs.
 */
export interface Example {
  /** How the playground names it. */
  title: string;
  variables?: Record<string, unknown>;
  /** What has to be imported before it finds anything, in a sentence. */
  needs?: string;
}

const year2022 = { start: '2022-01-01T00:00:00Z', end: '2022-12-31T23:59:59Z' };

/** By operation. One that is missing here is not offered as an example. */
export const examples: Readonly<Record<string, Example>> = {
  PlanAStudy: { title: '01 Plan a study', variables: { area: alsace, during: year2022 } },
  Stereo: { title: '04 Stereo pairs', variables: { area: alsace } },
  GroundTruth: {
    title: '06 Ground truth',
    // One with a station inside that measured in those days.
    variables: { id: 'SYN_DS_PHR1B_202208201041199_FR1_PX_E007N48_1800_01391' },
  },
  Tree: { title: '07 Observatories' },
  Measured: {
    title: '07 Series',
    // The synthetic series, which need no import.
    variables: { area: alsace, during: { start: '2021-01-01T00:00:00Z', end: '2021-12-31T23:59:59Z' } },
  },
  Catalogue: {
    title: '08 Catalogue (after the import of Ariège)',
    needs:
      'Its products come with an import: archipel import stac ../shared/data/stac-geodes/geodes_items_ariege_2020-01.geojson',
    variables: {
      text: 'land cover',
      area: alsace,
      during: { start: '2020-01-01T00:00:00Z', end: '2022-12-31T23:59:59Z' },
    },
  },
  Maps: { title: '08 Maps', variables: { bbox: alsace.bbox } },
  Directory: { title: '09 Directory' },
};
