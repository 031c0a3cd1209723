import { parseArea } from '../../kit/area.ts';
import { anonymousQuote, sceneQuote } from '../domain/scene-quote.ts';
import type { CoverageResolvers, SceneResolvers } from './types.generated.ts';

export const Scene: SceneResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.scene.load(id),
  coverage: async ({ id }, { of }, { loaders }) => {
    const area = parseArea(of);
    const measured = await loaders.coverage(area).load(id);
    return measured && { ...measured, missing: () => loaders.missing(area).load(id) };
  },
  quote: async ({ mission, availability, area }, _args, { viewer, loaders, now }) => {
    if (mission === null) return null;
    if (!viewer) return anonymousQuote();
    const [{ account }, rules] = await Promise.all([loaders.asker(), loaders.rules()]);
    const organisation = account && (await loaders.organisation.load(account.organisationId));
    const member = account && organisation ? { account, organisation } : null;
    return sceneQuote({ mission, availability, area }, member, rules, now);
  },
  programme: async ({ programmeId }, _args, { loaders }) =>
    programmeId === null ? null : ((await loaders.programmes()).get(programmeId) ?? null),
  stac: ({ id }, _args, { loaders }) => loaders.stac.load(id),
};

export const Coverage: CoverageResolvers = {
  missing: ({ missing }) => missing(),
};
