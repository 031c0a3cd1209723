import type { HubContext } from '../../../subgraphs/kit/context.ts';
import type { Loaders } from './loaders.ts';

export type Context = HubContext<Loaders>;
