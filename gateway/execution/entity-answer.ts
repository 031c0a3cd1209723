import { acceptFields, type Acceptance } from './accept.ts';
import type { EntityKeyField } from './entity-keys.ts';
import type { ExpectedField, ExpectedObject } from './expect.ts';
import { Fault } from './failures.ts';
import { type PlacedError, placeError } from './hub-errors.ts';
import { type Row, typenameSlot } from './layout.ts';
import { markMissing } from './missing.ts';

/** One entity of an answer, for all rows that stand for it. */
export interface EntityAnswer {
  fields: readonly ExpectedField[];
  entity: unknown;
  /** Errors about it, their paths from the entity on. */
  errors: readonly PlacedError[] | undefined;
}

/**
 * Whether what is told is of another thing than was asked for: under another key, or of a type that it cannot be.
 * @param identity how things are told apart that are of the type that this one is said to be.
 */
export function isOfAnother(
  expected: ExpectedObject,
  identity: readonly EntityKeyField[] | undefined,
  row: Row,
  entity: unknown,
): boolean {
  if (typeof entity !== 'object' || entity === null || Array.isArray(entity)) return false;
  const given = entity as Record<string, unknown>;
  return expected.isAnother(given, row[typenameSlot]) || (identity !== undefined && !isSame(identity, row, given));
}

/**
 * Takes the answer of the entity that was asked for into a row: only what was asked.
 * @returns errors that are about nothing that is missing.
 */
export function acceptEntity(answer: EntityAnswer, row: Row, acceptance: Acceptance): readonly PlacedError[] {
  const { fields, entity, errors } = answer;
  if (typeof entity !== 'object' || Array.isArray(entity)) markMissing(fields, row, new Fault(acceptance.invalid));
  else if (entity !== null) acceptFields(fields, entity as Record<string, unknown>, row, acceptance);
  if (!errors) return [];
  const loose = errors.filter((error) => error.path.length > 0 && !placeError(fields, row, error, acceptance.invalid));
  const whole = errors.find(() => entity === null);
  if (whole) markMissing(fields, row, new Fault(whole.failure));
  return entity === null ? [] : loose;
}

/** Whether the key that came back is the one that was sent. */
function isSame(identity: readonly EntityKeyField[], row: Row, given: Record<string, unknown>): boolean {
  for (const { key, slot, inner } of identity) {
    const sent = row[slot];
    const back = given[key];
    if (inner) {
      if (!Array.isArray(sent)) continue;
      if (typeof back !== 'object' || back === null || !isSame(inner, sent, back as Record<string, unknown>))
        return false;
    } else if (sent !== back && !isAlike(sent, back)) return false;
  }
  return true;
}

/** Hubs may write one id as a number and as a text. */
function isAlike(sent: unknown, back: unknown): boolean {
  const isId = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';
  return isId(sent) && isId(back) && String(sent) === String(back);
}

/**
 * Gives a row what another one of the same entity was given.
 * @returns false when it holds objects already, which are to be completed and not replaced.
 */
export function copyEntity(fields: readonly ExpectedField[], from: Row, to: Row): boolean {
  for (let index = 0; index < fields.length; index++)
    if (Array.isArray(to[(fields[index] as ExpectedField).slot])) return false;
  for (let index = 0; index < fields.length; index++) {
    const { slot } = fields[index] as ExpectedField;
    const value = from[slot];
    const before = to[slot];
    if (before == null || (before instanceof Fault && value !== null && value !== undefined)) to[slot] = value;
  }
  return true;
}
