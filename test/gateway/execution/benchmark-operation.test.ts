import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printPlan } from '../../../gateway/execution/improve.ts';
import { federation } from '../../federation/harness.ts';
import { shared } from '../../support/shared.ts';
import { benchmarkSubgraphs } from './benchmark-subgraphs.ts';

describe('the operation that gateways are compared by', () => {
  const graph = federation(benchmarkSubgraphs());
  const query = readFileSync(shared('data/gateway-benchmark/query.graphql'), 'utf8');
  const expected = JSON.parse(readFileSync(shared('data/gateway-benchmark/expected.json'), 'utf8')) as unknown;

  it('is answered exactly, in seven requests instead of sixteen', async () => {
    expect(await graph.ask(query)).toEqual(expected);
    expect(graph.fetches.map(({ hub }) => hub).sort()).toEqual([
      'accounts',
      'accounts',
      'inventory',
      'inventory',
      'products',
      'products',
      'reviews',
    ]);
  });

  it('has a plan that can be read', () => {
    expect(printPlan(graph.compile('{ users { id reviews { body } } }').planFor({}))).toBe(`1 query to accounts
    {
      users {
        __typename
        id
      }
    }
2 query to reviews after 1
    at users.@
    {
      ... on User {
        reviews {
          body
        }
      }
    }
`);
  });
});
