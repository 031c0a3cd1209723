import { connectionOf, idsAsked, pageSize } from '../../kit/connection.ts';
import { decodeCursor, encodeCursor } from '../../kit/cursor.ts';
import { badInput, shown } from '../../kit/errors.ts';
import { wordsAsked } from '../../kit/words.ts';
import { categoryRulesAt, categoryTermsAt, charterInForce, countryRegionsAt } from '../data/access-rules.ts';
import { plannedRules } from '../data/all-rules.ts';
import { allOffers } from '../data/offers.ts';
import { countOrganisations, listOrganisations } from '../data/organisations.ts';
import { requestsSubmitted } from '../data/requests-submitted.ts';
import { countScenes, countScenesBy, sceneKeyTypes, searchScenes } from '../data/scene-search.ts';
import { isInForce, quarterNamed } from '../domain/period.ts';
import type { Mission } from '../domain/contract.generated.ts';
import type { Validity } from '../domain/records/rules.ts';
import { csvOf } from '../domain/requests-csv.ts';
import { sceneQuestion } from '../domain/scene-question.ts';
import { quoteRequest } from '../actions/quote-request.ts';
import { lifeCycles } from '../domain/life-cycles.ts';
import { visibleMemberships } from './membership-pages.ts';
import { refuseUnlessOfficeAsks } from './office.ts';
import { visibleRequests } from './request-pages.ts';
import { knownSceneFilter } from './scene-names.ts';
import { stereoSets } from './StereoSet.ts';
import type { QueryResolvers } from './types.generated.ts';
import { visibleAccount, visibleRequest } from './visible.ts';

export const Query: QueryResolvers = {
  viewer: async (_parent, _args, { loaders }) => (await loaders.asker()).account,
  session: async (_parent, _args, { viewer, loaders }) => ({
    signedIn: viewer !== null,
    account: (await loaders.asker()).account,
  }),
  account: (_parent, { id }, context) => visibleAccount(context, id),
  charter: (_parent, { at }, { db, now }) => charterInForce(db, at ? new Date(at) : now),
  organisation: (_parent, { id }, { loaders }) => loaders.organisation.load(id),
  organisations: async (_parent, { text, first, after }, { db }) => {
    const words = wordsAsked(text);
    const limit = pageSize(first) + 1;
    const position = after ? decodeCursor(after, 'NAME', ['text', 'text']) : null;
    const rows = await listOrganisations(db, { words, limit, after: position });
    return connectionOf({
      rows,
      first,
      after,
      cursorOf: (row) => encodeCursor('NAME', [row.sortKey, row.id]),
      totalCount: () => countOrganisations(db, words),
    });
  },
  offers: (_parent, { availability = null }, { db }) => allOffers(db, availability),
  tariffs: async (_parent, { mission, category, kind, at }, { loaders, now }) => {
    const { tariffs } = await loaders.rules();
    return tariffs.filter(
      (tariff) =>
        (!mission || tariff.mission === mission) &&
        (!category || tariff.category === category) &&
        (!kind || tariff.kind === null || tariff.kind === kind) &&
        isInForce(tariff.validity, at ? new Date(at) : now),
    );
  },
  quotaRules: async (_parent, { mission, category, at }, { loaders, now }) => {
    const { quotaRules } = await loaders.rules();
    return quotaRules.filter(
      (rule) =>
        (!mission || rule.mission === mission) &&
        (!category || rule.category === category) &&
        isInForce(rule.validity, at ? new Date(at) : now),
    );
  },
  orderRules: async (_parent, { mission, at }, { loaders, now }) =>
    inForceOf((await loaders.rules()).orderRules, mission, at ? new Date(at) : now),
  envelopes: async (_parent, { mission, at }, { loaders, now }) =>
    inForceOf((await loaders.rules()).envelopes, mission, at ? new Date(at) : now),
  settings: async (_parent, { at }, { loaders, now }) => {
    const { settingRevisions } = await loaders.rules();
    return settingRevisions.filter(({ validity }) => isInForce(validity, at ? new Date(at) : now));
  },
  plannedRules: async (_parent, { kind }, { db, loaders, now }) => {
    const planned = await plannedRules(db, await loaders.rules(), now);
    return planned.filter((one) => !kind || one.kind === kind);
  },
  categoryRules: (_parent, { kind, region, at }, { db, now }) =>
    categoryRulesAt(db, at ? new Date(at) : now, { kind, region }),
  countryRegions: (_parent, { country, region, at }, { db, now }) =>
    countryRegionsAt(db, at ? new Date(at) : now, { country, region }),
  categoryTerms: (_parent, { category, mission, at }, { db, now }) =>
    categoryTermsAt(db, at ? new Date(at) : now, { category, mission }),
  coverageProgrammes: async (_parent, _args, { loaders }) => [...(await loaders.programmes()).values()],
  scene: (_parent, { id }, { loaders }) => loaders.scene.load(id),
  scenesById: (_parent, { ids }, { loaders }) => Promise.all(idsAsked(ids).map((id) => loaders.scene.load(id))),
  scenes: async (_parent, { area, acquired, filter, orderBy, first, after }, { db, loaders }) => {
    const question = sceneQuestion({ area, acquired, filter: await knownSceneFilter(filter, { loaders }), orderBy });
    const limit = pageSize(first) + 1;
    const position = after ? decodeCursor(after, orderBy, [sceneKeyTypes[orderBy], 'text']) : null;
    const rows = await searchScenes(db, question, { order: orderBy, limit, after: position });
    return connectionOf({
      rows,
      first,
      after,
      cursorOf: (row) => encodeCursor(orderBy, [row.sortKey, row.id]),
      totalCount: () => countScenes(db, question),
    });
  },
  sceneStatistics: async (_parent, { area, acquired, filter, groupBy }, { db, loaders }) => {
    const known = await knownSceneFilter(filter, { loaders });
    return countScenesBy(db, sceneQuestion({ area, acquired, filter: known }), groupBy);
  },
  quote: async (_parent, { request }, { db, viewer, loaders, now }) => {
    const { account } = await loaders.asker();
    const organisation = account && (await loaders.organisation.load(account.organisationId));
    const member = account && organisation ? { account, organisation } : null;
    const asking = { db, services: loaders.services, isSignedIn: viewer !== null, member, now };
    return quoteRequest(asking, request);
  },
  imageryRequests: (_parent, args, context) => visibleRequests(context, args),
  imageryRequest: (_parent, { id }, context) => visibleRequest(context, id),
  stereoSet: (_parent, { id }, { loaders }) => loaders.stereoSet.load(id),
  stereoSets: (_parent, args, context) => stereoSets(context, args),
  memberships: (_parent, args, context) => visibleMemberships(context, args),
  imageryRequestsCsv: async (_parent, { quarter }, context) => {
    await refuseUnlessOfficeAsks(context);
    const period = quarterNamed(quarter);
    if (!period) {
      throw badInput('ARGUMENT_INVALID', { needed: 'quarter must be such as 2026-Q1', found: shown(quarter) });
    }
    return csvOf(await requestsSubmitted(context.db, period));
  },
  transitions: (_parent, { of }) => [...lifeCycles[of]],
};

/** The revisions of rules that are in force at a moment, of one mission or of all. */
function inForceOf<Rule extends { mission: Mission; validity: Validity }>(
  rules: readonly Rule[],
  mission: Mission | null | undefined,
  at: Date,
): Rule[] {
  return rules.filter((rule) => (!mission || rule.mission === mission) && isInForce(rule.validity, at));
}
