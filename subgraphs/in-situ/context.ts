import type { HubContext } from '../kit/context.ts';
import type { Loaders } from './data/loaders.ts';

/** What every resolver of this hub is given. */
export type Context = HubContext<Loaders>;
