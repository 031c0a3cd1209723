import { type Failure, failureOf, Fault, type Hole } from './failures.ts';
import { AnswerTooLarge, JsonBytes } from './json-bytes.ts';
import { endSlot, type Row, shapeSlot, textSlot, typenameSlot, untold } from './layout.ts';
import { Leaf } from './leaf.ts';
import {
  type Pending,
  type Shaped,
  type ShapedField,
  type ShapedObject,
  slotOfNothing,
  slotOfTypename,
} from './shape.ts';

/** An answer, or a part of one, as it is sent. */
export interface Written {
  /** JSON in UTF-8; undefined when something is missing that may not be. */
  bytes: Buffer | undefined;
  /** What is missing, with its place. */
  holes: Hole[];
  pending: Pending[];
}

/** Shapes are numbered from 1 on within one plan; what is above tells which writing it was. */
const writingStep = 1_048_576;

const signs = { opening: 123, closing: 125, opened: 91, closed: 93, comma: 44 };
const [nullBytes, trueBytes, falseBytes, emptyBytes] = ['null', 'true', 'false', '{}'].map((text) =>
  Buffer.from(text),
) as [Buffer, Buffer, Buffer, Buffer];

/** Writes the answers of one run. The place of what is missing is written while the writing unwinds. */
export class Writer {
  private readonly invalid: () => Failure;
  private readonly introspected: (key: string) => string;
  private readonly remembers: boolean;
  private holes: Hole[] = [];
  private pending: Pending[] = [];
  private json!: JsonBytes;
  /** What rows remember of their writing holds for one answer, and as long as nothing of it is taken back. */
  private writing = 0;

  /**
   * @param invalid the failure for what is missing though nobody said that it failed.
   * @param introspected the text of an introspection field, by the client's name.
   * @param remembers whether one object may stand in several places, and what was written for it is written again.
   */
  constructor(invalid: () => Failure, introspected: (key: string) => string, remembers: boolean) {
    this.invalid = invalid;
    this.introspected = introspected;
    this.remembers = remembers;
  }

  /** Writes one object, and what is to stand around it. */
  write(before: Uint8Array, shape: ShapedObject, row: Row, after: Uint8Array): Written {
    this.json = new JsonBytes();
    this.holes = [];
    this.pending = [];
    this.writing += writingStep;
    try {
      this.json.raw(before);
      const isThere = this.object(shape, row);
      this.json.raw(after);
      const bytes = this.json.take();
      return { bytes: isThere ? bytes : undefined, holes: this.holes, pending: this.pending };
    } catch (error) {
      if (!(error instanceof AnswerTooLarge)) throw error;
      return { bytes: undefined, holes: [{ failure: failureOf('ANSWER_TOO_LARGE', ''), path: [] }], pending: [] };
    }
  }

