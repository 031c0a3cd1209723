import type { GraphQLFormattedError } from 'graphql';
import { acceptFields, type Acceptance } from './accept.ts';
import type { Expected, ExpectedField, ExpectedObject } from './expect.ts';
import { type Failure, Fault } from './errors.ts';
import { type Row, typenameSlot } from './layout.ts';
import type { EntityKeyField } from './entity-keys.ts';
import { markMissing } from './missing.ts';

export type ErrorPath = readonly (string | number)[];

/** An error of a hub and its place in that hub's answer. */
export interface PlacedError {
  failure: Failure;
  path: ErrorPath;
}

/**
 * Puts an error where it says that something is missing.
 * @param path from `row`, in response names of the hub.
 * @returns whether something is missing there; if not, the error is about nothing that can be seen.
 */
export function placeError(
  fields: readonly ExpectedField[],
  row: Row,
  { failure, path }: PlacedError,
  invalid: Failure,
): boolean {
  const field = fields.find(({ key }) => key === path[0]);
  return field !== undefined && place(row, field.slot, field.type, path, 1, failure, invalid);
}

function place(
  holder: unknown[],
  index: number,
  expected: Expected,
  path: ErrorPath,
  at: number,
  failure: Failure,
  invalid: Failure,
): boolean {
  const value = holder[index];
  const next = path[at];
  if (Array.isArray(value) && next !== undefined) {
    if (expected.item)
      return (
        typeof next === 'number' && next in value && place(value, next, expected.item, path, at + 1, failure, invalid)
      );
    const fields = expected.object?.fieldsFor(value[typenameSlot] as string | undefined) ?? [];
    const field = fields.find(({ key }) => key === next);
    return field !== undefined && place(value, field.slot, field.type, path, at + 1, failure, invalid);
  }
  if (value instanceof Fault && value.failure !== invalid) (value.more ??= []).push(failure);
  else if (value == null || value instanceof Fault)
    holder[index] = new Fault(failure, namesBelow(expected, path.slice(at)));
  else return false;
  return true;
}

/** A path of an answer under the names of results. */
function namesBelow(expected: Expected, path: ErrorPath): (string | number)[] {
  const names: (string | number)[] = [];
  let at: Expected | undefined = expected;
  for (const step of path) {
    if (typeof step === 'number') {
      names.push(step);
      at = at?.item;
      continue;
    }
    const field: ExpectedField | undefined = at?.object?.fieldsFor(at.object.sole).find(({ key }) => key === step);
    if (!field) break;
    names.push(field.name);
    at = field.type;
  }
  return names;
}

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

const isPlain = (error: unknown): error is GraphQLFormattedError => typeof error === 'object' && error !== null;

/** An error of a hub as far as it can be read: its message is text, its path is names and numbers. */
export function readError(error: unknown): GraphQLFormattedError {
  if (!isPlain(error)) return { message: '' };
  const { message, path, extensions } = error;
  const isPath = Array.isArray(path) && path.every((step) => typeof step === 'string' || typeof step === 'number');
  return {
    message: typeof message === 'string' ? message : '',
    ...(isPath ? { path } : {}),
    ...(typeof extensions === 'object' && extensions !== null && !Array.isArray(extensions) ? { extensions } : {}),
  };
}

export interface ErrorsByEntity {
  /** By the number of the entity, their paths from the entity on. */
  byEntity: ReadonlyMap<number, readonly PlacedError[]>;
  /** Of the part, and of no entity of it. */
  ofAll: readonly PlacedError[];
}

export const noErrors: ErrorsByEntity = { byEntity: new Map(), ofAll: [] };

/** Tells the errors of a part by the entities they are about; a number may be written as text. */
export function errorsByEntity(errors: readonly PlacedError[], alias: string, count: number): ErrorsByEntity {
  const byEntity = new Map<number, PlacedError[]>();
  const ofAll: PlacedError[] = [];
  for (const error of errors) {
    const [head, step, ...path] = error.path;
    if (head !== alias) continue;
    const number = typeof step === 'string' && /^\d+$/.test(step) ? Number(step) : step;
    if (typeof number !== 'number' || number >= count) {
      ofAll.push(error);
      continue;
    }
    const known = byEntity.get(number);
    const placed = { failure: error.failure, path };
    if (known) known.push(placed);
    else byEntity.set(number, [placed]);
  }
  return { byEntity, ofAll };
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
