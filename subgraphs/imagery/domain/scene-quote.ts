/** What having one scene costs whoever asks. */
import type { Rules } from './rules.ts';
import { wholeM2 } from './amounts.ts';
import { ownPurpose, reasonsAgainstCatalogue } from './eligibility.ts';
import { plusDuration } from './period.ts';
import { priceWith, type Member, type Sources } from './price.ts';
import { catalogueQuote, type QuoteResult } from './quote.ts';
import { reason } from './reasons.ts';
import type { Availability, Mission } from './contract.generated.ts';
import type { Settings } from './records/rules.ts';

/** A scene of one of the missions; the area in km². */
interface PricedScene {
  mission: Mission;
  availability: Availability;
  area: number;
}

/** For an anonymous visitor no rule is needed. */
export function anonymousQuote(): QuoteResult {
  return { outcome: 'NotEligible', reasons: [reason('SIGN_IN_REQUIRED', { required: 'a member account' })] };
}

/** For somebody who has signed in and has opened no account. */
export function quoteWithoutAccount({ accountUrl }: Pick<Settings, 'accountUrl'>): QuoteResult {
  const opened = { required: 'an active account', found: 'none', helpUrl: accountUrl };
  return { outcome: 'NotEligible', reasons: [reason('NOT_ELIGIBLE', opened)] };
}

/** Whether nobody has to order a scene. */
export function isInCatalogue({ availability }: Pick<PricedScene, 'availability'>): boolean {
  return availability !== 'TO_ORDER';
}

/**
 * Nothing for what is in the catalogue; for what is to be ordered, the price of an archive request for the purpose that
 * the member's category is there for.
 * @param sources with the ledger's figures; not needed for what is in the catalogue.
 */
export function sceneQuote(scene: PricedScene, member: Member, rules: Rules, sources: Sources, now: Date): QuoteResult {
  const { settings, terms } = rules;
  const { account, organisation } = member;
  const { mission } = scene;
  const areaM2 = wholeM2(scene.area);
  if (isInCatalogue(scene)) {
    const reasons = reasonsAgainstCatalogue({ account, organisation, terms, settings, now }, mission);
    if (reasons.length > 0) return { outcome: 'NotEligible', reasons };
    return catalogueQuote({ mission, areaM2, validUntil: plusDuration(now, settings.quoteValidFor) });
  }
  const purpose = ownPurpose(account.category);
  const order = { kind: 'ARCHIVE' as const, mission, purpose, mode: null, areaM2, inCatalogue: [], requestId: null };
  return priceWith(rules, member, order, sources, now).result;
}