  /** @returns false when nothing was written, as something in the object that may not be missing is. */
  private object(shape: ShapedObject, row: Row): boolean {
    const { json } = this;
    if (row[shapeSlot] === shape.id + this.writing) {
      json.again(row[textSlot] as number, row[endSlot] as number);
      return true;
    }
    const typename = row[typenameSlot] as string | undefined;
    const fields = shape.sole ?? shape.fieldsFor(typename);
    // Its hub may answer so, but clients are not to see that there is such a type: null where that may be, without a word.
    if (!fields) return false;
    if (row[shapeSlot] === untold && shape.narrows && !(typename !== undefined && shape.isObject(typename)))
      return this.hole(row[textSlot] as Failure);
    const holesBefore = this.holes.length;
    const waiting = this.pending.length;
    const start = json.length;
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index] as ShapedField;
      json.raw(index === 0 ? field.first : field.next);
      const { slot, type } = field;
      const holes = this.holes.length;
      const pendingBefore = this.pending.length;
      let isThere: boolean;
      if (slot >= 0) isThere = this.value(type, row[slot]);
      else if (slot === slotOfTypename) isThere = this.typename(shape, typename);
      else if (slot === slotOfNothing) isThere = this.hole(this.invalid());
      else isThere = this.text(this.introspected(field.key));
      if (!isThere && type.nonNull) {
        if (this.holes.length === holes) this.holes.push({ failure: this.invalid(), path: [] });
        this.place(holes, field.key);
        this.pending.length = waiting;
        return this.takeBack(start);
      }
      if (this.holes.length !== holes) this.place(holes, field.key);
      if (this.pending.length !== pendingBefore) placePending(this.pending, pendingBefore, isThere, field.key);
      if (!isThere) json.raw(nullBytes);
    }
    if (fields.length === 0) json.raw(emptyBytes);
    else json.sign(signs.closing);
    for (const part of shape.laterFor(typename)) this.pending.push({ part, row, path: [] });
    if (
      this.remembers &&
      row[shapeSlot] !== untold &&
      this.holes.length === holesBefore &&
      this.pending.length === waiting
    ) {
      row[shapeSlot] = shape.id + this.writing;
      row[textSlot] = start;
      row[endSlot] = json.length;
    }
    return true;
  }

  private takeBack(start: number): false {
    this.json.length = start;
    this.writing += writingStep;
    return false;
  }

  private place(from: number, key: string): void {
    for (let index = from; index < this.holes.length; index++) this.holes[index]?.path.unshift(key);
  }

  private typename(shape: ShapedObject, typename: string | undefined): boolean {
    // An interface of which no hub has said the real type cannot be named.
    const name = shape.sole
      ? shape.declared
      : typename !== undefined && shape.isObject(typename)
        ? typename
        : undefined;
    if (name === undefined) return false;
    this.json.string(name);
    return true;
  }

  private text(text: string): true {
    this.json.text(text);
    return true;
  }

  private hole(failure: Failure): false {
    this.holes.push({ failure, path: [] });
    return false;
  }

  /** @returns false when there is nothing to be written but null. */
  private value(type: Shaped, value: unknown): boolean {
    const { json } = this;
    if (typeof value === 'string') {
      // A value of its hub's that clients are not to see.
      if (type.leaf === Leaf.enum && type.values && !type.values.has(value)) return false;
      json.string(value);
      return true;
    }
    if (value === null || value === undefined) return false;
    if (typeof value === 'number') {
      json.number(value);
      return true;
    }
    if (typeof value === 'boolean') {
      json.raw(value ? trueBytes : falseBytes);
      return true;
    }
    if (value instanceof Fault) return this.fault(type, value);
    if (type.item) return this.list(type.item, value as unknown[]);
    if (type.object) return this.object(type.object, value as Row);
    try {
      return this.text(JSON.stringify(value));
    } catch {
      // Nested deeper than can be written.
      return this.hole(this.invalid());
    }
  }

  private list(item: Shaped, values: readonly unknown[]): boolean {
    const { json } = this;
    const start = json.length;
    json.sign(signs.opened);
    for (let index = 0; index < values.length; index++) {
      if (index > 0) json.sign(signs.comma);
      const holes = this.holes.length;
      const pendingBefore = this.pending.length;
      const isThere = this.value(item, values[index]);
      if (!isThere && item.nonNull && this.holes.length === holes) this.hole(this.invalid());
      for (let hole = holes; hole < this.holes.length; hole++) this.holes[hole]?.path.unshift(index);
      if (this.pending.length !== pendingBefore) placePending(this.pending, pendingBefore, isThere, index);
      if (isThere) continue;
      if (item.nonNull) return this.takeBack(start);
      json.raw(nullBytes);
    }
    json.sign(signs.closed);
    return true;
  }

  private fault(type: Shaped, fault: Fault): false {
    const path = clientNames(type, fault.below);
    this.holes.push({ failure: fault.failure, path });
    for (const failure of fault.more ?? []) this.holes.push({ failure, path: [...path] });
    return false;
  }
}

/** Parts of what has come to nothing are not waited for. */
function placePending(pending: Pending[], from: number, isThere: boolean, key: string | number): void {
  if (!isThere) pending.length = from;
  else for (let index = from; index < pending.length; index++) pending[index]?.path.unshift(key);
}

/** What the client calls the fields below a place that is not there. */
function clientNames(type: Shaped, below: readonly (string | number)[]): (string | number)[] {
  const names: (string | number)[] = [];
  let at: Shaped | undefined = type;
  for (const name of below) {
    if (typeof name === 'number') {
      names.push(name);
      at = at?.item;
      continue;
    }
    const field: ShapedField | undefined = at?.object?.sole?.find((candidate) => candidate.name === name);
    if (!field) break;
    names.push(field.key);
    at = field.type;
  }
  return names;
}
