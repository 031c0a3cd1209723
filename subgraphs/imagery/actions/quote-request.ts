import type { Database } from '../../kit/database/types.ts';
import type { Member } from '../domain/price.ts';
import type { QuoteResult } from '../domain/quote.ts';
import { wantedOf } from '../domain/request-input.ts';
import { anonymousQuote, quoteWithoutAccount } from '../domain/scene-quote.ts';
import type { ImageryRequestInput } from '../domain/contract.generated.ts';
import type { Services } from '../services.ts';
import { measure, priceBy } from './price.ts';

interface Asking {
  db: Database;
  services: Pick<Services, 'ledger' | 'ruleBook'>;
  isSignedIn: boolean;
  /** Null when no account was opened yet. */
  member: Member | null;
  now: Date;
}

/**
 * What a request would cost whoever asks. Three statements: the ground, the rules' counter and the balances; a stereo set
 * is looked for by one more.
 * @throws what `wantedOf` and `measure` throw.
 */
export async function quoteRequest(
  { db, services, isSignedIn, member, now }: Asking,
  input: ImageryRequestInput,
): Promise<QuoteResult> {
  const { kind, mission, purpose, ground, conditions } = wantedOf(input, now);
  if (!isSignedIn) return anonymousQuote();
  if (!member) return quoteWithoutAccount((await services.ruleBook.read(db, now)).settings);
  const { mode } = conditions;
  const [measured, rules] = await Promise.all([
    measure(db, ground, { mission, conditions }),
    services.ruleBook.read(db, now),
  ]);
  const order = { kind, mission, purpose, mode, requestId: null, ...measured };
  return (await priceBy(rules, db, services.ledger, member, order, now)).result;
}
