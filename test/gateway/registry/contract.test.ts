import { describe, expect, it } from 'vitest';
import { contractOf } from '../../../gateway/registry/subgraph/data/contract.ts';
import { sourceLine } from '../../../gateway/registry/subgraph/domain/source.ts';

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

describe('sourceLine', () => {
  it('is the source, the place in it and its address, as far as they are known', () => {
    expect(sourceLine({ title: 'Slides', locator: 'S10', url: null })).toBe('Slides, S10');
    expect(sourceLine({ title: 'Page', locator: null, url: 'https://example.org/' })).toBe(
      'Page (https://example.org/)',
    );
  });
});
