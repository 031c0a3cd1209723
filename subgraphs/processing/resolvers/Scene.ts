import { imageOfScene } from '../domain/image.ts';
import { servicesFor } from './matches.ts';
import type { SceneResolvers } from './types.generated.ts';

export const Scene: SceneResolvers = {
  services: (scene, args, context) => servicesFor({ images: [imageOfScene(scene)] }, args, context),
};
