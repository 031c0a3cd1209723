/** Reading values of which nothing is known. */
export type Properties = Record<string, unknown>;
/** Says what was read otherwise than it stood: the field's name, and a sentence. */
export type Warn = (field: string, message: string) => void;

export function isRecord(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function record(value: unknown): Properties {
  return isRecord(value) ? value : {};
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that says something. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

/**
 * Where a value has a text that no database of ours can hold: the character NUL, or half of a surrogate pair.
 * @returns the JSON path of the first, from `path`; null when there is none.
 */
export function unstorableText(value: unknown, path = '$'): string | null {
  if (typeof value === 'string') return unstorable.test(value) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, member] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${name}]` : `${path}.${name}`;
    const found = unstorable.test(name) ? path : unstorableText(member, at);
    if (found !== null) return found;
  }
  return null;
}

// With the flag u, \p{Surrogate} is a surrogate without its other half.
const unstorable = /\0|\p{Surrogate}/u;

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** An item that cannot be stored: why, and where in the item, as a JSON path from `$`. */
export class ItemRefused extends Error {
  readonly reason: string;
  readonly path: string;

  constructor(reason: string, path: string) {
    super(`${path}: ${reason}`);
    this.name = 'ItemRefused';
    this.reason = reason;
    this.path = path;
  }
}
