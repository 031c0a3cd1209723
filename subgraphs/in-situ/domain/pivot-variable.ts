import { fold } from '../../kit/fold.ts';
import type { PivotObservation } from './pivot-document.ts';
import type { Concepts, VariableNames, VariableRecord } from './pivot-records.ts';
import { localName, slug } from './slug.ts';

type ObservedProperty = PivotObservation['observedProperty'];

/**
 * The variable of an observed property. Pivot files name no concept for a variable but its categories, so it gets an
 * identifier made of its categories, its name and the fraction that was analysed; the producer's name stays its English
 * label.
 */
export function variableOf(property: ObservedProperty, concepts: Concepts, names: VariableNames): VariableRecord {
  const { name, unit } = property;
  const categories = property.theiaCategories.map((uri) => concepts.get(uri)?.id ?? uri);
  const fraction = fractionOf(property.description);
  const known = names[name];
  const within = categories.map((uri) =>
    localName(uri)
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLowerCase(),
  );
  return {
    id: `urn:archipel:variable:${within.join('+')}:${[slug(name), ...(fraction ? [fraction] : [])].join('-')}`,
    label: { en: name, fr: known?.fr ?? null },
    unitSymbol: symbolOf(unit),
    constraints: fraction ? [fraction] : [],
    categories,
    search: fold([name, known?.fr, ...(known?.synonyms ?? []), fraction].join(' ')),
  };
}

/** `DISSOLVED`, or the line `Sample fraction: BULK` of a longer description: which part of the sample was analysed. */
function fractionOf(description: string | undefined): string | null {
  const match = /^([A-Z]+)$/.exec(description ?? '') ?? /^Sample fraction: (\w+)$/m.exec(description ?? '');
  return match?.[1]?.toLowerCase() ?? null;
}

/** A unit as it is written, and nothing where the producer says that there is none. */
export function symbolOf(unit: string | undefined): string | null {
  const symbol = unit?.trim();
  return !symbol || symbol.toUpperCase() === 'N/A' ? null : symbol;
}
