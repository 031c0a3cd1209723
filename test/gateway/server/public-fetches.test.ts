import { afterEach, describe, expect, it } from 'vitest';
import type { Gateway } from '../../../gateway/server/gateway.ts';
import { composeSupergraph } from '../../../gateway/supergraph/compose.ts';
import type { Transport } from '../../../gateway/transport/transport.ts';
import { shopGateway } from './shop.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@tag"])';
const { supergraphSdl } = composeSupergraph([
  {
    name: 'things',
    url: 'http://things.invalid',
    sdl: `${link} type Query { thing: Thing @tag(name: "public") } type Mutation { rename(name: String!): Thing }
      type Thing @key(fields: "id") { id: ID! @tag(name: "public") }`,
  },
  {
    name: 'names',
    url: 'http://names.invalid',
    sdl: `${link} type Thing @key(fields: "id") { id: ID! @tag(name: "public") name: String @tag(name: "public") }`,
  },
]);

describe('public fetches that are under way', () => {
  let gateway: Gateway;
  afterEach(() => gateway.close());

  it('are joined by queries, and by no mutation: it answers what is true after it', async () => {
    let name = 'old';
    const waiting: (() => void)[] = [];
    let asked = () => {};
    const transport: Transport = {
      async fetch(hub, { query }) {
        const id = { __typename: 'Thing', id: '1' };
        if (hub === 'names') {
          const read = name;
          const answered = new Promise<void>((resolve) => waiting.push(resolve));
          asked();
          if (read === 'old') await answered;
          return { data: { _entities: [{ ...id, name: read }] } };
        }
        if (query.startsWith('mutation')) name = 'new';
        const key = /\{(?:(\w+):)?(\w+)/.exec(query.replace(/^mutation\([^)]*\)/, ''));
        return { data: { [key?.[1] ?? key?.[2] ?? '']: id } };
      },
      async close() {},
    };
    gateway = await shopGateway({}, { supergraphSdl, transport });
    const ask = async (query: string): Promise<unknown> =>
      JSON.parse((await gateway.inject({ method: 'POST', url: '/graphql', payload: { query } })).body);

    const begun = new Promise<void>((resolve) => (asked = resolve));
    const before = ask('{ thing { name } }');
    await begun;
    expect(await ask('mutation { rename(name: "new") { name } }')).toEqual({ data: { rename: { name: 'new' } } });
    for (const answer of waiting) answer();
    expect(await before).toEqual({ data: { thing: { name: 'old' } } });
  });
});
