import type { GraphQLFormattedError } from 'graphql';
import type { Expected, ExpectedField } from './expect.ts';
import { type Failure, Fault } from './failures.ts';
import { type Row, typenameSlot } from './layout.ts';

type ErrorPath = readonly (string | number)[];

/** An error of a hub and its place in that hub's answer. */
export interface PlacedError {
  failure: Failure;
  path: ErrorPath;
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
