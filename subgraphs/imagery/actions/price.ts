/** What a request would cost somebody at a moment: the ground, the rules and the ledger brought together. */
import { badInput } from '../../kit/errors.ts';
import type { Database } from '../../kit/database/types.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Rules } from '../domain/rules.ts';
import { areaKm2, groundScenes } from '../data/request-ground.ts';
import { spokenBefore } from '../data/spoken-before.ts';
import { stereoSetOfScenes } from '../data/stereo-sets.ts';
import { wholeM2 } from '../domain/amounts.ts';
import { inCatalogue } from '../domain/eligibility.ts';
import { booked, grantedFor, priceWith, type Member, type Order, type Priced } from '../domain/price.ts';
import type { Mission } from '../domain/contract.generated.ts';
import type { Conditions, Ground } from '../domain/request-input.ts';
import { againstSet, scenesNeededFor } from '../domain/stereo-order.ts';
import type { Services } from '../services.ts';

export interface MeasuredGround {
  /** Whole square metres, rounded up once. */
  areaM2: bigint;
  inCatalogue: string[];
}

/**
 * The ground as it counts: an area, or the sum of its scenes, for each is delivered whole; of a stereo set the ground
 * that its scenes show, because that is what a set is asked over.
 * @throws ARGUMENT_INVALID for scenes that are unknown, of another mission, or not the stereo set that is asked for.
 */
export async function measure(
  db: Database,
  ground: Ground,
  { mission, conditions }: { mission: Mission; conditions: Conditions },
): Promise<MeasuredGround> {
  if (ground.by === 'area') return { areaM2: wholeM2(await areaKm2(db, ground.area)), inCatalogue: [] };
  const { scenes, shown } = await groundScenes(db, ground.ids);
  const known = new Set(scenes.filter((scene) => scene.mission === mission).map(({ id }) => id));
  const unknown = ground.ids.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    const needed = `scenes must be known scenes of ${mission}`;
    throw badInput('ARGUMENT_INVALID', { needed, found: unknown.join(', '), path: ['scenes'] });
  }
  const count = scenesNeededFor(conditions);
  if (count !== null) await refuseUnlessSet(db, conditions, ground.ids);
  const sum = scenes.reduce((total, { area }) => total + area, 0);
  return { areaM2: wholeM2(count === null ? sum : shown), inCatalogue: inCatalogue(scenes) };
}

/** Of what the archive would find as a set, and of nothing else, relief can be computed. */
async function refuseUnlessSet(db: Database, conditions: Conditions, ids: readonly string[]): Promise<void> {
  const isCounted = ids.length === scenesNeededFor(conditions);
  const against = againstSet(conditions, ids, isCounted ? await stereoSetOfScenes(db, ids) : null);
  if (against) throw badInput('ARGUMENT_INVALID', { ...against, path: ['scenes'] });
}

/** Whatever stands against a price, or the price. Two statements: the rules' counter and the balances; see {@link priceBy}. */
export async function priceOf(
  db: Database,
  { ledger, ruleBook }: Pick<Services, 'ledger' | 'ruleBook'>,
  member: Member,
  order: Order,
  now: Date,
): Promise<Priced> {
  return priceBy(await ruleBook.read(db, now), db, ledger, member, order, now);
}

/** The same by rules that were read before: one statement, and another while an envelope is late. */
export async function priceBy(
  rules: Rules,
  db: Database,
  ledger: Ledger,
  member: Member,
  order: Order,
  now: Date,
): Promise<Priced> {
  const granted = grantedFor(rules, member, order, now);
  const figures = await ledger.balances(db, granted.keys);
  const [before = null] = granted.envelope?.isLate ? await spokenBefore(db, [granted.envelope.key]) : [];
  return priceWith(rules, member, order, booked(granted, figures, before), now);
}
