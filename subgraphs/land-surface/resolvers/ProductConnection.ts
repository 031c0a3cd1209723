import { exportLink } from '../domain/export-link.ts';
import type { ProductConnectionResolvers } from './types.generated.ts';

export const ProductConnection: ProductConnectionResolvers = {
  exportUrl: ({ asked }, { format }, { loaders }) => exportLink(loaders.publicUrl, { ...asked, format }),
};
