import type { Expected, ExpectedField, ExpectedKind, ExpectedObject } from './expect.ts';
import { type Row, typenameSlot } from './layout.ts';
import { Leaf } from './leaf.ts';

/** After so many entities of one place it is seen whether they come again; if fewer than a quarter do, nobody looks again. */
const triedFirst = 32;

interface Known {
  rows: Map<string, Row>;
  tried: number;
  again: number;
}

/**
 * The entities of one answer by the place of the query they were asked in and by their keys. What a hub tells twice of one
 * entity, word for word, is one row in the result: it is walked over, represented, completed and written once.
 *
 * Only entities: two addresses that look alike may be completed by another hub into different ones.
 */
export class Alike {
  private readonly known = new Map<ExpectedKind, Known>();

  /** @returns the row of the same entity, where it was told in the same words. */
  find(kind: ExpectedKind, key: string, answer: Record<string, unknown>): Row | undefined {
    let known = this.known.get(kind);
    if (!known) this.known.set(kind, (known = { rows: new Map(), tried: 0, again: 0 }));
    if (known.tried >= triedFirst && known.again * 4 < known.tried) return undefined;
    known.tried++;
    const row = known.rows.get(key);
    if (!row || !isSame(kind.fields, answer, row)) return undefined;
    known.again++;
    return row;
  }

  keep(kind: ExpectedKind, key: string, row: Row): void {
    this.known.get(kind)?.rows.set(key, row);
  }
}

function isSame(fields: readonly ExpectedField[], answer: Record<string, unknown>, row: Row): boolean {
  for (let index = 0; index < fields.length; index++) {
    const { key, slot, type } = fields[index] as ExpectedField;
    if (!isSameValue(type, answer[key], row[slot])) return false;
  }
  return true;
}

/** A value that was refused is a fault in the row, and like nothing. */
function isSameValue(type: Expected, answer: unknown, value: unknown): boolean {
  if (answer === value) return true;
  if (typeof answer !== 'object' || answer === null)
    return type.leaf === Leaf.id && Number.isInteger(answer) && String(answer) === value;
  if (!Array.isArray(value)) return false;
  if (type.item) {
    if (!Array.isArray(answer) || answer.length !== value.length) return false;
    for (let index = 0; index < answer.length; index++)
      if (!isSameValue(type.item, answer[index], value[index])) return false;
    return true;
  }
  return type.object !== undefined && isSameObject(type.object, answer as Record<string, unknown>, value);
}

function isSameObject(expected: ExpectedObject, answer: Record<string, unknown>, row: Row): boolean {
  const typename = row[typenameSlot] as string | undefined;
  if (expected.typenameKey !== undefined && answer[expected.typenameKey] !== typename) return false;
  return isSame(expected.kindOf(typename).fields, answer, row);
}
