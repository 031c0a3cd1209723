import type { HubContext } from '../kit/context.ts';
import { readCreditRules } from './data/credit.ts';
import { readServices, type ServiceRow } from './data/services.ts';
import type { CreditRule } from './domain/credit.ts';

/** What one request reads at most once, however many scenes, products or accounts ask for it. */
export interface Loaders {
  services(): Promise<ServiceRow[]>;
  creditRules(): Promise<CreditRule[]>;
}

export function createLoaders({ db, now }: Pick<HubContext, 'db' | 'now'>): Loaders {
  return {
    services: once(() => readServices(db)),
    creditRules: once(() => readCreditRules(db, now)),
  };
}

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => (value ??= read());
}
