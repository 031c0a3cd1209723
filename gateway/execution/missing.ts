import type { Fault } from './failures.ts';
import type { Expected, ExpectedField } from './expect.ts';
import { type Row, typenameSlot } from './layout.ts';

/** What a row lacks because one hub has not told it: everything it would have brought, but for what others brought already. */
export function markMissing(fields: readonly ExpectedField[], row: Row, fault: Fault): void {
  for (const { slot, type } of fields) {
    if (row[slot] === undefined) row[slot] = fault;
    else markMissingWithin(type, row[slot], fault);
  }
}

/** The same for the rows that a value holds, in lists however deep; other values lack nothing. */
export function markMissingWithin(type: Expected, value: unknown, fault: Fault): void {
  if (!Array.isArray(value)) return;
  if (type.item) for (const item of value) markMissingWithin(type.item, item, fault);
  else if (type.object) markMissing(type.object.fieldsFor(value[typenameSlot] as string | undefined), value, fault);
}
