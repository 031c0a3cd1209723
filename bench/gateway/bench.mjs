// What the parts of the benchmark share: the load, the hubs, a folder, and how long everything takes.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cores, start } from './processes.mjs';

/** @param options as on the command line: `quick`, `connections`, `contenders`, `verbose`. */
export async function openBench(options) {
  const folder = mkdtempSync(join(tmpdir(), 'archipel-bench-'));
  const connections = Number(options.connections);
  const load = await start('load.mjs', { core: cores?.rest, first: { port: 1, body: '', connections: 0, seconds: 0 } });
  return {
    isQuick: options.quick,
    connections,
    rounds: options.quick ? 3 : 7,
    seconds: options.quick ? 1.5 : 5,
    warmSeconds: options.quick ? 2 : 5,
    /** Only contenders whose names this matches; stock in any case. */
    wanted: new RegExp(options.contenders),
    folder,

    /** Asks for so many seconds. @returns requests answered, their latencies, and what was wrong. */
    load: (order) => load.ask({ connections, ...order }),

    /** The hubs of a scenario in their own process, and its supergraph, in a file, pointing to them. */
    async withHubs(supergraph, serve, argument, use) {
      const hubs = await start('hubs-process.mjs', { core: cores?.rest, first: { serve, argument } });
      const file = join(folder, `supergraph-${readdirSync(folder).length}.graphql`);
      writeFileSync(file, supergraph.replaceAll('127.0.0.1:4300', `127.0.0.1:${hubs.answer.port}`));
      try {
        return await use(file);
      } finally {
        await hubs.stop();
      }
    },

    note(text) {
      if (options.verbose) console.error(`  ${(performance.now() / 1000).toFixed(1)} s ${text}`);
    },

    async close() {
      await load.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Says whether a figure that is asked of the gateway is reached, as far as both contenders ran. */
export function judge(what, figure, asked, isReached = figure >= asked) {
  if (!Number.isFinite(figure)) return;
  console.log(`  ${isReached ? 'reached' : 'NOT REACHED'}: ${what} ${figure.toFixed(2)} (asked ${asked})\n`);
  if (!isReached) process.exitCode = 1;
}
