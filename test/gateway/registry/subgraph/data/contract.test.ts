import { describe, expect, it } from 'vitest';
import { contractOf } from '../../../../../gateway/registry/subgraph/data/contract.ts';

describe('contractOf', () => {
  it('names the root fields and the entities that are resolved, not those that are only pointed at', () => {
    const contract = contractOf(`
      type Query { b: Int a: Thing }
      type Mutation { change: Int }
      type Thing @key(fields: "id") { id: ID! owner: Person }
      extend type Place @key(fields: "id", resolvable: true) { id: ID! }
      type Person @key(fields: "id", resolvable: false) { id: ID! }
    `);
    expect(contract.rootFields).toEqual(['Query.b', 'Query.a', 'Mutation.change']);
    expect(contract.entities).toEqual(['Place', 'Thing']);
  });

  it('changes its version with the text', () => {
    const { version } = contractOf('type Query { a: Int }');
    expect(contractOf('type Query { a: Int }').version).toBe(version);
    expect(contractOf('type Query { b: Int }').version).not.toBe(version);
  });
});
