/** Codes that prove an e-mail address: what is kept of them is a digest, and they are compared without telling how near. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that nobody reads one sign for another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Ten signs of 32 are 50 bits: with a handful of guesses, nobody finds one. */
const length = 10;

export interface StoredCode {
  /** SHA-256 of salt and code, in hexadecimal. */
  digest: string;
  salt: string;
}

/** What becomes of a code that somebody gives. */
export type CodeOutcome = 'RIGHT' | 'WRONG' | 'ENDED';

/** A fresh code, as a person types it: `7G2K9-XW4MQ`. */
export function newCode(): string {
  const signs = [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
}

export function storedCode(code: string): StoredCode {
  const salt = randomBytes(16).toString('hex');
  return { salt, digest: digestOf(code, salt) };
}

/**
 * Whether a code is the one that was sent, in constant time. After its end, and after too many guesses, none is.
 */
export function judgeCode(
  given: string,
  stored: StoredCode & { expiresAt: string; attempts: number },
  { attemptsMax, now }: { attemptsMax: number; now: Date },
): CodeOutcome {
  if (stored.attempts >= attemptsMax || Date.parse(stored.expiresAt) <= now.getTime()) return 'ENDED';
  const one = Buffer.from(digestOf(given, stored.salt), 'hex');
  const other = Buffer.from(stored.digest, 'hex');
  return one.length === other.length && timingSafeEqual(one, other) ? 'RIGHT' : 'WRONG';
}

function digestOf(code: string, salt: string): string {
  return createHash('sha256')
    .update(`${salt}:${typed(code)}`)
    .digest('hex');
}

/** As a person may have typed it: in small letters, with other signs between, with O for 0 and I or L for 1. */
function typed(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
