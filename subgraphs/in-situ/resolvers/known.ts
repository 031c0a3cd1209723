/** Filters whose names stand for something: a name that nobody knows is refused, as it would silently match nothing. */
import { badInput, shown } from '../../kit/errors.ts';
import type { Context } from '../context.ts';
import type { Names } from '../data/unknown-names.ts';

const refusals = [
  ['variables', 'VARIABLE_UNKNOWN', 'identifiers of variables'],
  ['categories', 'CATEGORY_UNKNOWN', 'identifiers of categories'],
  ['observatories', 'OBSERVATORY_UNKNOWN', 'identifiers of observatories'],
] as const;

/**
 * The filter itself, when all that it names is known; one statement more for each distinct filter that names something.
 * @throws VARIABLE_UNKNOWN, CATEGORY_UNKNOWN, OBSERVATORY_UNKNOWN
 */
export async function known<Filter extends { [Name in keyof Names]?: readonly string[] | null }>(
  filter: Filter,
  { loaders }: Pick<Context, 'loaders'>,
): Promise<Filter> {
  const { variables, categories, observatories } = filter;
  const names = { variables: variables ?? [], categories: categories ?? [], observatories: observatories ?? [] };
  if (refusals.every(([member]) => names[member].length === 0)) return filter;
  const unknown = await loaders.unknownNames.load(names);
  for (const [member, code, needed] of refusals) {
    if (unknown[member].length > 0)
      throw badInput(code, { needed, found: shown(unknown[member].join(', ')), path: [member] });
  }
  return filter;
}
