import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { plan } from '../../cli/plan.ts';
import { shared } from '../support/shared.ts';

describe('archipel plan', () => {
  let folder: string;
  let printed: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'archipel-plan-'));
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });
  const file = (text: string) => {
    const path = join(folder, 'operation.graphql');
    writeFileSync(path, text);
    return path;
  };
  const supergraph = shared('data/gateway-benchmark/supergraph.graphql');
  const requests = () => printed.split('\n').filter((line) => /^\d/.test(line));

  it('prints the seven requests of the common benchmark, and what each waits for', async () => {
    await plan(shared('data/gateway-benchmark/query.graphql'), { supergraph });
    const hubs = requests().map((line) => /^\d+ query to (\w+)/.exec(line)?.[1]);
    expect(hubs.sort()).toEqual(['accounts', 'accounts', 'inventory', 'inventory', 'products', 'products', 'reviews']);
    expect(requests().filter((line) => !line.includes('after'))).toHaveLength(2);
  });

  it("plans the project's own graph by default", async () => {
    await plan(file('{ hubs { name } }'), {});
    expect(requests()).toEqual(['1 query to hubs']);
  });

  it('leaves out what variables leave out', async () => {
    const query = file('query ($all: Boolean!) { users { id } topProducts @include(if: $all) { upc } }');
    await plan(query, { supergraph });
    expect(requests()).toEqual(['1 query to accounts']);
    printed = '';
    await plan(query, { supergraph, variables: '{"all":true}' });
    expect(requests()).toHaveLength(2);
  });

  it.each([
    ['an operation that the graph does not serve', '{ nothing }', {}, 'Cannot query field "nothing" on type "Query".'],
    [
      'one of several, none named',
      'query A { me { id } } query B { me { id } }',
      {},
      'say which of the operations is meant: operationName',
    ],
    ['variables that are no object', '{ me { id } }', { variables: '[]' }, '--variables must be a JSON object; got []'],
  ])('says what is wrong with %s', async (_, text, options, message) => {
    await expect(plan(file(text), { supergraph, ...options })).rejects.toThrow(message);
    expect(printed).toBe('');
  });
});
