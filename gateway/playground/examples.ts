/** Alsace, from the Vosges to the Rhine: where the project's own synthetic scenes lie. */
export const alsace = { bbox: [7.2, 48.0, 7.9, 48.8] };

/** A place, a time and a language for each operation of the stories, so that it answers on a graph without imports. */
export interface Example {
  /** How the playground names it. */
  title: string;
  variables?: Record<string, unknown>;
}

const year2022 = { start: '2022-01-01T00:00:00Z', end: '2022-12-31T23:59:59Z' };

/** By operation. One that is missing here is not offered as an example. */
export const examples: Readonly<Record<string, Example>> = {
  PlanAStudy: { title: '01 Plan a study', variables: { area: alsace, during: year2022 } },
  Stereo: { title: '04 Stereo pairs', variables: { area: alsace } },
  GroundTruth: {
    title: '06 Ground truth',
    variables: { id: 'SYN_DS_PHR1B_202208091041300_FR1_PX_E007N48_0864_00191' },
  },
  Tree: { title: '07 Observatories' },
  Measured: {
    title: '07 Series',
    variables: {
      area: { bbox: [-5, 4, 16, 18] },
      during: { start: '1990-01-01T00:00:00Z', end: '2025-12-31T23:59:59Z' },
    },
  },
  Catalogue: {
    title: '08 Catalogue',
    variables: {
      text: 'land cover',
      area: alsace,
      during: { start: '2020-01-01T00:00:00Z', end: '2022-12-31T23:59:59Z' },
    },
  },
  Maps: { title: '08 Maps', variables: { bbox: alsace.bbox } },
  Directory: { title: '09 Directory' },
};
