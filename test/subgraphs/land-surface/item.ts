/** STAC items of tests. */

/** A product of the L2A collection, valid as it stands; what is given goes before. */
export function item(
  id: string,
  given: { properties?: Record<string, unknown>; [member: string]: unknown } = {},
): Record<string, unknown> {
  const { properties, ...rest } = given;
  return {
    type: 'Feature',
    stac_version: '1.1.0',
    id,
    collection: 'THEIA_REFLECTANCE_SENTINEL2_L2A',
    geometry: box(10, 50, 11, 51, 0.01),
    properties: {
      datetime: '2021-06-15T10:00:00Z',
      platform: 'S2A',
      'processing:level': 'L2A',
      'eo:cloud_cover': 10,
      identifier: `NAME_${id}`,
      ...properties,
    },
    assets: {},
    links: [],
    ...rest,
  };
}

/** A box leaned over by `lean` degrees, so that it is a footprint of its own and no bounding box. */
export function box(west: number, south: number, east: number, north: number, lean = 0): Record<string, unknown> {
  const ring = [
    [west, south],
    [east, south - lean],
    [east, north],
    [west, north + lean],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
