/** Shapes of what the hub keeps as jsonb and of its files of facts. */
import type { Localised } from '../../kit/language.ts';

export interface ProviderFact {
  name: string;
  /** STAC roles: producer, licensor, processor, host. */
  roles: string[];
  url: string | null;
}

/** A class of a legend: a code, or a range of `unitSymbol` from `min` to `max`. */
export interface LegendClassFact {
  value: string;
  label: Localised;
  color: string | null;
  min: number | null;
  max: number | null;
}
