import type { HubContext } from '../kit/context.ts';
import type { ImageryLoaders } from './loaders.ts';

/** What every resolver of this hub is given. */
export type Context = HubContext<ImageryLoaders>;
