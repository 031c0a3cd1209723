import type { ImportWarning } from '../../kit/import/report.ts';
import { extentOf, licenceSpdx } from './pivot-dataset.ts';
import type { PivotDocument } from './pivot-document.ts';

/** What is wrong with a document as a whole and with its datasets, and what is made of it. */
export function documentWarnings(document: PivotDocument): ImportWarning[] {
  const { producer, datasets } = document;
  const warnings: ImportWarning[] = [];
  const warn = (code: string, field: string, count: number, message: string) =>
    void warnings.push({ code, field, count, message });
  if (document.version === undefined) {
    const found = document.versions === undefined ? 'there is none' : 'it is called `versions`';
    warn('ROOT_KEY', 'version', 1, `the root must have a \`version\`; ${found}, and is read as such`);
  }
  const addresses = [producer.email, ...(producer.contacts ?? []).map(({ person }) => person?.email)];
  const broken = addresses.filter((address) => address !== undefined && !/^[^@\s]+@[^@\s]+$/.test(address)).length;
  if (broken > 0) {
    warn('EMAIL_INVALID', 'email', broken, `${broken} e-mail addresses are none; people are not stored in any case`);
  }
  for (const { datasetId, metadata } of datasets) {
    const { onlineResource, dataConstraint, spatialExtent } = metadata;
    const warnOf = (code: string, field: string, count: number, message: string) =>
      warn(code, field, count, `${datasetId}: ${message}`);
    if (onlineResource?.doi?.startsWith('10.5072/')) {
      const message = `the DOI ${onlineResource.doi} has the test prefix 10.5072 and leads nowhere`;
      warnOf('DOI_TEST_PREFIX', 'doi', 1, message);
    }
    const extentWarning = spatialExtent ? extentOf(spatialExtent.geometry).warning : null;
    if (extentWarning) warnOf('EXTENT_DEGENERATE', 'spatialExtent', 1, extentWarning);
    const privileged = dataConstraint?.embargo?.priviledgedUsers?.length ?? 0;
    if (privileged > 0) {
      const message = `${privileged} people whom the embargo lets through (\`priviledgedUsers\`) are not stored`;
      warnOf('PRIVILEGED_USERS', 'priviledgedUsers', privileged, message);
    }
    if (dataConstraint?.licence && licenceSpdx(dataConstraint.licence) === null) {
      const message = `no SPDX identifier is known for the licence ${dataConstraint.licence.title}`;
      warnOf('LICENCE_UNKNOWN', 'licence', 1, message);
    }
  }
  return warnings;
}
