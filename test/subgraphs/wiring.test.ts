import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../subgraphs/kit/package-root.ts';

const wirings = [
  ...readdirSync(fromRoot('subgraphs/')).map((hub) => `subgraphs/${hub}/server.ts`),
  'gateway/registry/subgraph/server.ts',
].filter((path) => existsSync(fromRoot(path)));

describe("a hub's own file of wiring", () => {
  it('is there for each of the five', () => {
    expect(wirings).toHaveLength(5);
  });

  it.each(wirings)('%s stays under fifty lines', (path) => {
    expect(readFileSync(fromRoot(path), 'utf8').trimEnd().split('\n').length).toBeLessThan(50);
  });
});
