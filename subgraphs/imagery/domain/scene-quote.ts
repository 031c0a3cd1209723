/** What having one scene costs whoever asks. */
import { wholeM2 } from './amounts.ts';
import { ownPurpose, reasonsAgainstCatalogue, reasonsAgainstQuote } from './eligibility.ts';
import { plusDuration } from './period.ts';
import { balancesOfAccount } from './quota.ts';
import { catalogueQuote, quoteOf, type QuoteResult } from './quote.ts';
import { reason } from './reasons.ts';
import type {
  Account,
  Availability,
  CategoryTerms,
  Mission,
  Organisation,
  QuotaRule,
  Settings,
  Tariff,
} from './records.ts';

/** A scene of one of the missions; the area in km². */
interface PricedScene {
  mission: Mission;
  availability: Availability;
  area: number;
}

/** The account of whoever asks, with its organisation. */
export interface Member {
  account: Account;
  organisation: Organisation;
}

interface Rules {
  quotaRules: readonly QuotaRule[];
  tariffs: readonly Tariff[];
  terms: readonly CategoryTerms[];
  settings: Settings;
}

/** For an anonymous visitor no rule is needed. */
export function anonymousQuote(): QuoteResult {
  return { outcome: 'NotEligible', reasons: [reason('SIGN_IN_REQUIRED', { required: 'a member account' })] };
}

/**
 * For somebody signed in: nothing for what is in the catalogue; for what is to be ordered, the price of an archive request
 * for the purpose the category is there for.
 * @param member null when no account was opened yet.
 */
export function sceneQuote(scene: PricedScene, member: Member | null, rules: Rules, now: Date): QuoteResult {
  const { settings, terms, tariffs, quotaRules } = rules;
  if (!member) {
    const opened = { required: 'an active account', found: 'none', helpUrl: settings.accountUrl };
    return { outcome: 'NotEligible', reasons: [reason('NOT_ELIGIBLE', opened)] };
  }
  const { account, organisation } = member;
  const { mission } = scene;
  const standing = { account, organisation, terms, settings, now };
  const areaM2 = wholeM2(scene.area);
  const validUntil = plusDuration(now, settings.quoteValidFor);
  const inCatalogue = scene.availability !== 'TO_ORDER';
  const reasons = inCatalogue
    ? reasonsAgainstCatalogue(standing, mission)
    : reasonsAgainstQuote(standing, { mission, kind: 'ARCHIVE', purpose: ownPurpose(account.category) });
  if (reasons.length > 0) return { outcome: 'NotEligible', reasons };
  if (inCatalogue) return catalogueQuote({ mission, areaM2, validUntil });
  return quoteOf({
    mission,
    kind: 'ARCHIVE',
    category: account.category,
    areaM2,
    balances: balancesOfAccount(quotaRules, account, { mission, at: now }),
    tariffs,
    now,
    validUntil,
    contactUrl: settings.contactUrl,
  });
}
