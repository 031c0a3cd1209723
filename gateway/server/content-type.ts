/** What a body is said to be. */
export type BodyType = 'json' | 'form' | 'other';

/** Types that a page of any site may have a browser send without asking first. */
const sentWithoutAsking = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);

/**
 * JSON in UTF-8 is read; what a form of another site could send is told apart from the rest.
 * @param header undefined when there is none, which a page of another site can bring about as well.
 */
export function bodyTypeOf(header: string | undefined): BodyType {
  if (header === 'application/json') return 'json';
  if (header === undefined) return 'form';
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim().toLowerCase());
  if (sentWithoutAsking.has(type)) return 'form';
  if (type !== 'application/json') return 'other';
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice(8)
    .replace(/^"(.*)"$/, '$1');
  return charset === undefined || charset === 'utf-8' || charset === 'utf8' ? 'json' : 'other';
}
