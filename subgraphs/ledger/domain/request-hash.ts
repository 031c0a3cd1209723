import { createHash } from 'node:crypto';

/** The same for equal values, in whatever order their fields were written: SHA-256 of JSON with sorted keys, in hexadecimal. */
export function requestHash(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(body, canonical) ?? '')
    .digest('hex');
}

function canonical(_name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
