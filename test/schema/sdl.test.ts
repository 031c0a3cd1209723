import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fromRoot, packageRoot } from '../../subgraphs/kit/package-root.ts';
import { completeSdl, hubSdl, sdlTexts } from '../../subgraphs/kit/sdl.ts';

const shared = `
"An amount."
type Money @shareable { amount: Decimal! }
"Exact."
scalar Decimal
scalar Unused
`;

describe('completeSdl', () => {
  it('adds the shared types that are used, through one another, and the directives of all of them', () => {
    const own =
      '# Prices.\ntype Query { price(of: ID!): Price }\ntype Price @key(fields: "id") { id: ID! total: Money }\n';

    expect(completeSdl(own, shared)).toBe(
      [
        '# Prices.',
        'type Query { price(of: ID!): Price }',
        'type Price @key(fields: "id") { id: ID! total: Money }',
        '',
        '"An amount."',
        'type Money @shareable {',
        '  amount: Decimal!',
        '}',
        '',
        '"Exact."',
        'scalar Decimal',
        '',
        'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])',
        '',
      ].join('\n'),
    );
  });

  it('imports no directive that GraphQL itself has', () => {
    expect(completeSdl('type Query { a: Int @deprecated(reason: "b") }', shared)).toContain('import: [])');
  });
});

describe('hubSdl', () => {
  it('keeps the lines of the hub’s own file', () => {
    const own = readFileSync(fromRoot('schema/in-situ.graphql'), 'utf8').trimEnd();
    expect(hubSdl('in-situ').startsWith(`${own}\n`)).toBe(true);
  });

  it('takes all the files of a hub that has a folder, by name', () => {
    const names = sdlTexts('imagery').map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(names).toContain('imagery/quotas');
    const quotas = readFileSync(fromRoot('schema/imagery/quotas.graphql'), 'utf8');
    expect(hubSdl('imagery')).toContain(quotas);
  });

  it('names the file that is not there', () => {
    expect(() => hubSdl('tides')).toThrow(/schema\/tides\.graphql/);
  });
});

describe('packageRoot', () => {
  it('is the folder of package.json', () => {
    expect(packageRoot.href).toMatch(/\/$/);
    expect(JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'))).toMatchObject({ name: 'archipel' });
    expect(fileURLToPath(fromRoot('schema/'))).toBe(`${fileURLToPath(packageRoot)}schema/`);
  });
});
