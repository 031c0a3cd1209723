import { badInput, shown } from './errors.ts';

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
 * The keys of a cursor made by {@link encodeCursor} for the same order.
 * @param shape the number of keys the order has.
 * @throws CURSOR_INVALID when the text is no cursor, belongs to another order, or does not have that many keys.
 */
export function decodeCursor(cursor: string, order: string, shape: number): CursorKey[] {
  const parsed = parse(cursor);
  if (!parsed) throw invalid('a cursor from pageInfo or edges', shown(cursor));
  const [from, ...keys] = parsed;
  if (from !== order) throw invalid(`a cursor of the order ${order}`, `one of ${shown(from)}`);
  if (keys.length !== shape) throw invalid(`a cursor of ${shape} keys`, `${keys.length}`);
  return keys;
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
