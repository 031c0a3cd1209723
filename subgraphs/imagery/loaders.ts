/** What resolvers ask for, batched within a request and asked once. */
import DataLoader from 'dataloader';
import type { Area } from '../kit/area.ts';
import type { HubContext } from '../kit/context.ts';
import { byArguments } from '../kit/loaders.ts';
import { once } from '../kit/once.ts';
import { accountOfViewer, accountsById, accountsOf, countAccountsOf } from './data/accounts.ts';
import { accountEventsOf, membershipEventsOf, peopleOf } from './data/histories.ts';
import { allProgrammes } from './data/offers.ts';
import { organisationsById } from './data/organisations.ts';
import {
  countRequestsOf,
  eventsOf,
  footprintsOf,
  requestsById,
  requestsOf,
  type Owner,
  type RequestPage,
} from './data/requests.ts';
import { savedSearchesOf, type SavedSearch } from './data/saved-searches.ts';
import { stereoSetsById, stereoSetsOf, type StereoSetRow } from './data/stereo-sets.ts';
import { coverageByScenes, missingByScenes } from './data/scene-coverage.ts';
import { spokenBefore } from './data/spoken-before.ts';
import { wholeBalancesOf } from './data/whole-balances.ts';
import { unknownSceneNames, type SceneNames } from './data/unknown-names.ts';
import { scenesById, stacOfScenes } from './data/scenes.ts';
import type { SceneRow } from './data/scenes.ts';
import { askerOf } from './domain/access.ts';
import type { Mission, RequestStatus } from './domain/contract.generated.ts';
import type {
  Account,
  AccountEvent,
  MembershipEvent,
  MembershipPerson,
  Organisation,
} from './domain/records/people.ts';
import type { SpokenFor } from './domain/envelope.ts';
import type { RequestEvent, RequestRecord } from './domain/request.ts';
import { freeLimits } from './domain/whole-balance.ts';
import type { GeoJsonGeometry } from '../kit/geometry.ts';
import type { Balance, BalanceKey } from '../ledger/domain/balance.ts';
import type { Hold } from '../ledger/domain/hold.ts';
import { meet, notMet } from './names-met.ts';
import type { Services } from './services.ts';

export type ImageryLoaders = ReturnType<typeof imageryLoaders>;

/** One set for each request, so that one viewer's rows never answer another's. */
export function imageryLoaders({ db, viewer, now }: Omit<HubContext, 'loaders'>, services: Services) {
  const { ledger, ruleBook, namesMet } = services;
  const unknownOf = async (names: SceneNames): Promise<SceneNames> => {
    const unmet = notMet(names, namesMet);
    if (Object.values(unmet).every(({ length }) => length === 0)) return unmet;
    const unknown = await unknownSceneNames(db, unmet);
    meet(unmet, unknown, namesMet);
    return unknown;
  };
  const rules = once(() => ruleBook.read(db, now));
  return {
    services,
    /** Who asks: read once, whatever asks for it. */
    asker: once(async () => askerOf(viewer, viewer ? await accountOfViewer(db, viewer) : null)),
    rules,
    unknownSceneNames: new DataLoader<SceneNames, SceneNames, string>(
      (asked) => Promise.all(asked.map((names) => unknownOf(names))),
      { cacheKeyFn: (names) => JSON.stringify(names) },
    ),
    programmes: once(async () => {
      const programmes = await allProgrammes(db);
      return new Map(programmes.map((programme) => [programme.id, programme]));
    }),
    account: new DataLoader<string, Account | null>((ids) => accountsById(db, ids)),
    organisation: new DataLoader<string, Organisation | null>((ids) => organisationsById(db, ids)),
    accountsOf: byArguments(
      (page: { limit: number; after: string | null }) => (ids: readonly string[]) => accountsOf(db, ids, page),
    ),
    accountCountOf: new DataLoader<string, number>((ids) => countAccountsOf(db, ids)),
    membershipEvents: new DataLoader<string, MembershipEvent[]>((ids) => membershipEventsOf(db, ids)),
    accountEvents: new DataLoader<string, AccountEvent[]>((ids) => accountEventsOf(db, ids)),
    people: new DataLoader<string, MembershipPerson[]>((ids) => peopleOf(db, ids)),
    /** What the ledger says of balances; null where it has none. */
    booked: new DataLoader<BalanceKey, Balance | null, string>((keys) => ledger.balances(db, keys), {
      cacheKeyFn: (key) => JSON.stringify(key),
    }),
    /** Of free quotas in the period of an envelope, what was spoken for before it. */
    spokenBefore: new DataLoader<BalanceKey, SpokenFor, string>((keys) => spokenBefore(db, keys), {
      cacheKeyFn: (key) => JSON.stringify(key),
    }),
    /** What organisations and their people have together, at a moment. */
    wholeBalancesOf: byArguments(
      ({ mission, at }: { mission: Mission | null; at: string }) =>
        async (organisations: ReadonlyArray<Pick<Organisation, 'id' | 'category'>>) => {
          const question = { mission, at: new Date(at), now };
          return wholeBalancesOf(db, organisations, freeLimits((await rules()).quotaRules, question), question);
        },
      { cacheKey: ({ id }) => id },
    ),
    movements: byArguments(
      ({ first, before }: { first: number; before: string | null }) =>
        (keys: readonly BalanceKey[]) =>
          ledger.latestMovements(db, keys, { first, before: before === null ? null : BigInt(before) }),
    ),
    movementCount: new DataLoader<BalanceKey, number>((keys) => ledger.movementCounts(db, keys)),
    request: new DataLoader<string, RequestRecord | null>((ids) => requestsById(db, ids)),
    requestsOf: byArguments(
      ({ owner, ...page }: RequestPage & { owner: Owner }) =>
        (ids: readonly string[]) =>
          requestsOf(db, owner, ids, page),
    ),
    requestCountOf: byArguments(
      ({ owner, status }: { owner: Owner; status: readonly RequestStatus[] | null }) =>
        (ids: readonly string[]) =>
          countRequestsOf(db, owner, ids, status),
    ),
    requestEvents: new DataLoader<string, RequestEvent[]>((ids) => eventsOf(db, ids)),
    requestFootprint: new DataLoader<string, GeoJsonGeometry | null>((ids) => footprintsOf(db, ids)),
    hold: new DataLoader<string, Hold | null>((ids) => ledger.holds(db, ids)),
    savedSearches: new DataLoader<string, SavedSearch[]>((ids) => savedSearchesOf(db, ids)),
    stereoSet: new DataLoader<string, StereoSetRow | null>((ids) => stereoSetsById(db, ids)),
    stereoSetsOf: byArguments((page: { limit: number }) => (ids: readonly string[]) => stereoSetsOf(db, ids, page)),
    scene: new DataLoader<string, SceneRow | null>((ids) => scenesById(db, ids)),
    stac: new DataLoader<string, unknown>((ids) => stacOfScenes(db, ids)),
    coverage: byArguments((area: Area) => (ids: readonly string[]) => coverageByScenes(db, ids, area)),
    missing: byArguments((area: Area) => (ids: readonly string[]) => missingByScenes(db, ids, area)),
  };
}
