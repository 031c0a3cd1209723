/** What a request would cost somebody at a moment: the ground, the rules and the ledger brought together. */
import { badInput } from '../../kit/errors.ts';
import type { Database } from '../../kit/database/types.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Rules } from '../data/rules.ts';
import { areaKm2, groundScenes } from '../data/request-ground.ts';
import { wholeM2 } from '../domain/amounts.ts';
import { inCatalogue } from '../domain/eligibility.ts';
import { booked, grantedFor, priceWith, type Member, type Order, type Priced } from '../domain/price.ts';
import type { AcquisitionMode, Mission } from '../domain/records.ts';
import type { Ground } from '../domain/request-input.ts';
import type { Services } from '../services.ts';

export interface MeasuredGround {
  /** Whole square metres, rounded up once. */
  areaM2: bigint;
  inCatalogue: string[];
}

/**
 * The ground as it counts: an area, or the sum of its scenes, for each is delivered whole; of a stereo set the ground
 * that its scenes show, because that is what a set is asked over.
 * @throws ARGUMENT_INVALID for scenes that are unknown, or of another mission.
 */
export async function measure(
  db: Database,
  ground: Ground,
  { mission, mode }: { mission: Mission; mode: AcquisitionMode | null },
): Promise<MeasuredGround> {
  if (ground.by === 'area') return { areaM2: wholeM2(await areaKm2(db, ground.area)), inCatalogue: [] };
  const { scenes, shown } = await groundScenes(db, ground.ids);
  const known = new Set(scenes.filter((scene) => scene.mission === mission).map(({ id }) => id));
  const unknown = ground.ids.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    const needed = `scenes must be known scenes of ${mission}`;
    throw badInput('ARGUMENT_INVALID', { needed, found: unknown.join(', '), path: ['scenes'] });
  }
  const isSet = mode === 'STEREO' || mode === 'TRISTEREO';
  const sum = scenes.reduce((total, { area }) => total + area, 0);
  return { areaM2: wholeM2(isSet ? shown : sum), inCatalogue: inCatalogue(scenes) };
}

/** Whatever stands against a price, or the price. Two statements: the rules' counter and the balances. */
export async function priceOf(
  db: Database,
  { ledger, ruleBook }: Pick<Services, 'ledger' | 'ruleBook'>,
  member: Member,
  order: Order,
  now: Date,
): Promise<Priced> {
  return priceBy(await ruleBook.read(db, now), db, ledger, member, order, now);
}

/** The same by rules that were read before: one statement. */
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
  return priceWith(rules, member, order, booked(granted, figures), now);
}
