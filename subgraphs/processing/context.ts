import type { HubContext } from '../kit/context.ts';
import type { Loaders } from './loaders.ts';

export type Context = HubContext<Loaders>;
