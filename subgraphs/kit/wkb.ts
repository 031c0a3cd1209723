/** Surfaces as the database reads them fastest: extended well-known binary (PostGIS), in hexadecimal. */
import { polygonsOf, type Ring, type Surface } from './geometry.ts';

const polygonType = 3;
const multiPolygonType = 6;
/** Marks a number of a reference system before what follows. */
const withSrid = 0x20000000;
const wgs84 = 4326;

/** @returns EWKB, little-endian, on WGS 84; every coordinate as it is, where text of GeoJSON is read digit by digit. */
export function ewkbOf(surface: Surface): string {
  const polygons = polygonsOf(surface);
  const isMany = surface.type === 'MultiPolygon';
  const rings = polygons.flat();
  const positions = rings.reduce((sum, ring) => sum + ring.length, 0);
  const head = 1 + 4 + 4 + (isMany ? 4 : 0);
  const bytes = Buffer.allocUnsafe(
    head + polygons.length * (isMany ? 1 + 4 + 4 : 4) + rings.length * 4 + positions * 16,
  );
  let at = bytes.writeUInt8(1, 0);
  at = bytes.writeUInt32LE((isMany ? multiPolygonType : polygonType) + withSrid, at);
  at = bytes.writeUInt32LE(wgs84, at);
  if (isMany) at = bytes.writeUInt32LE(polygons.length, at);
  for (const polygon of polygons) {
    if (isMany) {
      at = bytes.writeUInt8(1, at);
      at = bytes.writeUInt32LE(polygonType, at);
    }
    at = bytes.writeUInt32LE(polygon.length, at);
    for (const ring of polygon) at = writeRing(bytes, ring, at);
  }
  return bytes.toString('hex');
}

function writeRing(bytes: Buffer, ring: Ring, start: number): number {
  let at = bytes.writeUInt32LE(ring.length, start);
  for (const [longitude, latitude] of ring) {
    at = bytes.writeDoubleLE(longitude, at);
    at = bytes.writeDoubleLE(latitude, at);
  }
  return at;
}
