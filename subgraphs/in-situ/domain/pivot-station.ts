import { createHash } from 'node:crypto';
import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import { parseGeometry } from '../../kit/geometry.ts';
import type { PivotObservation } from './pivot-document.ts';
import type { StationRecord } from './pivot-records.ts';
import { slug } from './slug.ts';

/**
 * The station of a sampling feature. A station is a producer, a name and a position: a well and a borehole at one place
 * are two, and so are two places of one name; the identifier says all three.
 * @throws what `parseGeometry` refuses.
 */
export function stationOf(producer: string, { featureOfInterest }: PivotObservation): StationRecord {
  const { name, geometry } = featureOfInterest.samplingFeature;
  const location = withoutDegeneracy(parseGeometry(geometry));
  const identity = createHash('sha256')
    .update(JSON.stringify([producer, name, location]))
    .digest('hex')
    .slice(0, 8);
  return {
    id: `${producer}_STA_${slug(name).toUpperCase()}_${identity}`,
    observatory: producer,
    name,
    location,
    elevation: elevationOf(geometry.coordinates),
  };
}

/** A polygon of one position only, as producers write extents of one site, is the point it stands for. */
export function withoutDegeneracy(geometry: GeoJsonGeometry): GeoJsonGeometry {
  if (geometry.type !== 'Polygon') return geometry;
  const [first] = geometry.coordinates[0] ?? [];
  const positions = new Set(geometry.coordinates.flat().map((position) => position.join()));
  return positions.size === 1 && first ? { type: 'Point', coordinates: first } : geometry;
}

/** The third coordinate of a point, in metres. */
function elevationOf(coordinates: unknown): number | null {
  const height: unknown = Array.isArray(coordinates) ? coordinates[2] : undefined;
  return typeof height === 'number' && Number.isFinite(height) ? height : null;
}
