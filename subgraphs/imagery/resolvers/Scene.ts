import { parseArea } from '../../kit/area.ts';
import { pageSize } from '../../kit/connection.ts';
import type { Context } from '../context.ts';
import { booked, grantedFor, type Member } from '../domain/price.ts';
import type { Mission } from '../domain/contract.generated.ts';
import { anonymousQuote, isInCatalogue, quoteWithoutAccount, sceneQuote } from '../domain/scene-quote.ts';
import type { CoverageResolvers, SceneResolvers } from './types.generated.ts';

export const Scene: SceneResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.scene.load(id),
  coverage: async ({ id }, { of }, { loaders }) => {
    const area = parseArea(of);
    const measured = await loaders.coverage(area).load(id);
    return measured && { ...measured, missing: () => loaders.missing(area).load(id) };
  },
  quote: async ({ mission, availability, area }, _args, context) => {
    const { viewer, loaders, now } = context;
    if (mission === null) return null;
    if (!viewer) return anonymousQuote();
    const [{ account }, rules] = await Promise.all([loaders.asker(), loaders.rules()]);
    const organisation = account && (await loaders.organisation.load(account.organisationId));
    if (!account || !organisation) return quoteWithoutAccount(rules.settings);
    const member = { account, organisation };
    const scene = { mission, availability, area };
    const sources = isInCatalogue(scene) ? { balances: [], envelope: null } : await sourcesOf(context, member, mission);
    return sceneQuote(scene, member, rules, sources, now);
  },
  programme: async ({ programmeId }, _args, { loaders }) =>
    programmeId === null ? null : ((await loaders.programmes()).get(programmeId) ?? null),
  stereoSets: ({ id }, { first }, { loaders }) => loaders.stereoSetsOf({ limit: pageSize(first) }).load(id),
  stac: ({ id }, _args, { loaders }) => loaders.stac.load(id),
};

export const Coverage: CoverageResolvers = {
  missing: ({ missing }) => missing(),
};

/** What a member may order from, with the ledger's figures: one statement for all scenes of a page, two at most. */
async function sourcesOf({ loaders, now }: Context, member: Member, mission: Mission) {
  const granted = grantedFor(await loaders.rules(), member, { mission, requestId: null }, now);
  const [before, ...figures] = await Promise.all([
    granted.envelope?.isLate ? loaders.spokenBefore.load(granted.envelope.key) : null,
    ...granted.keys.map((key) => loaders.booked.load(key)),
  ]);
  return booked(granted, figures, before);
}
