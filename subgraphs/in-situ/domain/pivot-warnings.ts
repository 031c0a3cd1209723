import type { Warning } from '../import/report.ts';
import { extentOf, licenceSpdx } from './pivot-dataset.ts';
import type { PivotDocument } from './pivot-document.ts';

/** What is wrong with a document as a whole and with its datasets, and what is made of it. */
export function documentWarnings(document: PivotDocument): Warning[] {
  const { producer, datasets } = document;
  const warnings: Warning[] = [];
  if (document.version === undefined) {
    const found = document.versions === undefined ? 'there is none' : 'it is called `versions`';
    warnings.push({ code: 'ROOT_KEY', message: `the root must have a \`version\`; ${found}, and is read as such` });
  }
  const addresses = [producer.email, ...(producer.contacts ?? []).map(({ person }) => person?.email)];
  const broken = addresses.filter((address) => address !== undefined && !/^[^@\s]+@[^@\s]+$/.test(address)).length;
  if (broken > 0) {
    warnings.push({
      code: 'EMAIL_INVALID',
      message: `${broken} e-mail addresses are none; people are not stored in any case`,
    });
  }
  for (const { datasetId, metadata } of datasets) {
    const { onlineResource, dataConstraint, spatialExtent } = metadata;
    if (onlineResource?.doi?.startsWith('10.5072/')) {
      warnings.push({ code: 'DOI_TEST_PREFIX', message: `${datasetId}: the DOI ${onlineResource.doi} has the test prefix 10.5072 and leads nowhere` }); // prettier-ignore
    }
    if (spatialExtent && extentOf(spatialExtent.geometry).warning) {
      warnings.push({
        code: 'EXTENT_DEGENERATE',
        message: `${datasetId}: ${extentOf(spatialExtent.geometry).warning}`,
      });
    }
    const privileged = dataConstraint?.embargo?.priviledgedUsers?.length ?? 0;
    if (privileged > 0) {
      warnings.push({ code: 'PRIVILEGED_USERS', message: `${datasetId}: ${privileged} people whom the embargo lets through (\`priviledgedUsers\`) are not stored` }); // prettier-ignore
    }
    if (dataConstraint?.licence && licenceSpdx(dataConstraint.licence) === null) {
      warnings.push({ code: 'LICENCE_UNKNOWN', message: `${datasetId}: no SPDX identifier is known for the licence ${dataConstraint.licence.title}` }); // prettier-ignore
    }
  }
  return warnings;
}
