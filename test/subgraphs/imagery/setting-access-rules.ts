/** How the office sets who is let in. */
import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../../subgraphs/kit/identity.ts';
import type { JoiningTest } from './joining/given.ts';
import type { Demo } from './support.ts';

export interface SetRule {
  rule: Record<string, unknown> | null;
  errors: Array<{ code: string; path: string[]; required: string | null; found: string | null }>;
}

/** What every revision says of itself. */
export const revision = 'validity { start end } source provenance { title certainty locator }';
const shown = {
  Charter: `charter { version url validFor renewUrl licences { id mission }`,
  Licence: `licence { id mission licence { title url commercialUse declaredBy }`,
  CategoryRule: `categoryRule { kind region category authorised`,
  CategoryTerms: `categoryTerms { category mission kinds purposes partnerRequired reviewer`,
};
export type Which = keyof typeof shown;

export const charter = {
  ...{ version: '2', textUrl: 'https://example.org/charter-2', validFor: 'P5Y' },
  ...{ renewUrl: 'https://example.org/renew' },
};
export const licence = {
  ...{ mission: 'PLEIADES', title: 'Pléiades licence of 2026', licenceUrl: 'https://example.org/licence' },
  ...{ commercialUse: true, declaredBy: 'DINAMIS' },
};
export const categoryRule = { kind: 'TERRITORIAL', region: 'FR', category: 'SCIENTIST_FR', authorised: true };
export const categoryTerms = {
  ...{ category: 'SCIENTIST_FR', mission: 'PLEIADES', kinds: ['TASKING', 'ARCHIVE'], purposes: ['TEACHING'] },
  ...{ partnerRequired: false, reviewer: 'DINAMIS' },
};
export const source = 'Decision 2026-4';

interface SettingAccessRules {
  set(which: Which, input: object, as?: Demo | Viewer | null, key?: string): Promise<SetRule>;
  /** What says how many rules there are: equal before and after what changes nothing. */
  written(): Promise<unknown>;
}

/** @param test the one that there is once it has begun. */
export function settingAccessRules(test: () => JoiningTest): SettingAccessRules {
  return {
    set(which: Which, input: object, as: Demo | Viewer | null = 'office', key = randomUUID()): Promise<SetRule> {
      // A kind of organisation is of one category at a time: its rule has no validity to be given.
      const given = which === 'CategoryRule' ? { source, ...input } : { validity: {}, source, ...input };
      const asked = { ...(as ? { as } : {}), variables: { input: given, key } };
      const mutation = `mutation ($input: ${which}Input!, $key: ID!) {
        answer: set${which}(input: $input, idempotencyKey: $key) {
          rule: ${shown[which]} ${revision} } errors { code path required found } } }`;
      return test()
        .ask<{ answer: SetRule }>(mutation, asked)
        .then(({ answer }) => answer);
    },
    async written(): Promise<unknown> {
      const [row] = await test().database.client`
        select (select counter from imagery.rule_revision) as counter,
          (select json_agg(r order by version) from imagery.charter_texts as r) as charters,
          (select json_agg(r order by id) from imagery.licences as r) as licences,
          (select json_agg(r order by kind, region, revision) from imagery.category_rules as r) as categories,
          (select json_agg(r order by category, mission, revision) from imagery.category_terms as r) as terms,
          (select json_agg(r order by name, revision) from imagery.settings as r) as settings`;
      return row;
    },
  };
}
