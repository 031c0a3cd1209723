/** What somebody wants to have, checked and complete. */
import { parseArea, type Area } from '../../kit/area.ts';
import { badInput, shown } from '../../kit/errors.ts';
import { closedInterval } from '../../kit/interval.ts';
import { checkedText } from '../../kit/text.ts';
import type { AcquisitionMode, ImageryRequestInput, Mission, Purpose, RequestKind } from './contract.generated.ts';
import { scenesMax } from './limits.ts';

/** What the operator is to heed; null where the requester said nothing. Percent, degrees, ratios. */
export interface Conditions {
  mode: AcquisitionMode | null;
  maxCloudCover: number | null;
  maxIncidenceAngle: number | null;
  minBaseToHeight: number | null;
  maxBaseToHeight: number | null;
}

export interface Delivery {
  geometry: string | null;
  radiometry: string | null;
  spectral: string | null;
  format: string | null;
  crs: string | null;
}

/** The ground wanted: an area, or the scenes that show it. */
export type Ground = { by: 'area'; area: Area } | { by: 'scenes'; ids: readonly string[] };

export interface Wanted {
  kind: RequestKind;
  mission: Mission;
  ground: Ground;
  window: { start: string | null; end: string | null } | null;
  purpose: Purpose;
  project: string | null;
  conditions: Conditions;
  delivery: Delivery | null;
}

const baseToHeightMax = 10;

/**
 * @throws what `parseArea` throws, ARGUMENT_MISSING, ARGUMENT_INVALID, INTERVAL_INVALID, PERCENT_OUT_OF_RANGE,
 *   TEXT_TOO_LONG and TOO_MANY_IDS, each naming the member that is wrong.
 */
export function wantedOf(input: ImageryRequestInput, now: Date): Wanted {
  const { kind, mission, purpose, project = null } = input;
  checkedText(project, ['project']);
  return {
    kind,
    mission,
    ground: groundOf(input),
    window: windowOf(input, now),
    purpose,
    project,
    conditions: conditionsOf(input),
    delivery: deliveryOf(input.delivery),
  };
}

/** Nothing can be taken in the past, and the end of its window is what ends a tasking that never succeeds. */
function windowOf({ kind, window }: ImageryRequestInput, now: Date): Wanted['window'] {
  const path = ['window'];
  const asked = window ? closedInterval(window, path) : null;
  if (kind !== 'TASKING') return asked;
  const needed = 'an interval that is yet to end, because it is tasking';
  if (!asked) throw badInput('ARGUMENT_MISSING', { needed, found: 'none', path });
  if (asked.end === null || Date.parse(asked.end) <= now.getTime()) {
    throw badInput('INTERVAL_INVALID', { needed: 'one that is yet to end', found: asked.end ?? 'no end', path });
  }
  return asked;
}

function groundOf({ kind, area, scenes }: ImageryRequestInput): Ground {
  const ids = scenes && scenes.length > 0 ? [...new Set(scenes)] : null;
  if (area && ids) throw invalid('area', 'give either area or scenes', 'both');
  if (area) return { by: 'area', area: parseArea(area) };
  if (!ids) throw badInput('ARGUMENT_MISSING', { needed: 'area or scenes', found: 'neither', path: ['area'] });
  if (kind === 'TASKING') throw invalid('scenes', 'tasking takes an area: scenes are of the archive', 'scenes');
  if (ids.length > scenesMax) {
    throw badInput('TOO_MANY_IDS', { needed: `at most ${scenesMax}`, found: `${ids.length}`, path: ['scenes'] });
  }
  return { by: 'scenes', ids };
}

function conditionsOf(input: ImageryRequestInput): Conditions {
  const { mode = null, maxCloudCover, maxIncidenceAngle, minBaseToHeight, maxBaseToHeight } = input;
  const conditions: Conditions = {
    mode,
    maxCloudCover: within('maxCloudCover', maxCloudCover, 100, 'percent'),
    maxIncidenceAngle: within('maxIncidenceAngle', maxIncidenceAngle, 90, 'degrees'),
    minBaseToHeight: within('minBaseToHeight', minBaseToHeight, baseToHeightMax, 'as a ratio'),
    maxBaseToHeight: within('maxBaseToHeight', maxBaseToHeight, baseToHeightMax, 'as a ratio'),
  };
  const { minBaseToHeight: least, maxBaseToHeight: greatest } = conditions;
  if ((least !== null || greatest !== null) && mode !== 'STEREO' && mode !== 'TRISTEREO') {
    throw invalid('mode', 'a ratio of base to height needs the mode STEREO or TRISTEREO', mode ?? 'none');
  }
  if (least !== null && greatest !== null && least > greatest) {
    throw invalid('minBaseToHeight', 'minBaseToHeight must be at most maxBaseToHeight', `${least} and ${greatest}`);
  }
  return conditions;
}

function within(name: string, value: number | null | undefined, most: number, unit: string): number | null {
  if (value === null || value === undefined) return null;
  if (value >= 0 && value <= most) return value;
  throw invalid(name, `${name} must be 0 to ${most} ${unit}`, shown(value));
}

function deliveryOf(given: ImageryRequestInput['delivery']): Delivery | null {
  if (!given) return null;
  const { geometry = null, radiometry = null, spectral = null, format = null, crs = null } = given;
  if (crs !== null && !/^EPSG:\d{4,6}$/.test(crs)) {
    throw invalid('delivery.crs', 'delivery.crs must be an EPSG code such as EPSG:2154', shown(crs));
  }
  return { geometry, radiometry, spectral, format, crs };
}

function invalid(path: string, needed: string, found: string) {
  return badInput('ARGUMENT_INVALID', { needed, found, path: path.split('.') });
}
