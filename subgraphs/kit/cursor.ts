import { badInput, shown } from './errors.ts';
import { utcInstant } from './scalars.ts';

/** A value of the sort key at a row. Numbers that must be exact travel as strings. */
export type CursorKey = string | number | boolean | null;

/**
 * An opaque position in a sorted list: the name of the order and the sort keys of a row, the id last as tie-breaker.
 * The order's name is part of it, because a position in one order means nothing in another.
 */
export function encodeCursor(order: string, keys: readonly CursorKey[]): string {
  return Buffer.from(JSON.stringify([order, ...keys]), 'utf8').toString('base64url');
}

/**
 * What a key may be: `instant` is a moment as this project's hubs write one, `whole` a whole number as text, `whole?` one
 * that is null where a row has none yet.
 */
export type KeyType = 'text' | 'number' | 'instant' | 'whole' | 'whole?';

type KeyOf<Type extends KeyType> = Type extends 'number' ? number : Type extends 'whole?' ? string | null : string;

const fits: Record<KeyType, (key: CursorKey) => boolean> = {
  text: (key) => typeof key === 'string' && !key.includes('\0'),
  number: (key) => typeof key === 'number' && Number.isFinite(key),
  instant: (key) => typeof key === 'string' && utcInstant(key) !== undefined,
  whole: isWhole,
  'whole?': (key) => key === null || isWhole(key),
};

/**
 * The keys of a cursor made by {@link encodeCursor} for the same order.
 * @param types what the keys of the order are; a cursor is anybody's text, and what does not fit never reaches a statement.
 * @throws CURSOR_INVALID when the text is no cursor, belongs to another order, or does not have such keys.
 */
export function decodeCursor<const Types extends readonly KeyType[]>(
  cursor: string,
  order: string,
  types: Types,
): { -readonly [Index in keyof Types]: KeyOf<Types[Index]> } {
  const parsed = parse(cursor);
  if (!parsed) throw invalid('a cursor from pageInfo or edges', shown(cursor));
  const [from, ...keys] = parsed;
  if (from !== order) throw invalid(`a cursor of the order ${order}`, `one of ${shown(from)}`);
  if (keys.length !== types.length) throw invalid(`a cursor of ${types.length} keys`, `${keys.length}`);
  const other = types.findIndex((type, index) => !fits[type](keys[index] ?? null));
  if (other >= 0) throw invalid('a cursor from pageInfo or edges', `one with the key ${shown(keys[other])}`);
  // Each has just been looked at.
  return keys as { -readonly [Index in keyof Types]: KeyOf<Types[Index]> };
}

/** At most eighteen digits: what a bigint of PostgreSQL holds. */
function isWhole(key: CursorKey): boolean {
  return typeof key === 'string' && /^\d{1,18}$/.test(key);
}

function invalid(needed: string, found: string) {
  return badInput('CURSOR_INVALID', { needed, found, path: ['after'] });
}

function parse(cursor: string): CursorKey[] | undefined {
  if (cursor.length > 2000 || !/^[A-Za-z0-9_-]+$/.test(cursor)) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.length > 0 && value.every(isKey) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isKey(value: unknown): value is CursorKey {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
