import type { HubContext } from '../kit/context.ts';
import type { Loaders } from './data/loaders.ts';

/** What the resolvers of this hub are given. */
export type Context = HubContext<Loaders>;
