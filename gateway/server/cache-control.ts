/** For how long an answer may be answered again, and to whom. */
export interface CacheHint {
  /** `private`: to the same asker alone. */
  scope: 'public' | 'private';
  maxAgeS: number;
}

/**
 * Reads a `Cache-Control` header. Private where it does not say public; the age for shared caches goes before the other
 * where the answer is public, and is not for us where it is not.
 * @param ageS of the answer when it came, from a cache before the hub.
 * @returns null for what may not be kept.
 */
export function cacheHintOf(header: string | undefined, ageS = 0): CacheHint | null {
  if (header === undefined) return null;
  const said = new Map(
    header.split(',').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=', 2);
      return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, '$1')];
    }),
  );
  if (said.has('no-store') || said.has('no-cache')) return null;
  const scope = said.has('public') && !said.has('private') ? 'public' : 'private';
  const age = (scope === 'public' ? said.get('s-maxage') : undefined) ?? said.get('max-age') ?? '';
  const maxAgeS = /^\d{1,9}$/.test(age) ? Number(age) - ageS : 0;
  return maxAgeS > 0 ? { scope, maxAgeS } : null;
}

/** What holds for an answer made of two. */
export function narrower(one: CacheHint | null, other: CacheHint | null): CacheHint | null {
  if (!one || !other) return null;
  return {
    scope: one.scope === 'private' || other.scope === 'private' ? 'private' : 'public',
    maxAgeS: Math.min(one.maxAgeS, other.maxAgeS),
  };
}
