import { imageOfProduct } from '../domain/image.ts';
import { servicesFor } from './matches.ts';
import type { ProductResolvers } from './types.generated.ts';

export const Product: ProductResolvers = {
  services: (product, args, context) => servicesFor({ images: [imageOfProduct(product)] }, args, context),
};
