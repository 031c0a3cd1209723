import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeCommand } from '../../gateway/supergraph/committed.ts';
import type { SubgraphSdl } from '../../gateway/supergraph/compose.ts';
import { fromRoot } from '../../subgraphs/kit/package-root.ts';

const tides: SubgraphSdl = { name: 'tides', url: 'http://tides.test/graphql', sdl: 'type Query { height: Float }' };
const deeper: SubgraphSdl = { ...tides, sdl: 'type Query { height: Float depth: Float }' };

describe('npm run compose', () => {
  let folder: string;
  let root: URL;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'composed-'));
    mkdirSync(join(folder, 'schema'));
    root = pathToFileURL(`${folder}/`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(args: string[], subgraph: SubgraphSdl): { code: number; said: string[] } {
    const said: string[] = [];
    return { code: composeCommand(args, (line) => said.push(line), { subgraphs: [subgraph], root }), said };
  }

  it('writes both files, which are then fresh', () => {
    expect(run([], tides)).toEqual({ code: 0, said: ['wrote schema/supergraph.graphql', 'wrote schema/api.graphql'] });
    expect(readFileSync(join(folder, 'schema/api.graphql'), 'utf8')).toBe('type Query {\n  height: Float\n}\n');
    expect(run(['--check'], tides)).toEqual({ code: 0, said: [] });
  });

  it('says what is missing or stale, and writes nothing', () => {
    expect(run(['--check'], tides)).toEqual({
      code: 1,
      said: [
        'schema/supergraph.graphql is stale: run npm run compose',
        'schema/api.graphql is stale: run npm run compose',
      ],
    });
    run([], tides);
    writeFileSync(join(folder, 'schema/api.graphql'), 'type Query {\n  height: Int\n}\n');
    expect(run(['--check'], tides)).toEqual({ code: 1, said: ['schema/api.graphql is stale: run npm run compose'] });
    expect(run(['--check'], deeper).code).toBe(1);
    expect(readFileSync(join(folder, 'schema/api.graphql'), 'utf8')).toBe('type Query {\n  height: Int\n}\n');
  });

  it('says why subgraphs do not compose, and leaves the files as they were', () => {
    run([], tides);
    expect(run([], { ...tides, sdl: 'type Query {' })).toEqual({
      code: 1,
      said: ['the subgraphs do not compose:\n- Syntax Error: Expected Name, found <EOF>. (tides:1)'],
    });
    expect(run(['--check'], tides)).toEqual({ code: 0, said: [] });
  });
});

describe('schema/supergraph.graphql and schema/api.graphql', () => {
  it('are what the hubs compose to', () => {
    const said: string[] = [];
    expect({ code: composeCommand(['--check'], (line) => said.push(line)), said }).toEqual({ code: 0, said: [] });
  });

  it('load in the stock gateway', async () => {
    await import('../../gateway/telemetry-off.ts');
    const { ApolloGateway } = await import('@apollo/gateway');
    const gateway = new ApolloGateway({ supergraphSdl: readFileSync(fromRoot('schema/supergraph.graphql'), 'utf8') });
    try {
      const { schema } = await gateway.load();
      expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toContain('scenes');
    } finally {
      await gateway.stop();
    }
  });
});
