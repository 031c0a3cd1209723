// What the gateway holds as a process of its own.
import { join } from 'node:path';
import { judge } from '../bench.mjs';
import { cores, median, rssMb, start } from '../processes.mjs';

/** `archipel gateway` itself, planning thread included, under load: flat, and under 250 MB. */
export async function memory(bench, { query, supergraph, data }) {
  const minutes = bench.isQuick ? 0.5 : 5;
  await bench.withHubs(supergraph, 'shop', data, async (file) => {
    const gateway = await start('contenders/command.mjs', { argv: [file, join(bench.folder, 'data')], core: cores?.measured });
    const { port, pid } = gateway.answer;
    const idle = rssMb(pid);
    const body = JSON.stringify({ query });
    const samples = [];
    const tenths = [];
    for (let sample = 0; sample < 10; sample += 1) {
      // Operations that nobody has asked before, so that the thread that plans and what is remembered are measured too.
      for (let fresh = 0; fresh < 20; fresh += 1) await askOnce(port, `{ n${sample}x${fresh}: topProducts(first: ${sample * 20 + fresh}) { name reviews { body } } }`);
      const tenth = [];
      // One look alone says when garbage was last collected, not how much is held.
      const looking = setInterval(() => tenth.push(rssMb(pid)), 250);
      await bench.load({ port, body, seconds: (minutes * 60) / 10 });
      clearInterval(looking);
      tenths.push(median(tenth));
      samples.push(...tenth);
    }
    console.log(`memory of archipel gateway: ${idle.toFixed(0)} MB before the first request, then the median of each tenth of ${minutes} minutes under load:`);
    console.log(`  ${tenths.map((mb) => mb.toFixed(0)).join(' ')} MB`);
    const most = Math.max(...samples);
    judge('megabytes at most', most, 250, most <= 250);
    const growth = median(tenths.slice(5)) / median(tenths.slice(0, 5));
    judge('the second half over the first', growth, 1.1, growth <= 1.1);
    await gateway.stop();
  });
}

async function askOnce(port, query) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors } = await response.json();
  if (errors) throw new Error(`a new operation is answered with errors: ${JSON.stringify(errors).slice(0, 300)}`);
}
