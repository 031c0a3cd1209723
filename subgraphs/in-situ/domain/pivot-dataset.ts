import type { GeoJsonGeometry } from '../../kit/geometry.ts';
import { parseGeometry } from '../../kit/geometry.ts';
import type { Licence } from './model.ts';
import type { PivotDataset, PivotDocument } from './pivot-document.ts';
import type { DatasetRecord } from './pivot-records.ts';
import { withoutDegeneracy } from './pivot-station.ts';

/** Licences of the network, by what their pages have in common. */
const licences: Array<[page: RegExp, spdx: string, commercialUse: boolean]> = [
  [/creativecommons\.org\/licenses\/by\/4\.0/, 'CC-BY-4.0', true],
  [/creativecommons\.org\/licenses\/by-sa\/4\.0/, 'CC-BY-SA-4.0', true],
  [/creativecommons\.org\/licenses\/by-nc\/4\.0/, 'CC-BY-NC-4.0', false],
  [/creativecommons\.org\/publicdomain\/zero\/1\.0/, 'CC0-1.0', true],
  [/etalab|licence-ouverte/i, 'etalab-2.0', true],
];

/** The row of a dataset. */
export function datasetOf(
  { datasetId, metadata }: PivotDataset,
  { producerId, name }: PivotDocument['producer'],
): DatasetRecord {
  const { title, description, onlineResource, dataConstraint, portalSearchCriteria, spatialExtent } = metadata;
  return {
    id: datasetId,
    observatory: producerId,
    title,
    description: description ?? null,
    doi: onlineResource?.doi ?? null,
    licence: dataConstraint?.licence ? licenceOf(dataConstraint.licence, name) : null,
    climates: portalSearchCriteria?.climates ?? [],
    geologies: portalSearchCriteria?.geologies ?? [],
    embargoDays: dataConstraint?.embargo ? Math.ceil(dataConstraint.embargo.duration) : null,
    extent: spatialExtent ? extentOf(spatialExtent.geometry).extent : null,
  };
}

/** An extent, and what was wrong with it: one that cannot be read at all is none. */
export function extentOf(geometry: unknown): { extent: GeoJsonGeometry | null; warning: string | null } {
  try {
    const given = parseGeometry(geometry);
    const extent = withoutDegeneracy(given);
    const warning =
      extent === given ? null : 'the extent is a polygon without area; it is kept as the point it stands for';
    return { extent, warning };
  } catch (error) {
    return { extent: null, warning: `the extent cannot be read and is left out: ${(error as Error).message}` };
  }
}

/** The SPDX identifier of a licence; null when it is none we know. */
export function licenceSpdx({ title, url }: { title: string; url?: string | undefined }): string | null {
  return licences.find(([page]) => page.test(url ?? title))?.[1] ?? null;
}

function licenceOf({ title, url }: { title: string; url?: string | undefined }, declaredBy: string): Licence {
  const known = licences.find(([page]) => page.test(url ?? title));
  return { spdx: known?.[1] ?? null, title, url: url ?? null, commercialUse: known?.[2] ?? null, declaredBy };
}
