import { sql } from 'drizzle-orm';
import { customType } from 'drizzle-orm/pg-core';
import type { GeoJsonGeometry } from '../geometry.ts';
import { decodeEwkb } from './ewkb.ts';

type GeometryTypeName = 'Geometry' | GeoJsonGeometry['type'];

interface SpatialColumnConfig {
  /** What the column holds: default any `Geometry`. */
  type?: GeometryTypeName;
}

/**
 * A column of PostGIS's `geometry` in WGS 84 (EPSG:4326) that takes and gives GeoJSON:
 * `footprint: geometry('footprint', { type: 'MultiPolygon' }).notNull()`.
 *
 * Statements written by hand select `ST_AsGeoJSON(footprint)::json`, which gives the same value.
 */
export const geometry = customType<{ data: GeoJsonGeometry; driverData: string; config: SpatialColumnConfig }>({
  dataType: (config) => `geometry(${config?.type ?? 'Geometry'}, 4326)`,
  toDriver: (value) => sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(value)}), 4326)`,
  fromDriver: decodeEwkb,
});

/** The same for `geography`, whose distances and areas are in metres on the ellipsoid. */
export const geography = customType<{ data: GeoJsonGeometry; driverData: string; config: SpatialColumnConfig }>({
  dataType: (config) => `geography(${config?.type ?? 'Geometry'}, 4326)`,
  toDriver: (value) => sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(value)}), 4326)::geography`,
  fromDriver: decodeEwkb,
});
