import { createHash } from 'node:crypto';

/**
 * Names that every object inherits something under. In answers and representations they would read what nobody sent, so
 * they are never used as a key of ours.
 */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Variables that plans use for themselves. */
const ofPlans = /^(representations|contextualArgument)/;

/** Whether a name must not be used as a key as it is. */
function isHostile(name: string): boolean {
  return inherited.has(name);
}

/**
 * The name under which hubs are asked for a field, whatever clients call it: the same for the same field with the same
 * arguments, and never the same otherwise, so that no alias can stand in the place of a key or a required field.
 * @param printedArguments in a canonical order; empty for none.
 */
export function privateName(field: string, printedArguments: string): string {
  if (printedArguments === '' && !isHostile(field)) return field;
  return `${field.replace(/^_+/, '')}_${createHash('sha256').update(printedArguments).digest('hex').slice(0, 12)}`;
}

/** A variable's name in normalised operations: its own, but for those that could be taken for something else. */
export function privateVariable(name: string): string {
  return isHostile(name) || ofPlans.test(name) ? `v_${name}` : name;
}

/** What identifies a text in caches. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
