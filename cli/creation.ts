import type { CreationProgress } from '../subgraphs/kit/database/types.ts';

const sentences: Record<CreationProgress['step'], string> = {
  create: 'creating the database (once; some seconds)',
  'spatial types': 'adding PostGIS',
  indexes: 'adding indexes',
  ready: 'bringing in what is known',
};

/** Shows on standard error how far the first creation of the database is; silent on later starts. */
export function showCreation(): { progress(progress: CreationProgress): void; step(name: string): void; end(): void } {
  let shown = false;
  return {
    progress({ step, done, total }) {
      shown = true;
      process.stderr.write(`  [${done}/${total}] ${sentences[step]} …\n`);
    },
    step(name) {
      if (shown) process.stderr.write(`        ${name}\n`);
    },
    end() {
      if (shown) process.stderr.write(`  ready after ${(performance.now() / 1000).toFixed(1)} s\n`);
    },
  };
}
