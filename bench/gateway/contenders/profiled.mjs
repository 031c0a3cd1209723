// The gateway with V8's profiler beside it.
import { Session } from 'node:inspector/promises';
import './archipel.mjs';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: 500 });

process.on('message', async (order) => {
  if (order === 'begin') {
    await session.post('Profiler.start');
    return process.send({});
  }
  const { profile } = await session.post('Profiler.stop');
  process.send({ shares: sharesOf(profile).slice(0, 25) });
});

/** By room of the code: its own files one by one, packages and Node's modules as a whole. */
function sharesOf({ nodes, samples }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const counts = new Map();
  let busy = 0;
  for (const id of samples) {
    const { functionName, url } = byId.get(id).callFrame;
    if (functionName === '(idle)') continue;
    busy += 1;
    const own = /\/dist\/(.*)\.js$/.exec(url)?.[1];
    const packaged = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
    const name = packaged ?? own ?? (url.startsWith('node:') ? url.replace(/^(node:(?:internal\/)?[^/]+).*/, '$1') : functionName || 'native code');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => [name, count / busy]).sort((a, b) => b[1] - a[1]);
}
