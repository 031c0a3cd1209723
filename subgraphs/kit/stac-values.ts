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

/** A text that says something; PostgreSQL cannot hold the character NUL, so it counts as nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replaceAll('\u0000', '').trim();
  return text === '' ? undefined : text;
}

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
