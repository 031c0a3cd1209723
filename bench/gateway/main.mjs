// What the gateway costs beside its peers. See README.md for what is measured and how.
//
//   npm ci && npm run bench -- [--quick] [--scenario DIR] [--only headline,small,story,sizes,memory,profile]
//     [--contenders REGEX] [--connections N] [--verbose]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBench } from './bench.mjs';
import { cores } from './processes.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    scenario: { type: 'string' },
    only: { type: 'string', default: 'headline,small,story,sizes,memory,profile' },
    connections: { type: 'string', default: '50' },
    /** Only those whose names this matches; stock in any case. */
    contenders: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
  },
});

// What is measured is what is compiled; this compiles it when the sources are newer.
const launcher = fileURLToPath(new URL('../../cli/archipel.mjs', import.meta.url));
if (spawnSync(process.execPath, [launcher, '--help']).status !== 0) throw new Error('the project could not be compiled');
const { ownScenario } = await import('./scenarios/own.mjs');
const { readScenario } = await import('./scenarios/shop.mjs');
const { headline, small, story } = await import('./parts/side-by-side.mjs');
const { sizes } = await import('./parts/sizes.mjs');
const { memory } = await import('./parts/memory.mjs');
const { profile } = await import('./parts/profile.mjs');

const bench = await openBench(options);
const scenario = options.scenario ? readScenario(options.scenario) : ownScenario();
console.log(
  `Node ${process.version}, ${cores ? 'the gateway on a core of its own, hubs and load on the other' : 'processes on any core'}; ` +
    `${bench.connections} connections; ${bench.rounds} rounds of ${bench.seconds} s, interleaved; medians\n`,
);

const chosen = new Set(options.only.split(','));
try {
  for (const part of [headline, small, story, sizes, memory, profile])
    if (chosen.has(part.name)) await part(bench, scenario);
} finally {
  await bench.close();
}
