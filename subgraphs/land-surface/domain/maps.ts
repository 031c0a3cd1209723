/** Addresses of maps: OGC WMS 1.3.0 in CRS:84, whose axes are longitude then latitude (EPSG:4326 would be the other way). */
import { type Bbox, parseBbox } from '../../kit/area.ts';
import { badInput, shown } from '../../kit/errors.ts';

/** What of a layer its addresses are made from. */
export interface ServedLayer {
  id: string;
  times: readonly string[];
  wmsUrl: string;
  wmsLayer: string;
}

export interface MapWindow {
  bbox: readonly number[];
  width: number;
  height: number;
}

/** Pixels on a side. */
export const mapSizeMax = 4096;
/** The systems a layer is served in; {@link mapUrl} asks for the first. */
export const mapCrs = ['CRS:84', 'EPSG:4326', 'EPSG:3857'];
export const wmsVersion = '1.3.0';

/**
 * The address of a picture of a layer (GetMap).
 * @param time one of the layer's times; the latest when it is not given.
 * @throws SIZE_OUT_OF_RANGE, AREA_BBOX_INVALID or TIME_INVALID.
 */
export function mapUrl(layer: ServedLayer, { bbox, width, height }: MapWindow, time?: string | null): string {
  const box = boxOf(bbox);
  for (const size of [width, height]) {
    if (!Number.isInteger(size) || size < 1 || size > mapSizeMax) {
      throw badInput('SIZE_OUT_OF_RANGE', { needed: `1 to ${mapSizeMax} pixels`, found: `${width} x ${height}` });
    }
  }
  const moment = timeOf(layer, time);
  return withParameters(layer.wmsUrl, {
    SERVICE: 'WMS',
    VERSION: wmsVersion,
    REQUEST: 'GetMap',
    LAYERS: layer.wmsLayer,
    STYLES: '',
    CRS: 'CRS:84',
    BBOX: box.join(','),
    WIDTH: String(width),
    HEIGHT: String(height),
    FORMAT: 'image/png',
    TRANSPARENT: 'TRUE',
    ...(moment === null ? {} : { TIME: moment }),
  });
}

export function capabilitiesUrl({ wmsUrl }: Pick<ServedLayer, 'wmsUrl'>): string {
  return withParameters(wmsUrl, { SERVICE: 'WMS', VERSION: wmsVersion, REQUEST: 'GetCapabilities' });
}

/** What QGIS takes as the source of a WMS layer (the provider's own form: parameters, the address encoded and last). */
export function gisUri({ wmsUrl, wmsLayer }: Pick<ServedLayer, 'wmsUrl' | 'wmsLayer'>): string {
  const parameters = { crs: 'CRS:84', format: 'image/png', layers: wmsLayer, styles: '', url: wmsUrl };
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${name === 'url' ? encodeURIComponent(value) : value}`)
    .join('&');
}

/**
 * The opacity of one of two layers laid over one another, 0 to 1.
 * @throws ARGUMENT_INVALID
 */
export function opacityOf(opacity: number | null | undefined): number {
  const value = opacity ?? 1;
  if (value >= 0 && value <= 1) return value;
  throw badInput('ARGUMENT_INVALID', { needed: 'opacity must be 0 to 1', found: String(value), path: ['opacity'] });
}

/** A picture is one box with a width and a height; it cannot cross the antimeridian. */
function boxOf(given: readonly number[]): Bbox {
  const bbox = parseBbox(given);
  const [west, south, east, north] = bbox;
  if (west < east && south < north) return bbox;
  throw badInput('AREA_BBOX_INVALID', {
    needed: '[west, south, east, north] with west below east and south below north, for a picture',
    found: `[${given.join(', ')}]`,
  });
}

function timeOf({ id, times }: ServedLayer, time: string | null | undefined): string | null {
  if (time == null) return times.at(-1) ?? null;
  if (times.includes(time)) return time;
  throw badInput('TIME_INVALID', {
    needed: times.length > 0 ? `one of ${times.join(', ')} for ${id}` : `left out for ${id}, which has no times`,
    found: shown(time),
    path: ['time'],
  });
}

function withParameters(address: string, parameters: Record<string, string>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  // Commas and colons may stand as they are in a query, and people read these addresses.
  return url.href.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
}
