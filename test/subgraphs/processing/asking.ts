import type { OpenDatabase } from '../../../subgraphs/kit/database/types.ts';
import type { Hub, HubDependencies, HubResponse } from '../../../subgraphs/kit/hub.ts';
import { hubKey, signHubToken, type Viewer } from '../../../subgraphs/kit/identity.ts';

/** A signed-in viewer whose account is `acc-scientist`, but for what is given. */
export function viewer(given: Partial<Viewer> = {}): Viewer {
  return {
    subject: 'demo:scientist',
    account: 'acc-scientist',
    email: 'scientist@demo.example',
    emailVerified: true,
    roles: [],
    expiresAt: 4_102_444_800,
    ...given,
  };
}

export interface Asked {
  ask(
    query: string,
    variables?: Record<string, unknown>,
    as?: { viewer?: Viewer | null; language?: string },
  ): Promise<HubResponse>;
  stop(): Promise<void>;
}

/** A hub of this process, asked as the gateway asks it: with a token signed for it. */
export async function asking(
  name: string,
  create: (dependencies: HubDependencies) => Promise<Hub>,
  database: OpenDatabase,
): Promise<Asked> {
  const key = hubKey('a secret of this test', name);
  const hub = await create({ database, key });
  return {
    ask: (query, variables = {}, { viewer: who = null, language = 'en' } = {}) =>
      hub.execute({
        query,
        variables,
        headers: {
          authorization: `Bearer ${signHubToken(who, name, key, Date.now())}`,
          'accept-language': language,
        },
      }),
    stop: () => hub.stop(),
  };
}
