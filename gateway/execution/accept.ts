import type { Alike } from './alike.ts';
import { type Failure, Fault } from './failures.ts';
import type { Expected, ExpectedField, ExpectedObject } from './expect.ts';
import { fieldsFrom, type Row, typenameSlot } from './layout.ts';
import { Leaf } from './leaf.ts';
import { markMissing, markMissingWithin } from './missing.ts';

/** One answer while it is read. */
export interface Acceptance {
  /** What is wrong with the answer itself: it does not fit what was asked. */
  readonly invalid: Failure;
  /** Entities that were read already; undefined where every object stands for itself. */
  readonly alike?: Alike | undefined;
}

/** Two hubs say of one thing that it is this and that: it is neither, whichever came first. */
class Disagreement extends Fault {}

/**
 * Takes one object of an answer into a row.
 * @param existing a row that other hubs have added to already; it is added to.
 * @returns the row, or a fault where the answer is no such object. An existing row then lacks what this hub would have told.
 */
function acceptObject(
  expected: ExpectedObject,
  answer: unknown,
  existing: Row | undefined,
  acceptance: Acceptance,
): Row | Fault {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    return notTold(expected, existing, acceptance);
  const given = answer as Record<string, unknown>;
  let typename = expected.sole;
  if (expected.typenameKey !== undefined) {
    const said = given[expected.typenameKey];
    if (typeof said !== 'string' || (typename === undefined ? !expected.isPossible(said) : said !== typename))
      return notTold(expected, existing, acceptance);
    typename = said;
  }
  const kind = expected.kindOf(typename);
  const { fields, soleKey } = kind;
  if (existing) {
    const isOther =
      expected.contradicts(typename, existing[typenameSlot]) || (soleKey && isAnother(soleKey, given, existing));
    if (isOther) return new Disagreement(acceptance.invalid);
    acceptFields(fields, given, existing, acceptance);
    if (expected.isNews(typename, existing[typenameSlot])) existing[typenameSlot] = typename;
    return existing;
  }
  const { alike } = acceptance;
  const told = alike && kind.mayRepeat && soleKey && given[soleKey.key];
  const key = typeof told === 'string' ? told : typeof told === 'number' ? String(told) : undefined;
  const known = key === undefined ? undefined : alike?.find(kind, key, given);
  if (known) return known;
  const row = expected.layout.template.slice();
  row[typenameSlot] = typename;
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] as ExpectedField;
    row[field.slot] = acceptValue(field.type, given[field.key], undefined, acceptance);
  }
  if (key !== undefined) alike?.keep(kind, key, row);
  return row;
}

/** Whether two hubs say by key that what they have at one place are two things. */
function isAnother({ key, slot }: ExpectedField, given: Record<string, unknown>, row: Row): boolean {
  const told = given[key];
  const before = row[slot];
  const isKey = typeof told === 'string' || typeof told === 'number';
  return isKey && (typeof before === 'string' || typeof before === 'number') && String(told) !== String(before);
}

function notTold(expected: ExpectedObject, existing: Row | undefined, { invalid }: Acceptance): Row | Fault {
  const fault = new Fault(invalid);
  if (!existing) return fault;
  markMissing(expected.fieldsFor(existing[typenameSlot] as string | undefined), existing, fault);
  return existing;
}

/** Adds fields to a row. What it holds already stands against a hole, and is completed where it is an object. */
export function acceptFields(
  fields: readonly ExpectedField[],
  given: Record<string, unknown>,
  row: Row,
  acceptance: Acceptance,
): void {
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] as ExpectedField;
    const before = row[field.slot];
    row[field.slot] = merged(field.type, before, acceptValue(field.type, given[field.key], before, acceptance));
  }
}

/** What two hubs say of one place. */
function merged(type: Expected, before: unknown, value: unknown): unknown {
  if (before === undefined || before === null) return value;
  if (before instanceof Fault)
    return value === null || before instanceof Disagreement ? before : completed(value, before, type);
  if (value instanceof Fault && !(value instanceof Disagreement)) {
    markMissingWithin(type, before, value);
    return before;
  }
  return value === null ? before : value;
}

/** What another hub failed to add to an object before it was there is missing from it still. */
function completed(value: unknown, fault: Fault, type: Expected): unknown {
  if (!Array.isArray(value)) return value;
  if (type.item) for (const item of value) completed(item, fault, type.item);
  else if (type.object) {
    for (let slot = type.object.layout.template.length - 1; slot >= fieldsFrom; slot--)
      if (value[slot] === undefined) value[slot] = fault;
  }
  return value;
}

function acceptValue(expected: Expected, answer: unknown, existing: unknown, acceptance: Acceptance): unknown {
  if (answer === null) return expected.nonNull ? new Fault(acceptance.invalid) : null;
  if (answer === undefined) return new Fault(acceptance.invalid);
  if (expected.item) {
    if (!Array.isArray(answer)) return new Fault(acceptance.invalid);
    return acceptList(expected.item, answer, existing, acceptance);
  }
  if (expected.object) {
    const row = Array.isArray(existing) ? (existing as Row) : undefined;
    return acceptObject(expected.object, answer, row, acceptance);
  }
  switch (expected.leaf) {
    case Leaf.text:
      if (typeof answer === 'string') return answer;
      break;
    case Leaf.integer:
      // An Int has 32 bits.
      if (typeof answer === 'number' && (answer | 0) === answer) return answer;
      break;
    case Leaf.number:
      if (typeof answer === 'number' && Number.isFinite(answer)) return answer;
      break;
    case Leaf.boolean:
      if (typeof answer === 'boolean') return answer;
      break;
    case Leaf.id:
      if (typeof answer === 'string') return answer;
      if (typeof answer === 'number' && Number.isInteger(answer)) return String(answer);
      break;
    case Leaf.enum:
      if (typeof answer === 'string' && (!expected.values || expected.values.has(answer))) return answer;
      break;
    case Leaf.custom:
      if (canBeWritten(answer)) return answer;
      break;
  }
  return new Fault(acceptance.invalid);
}

function acceptList(item: Expected, answer: readonly unknown[], existing: unknown, acceptance: Acceptance): unknown {
  const before = Array.isArray(existing) ? existing : undefined;
  // Two hubs that do not agree on how many there are cannot be speaking of the same things.
  if (before && before.length !== answer.length && (item.object || item.item)) return new Fault(acceptance.invalid);
  const list = new Array<unknown>(answer.length);
  for (let index = 0; index < answer.length; index++) {
    const value = acceptValue(item, answer[index], before?.[index], acceptance);
    list[index] = before ? merged(item, before[index], value) : value;
  }
  return list;
}

/** JSON holds numbers that are too large for any; read, they are infinite, and nothing can be written for them. */
function canBeWritten(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  const left: unknown[] = [value];
  while (left.length > 0) {
    const holder = left.pop() as object;
    for (const inner of Array.isArray(holder) ? (holder as unknown[]) : Object.values(holder)) {
      if (typeof inner === 'number') {
        if (!Number.isFinite(inner)) return false;
      } else if (typeof inner === 'object' && inner !== null) left.push(inner);
    }
  }
  return true;
}
