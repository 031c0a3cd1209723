// What one more kilobyte, entity and hub costs.
import { judge } from '../bench.mjs';
import { cores, cpuMs, median, start } from '../processes.mjs';
import { compose } from '../scenarios/compose.mjs';
import { ofEntities, ofFetches, ofKilobytes } from '../scenarios/sizes.mjs';

/** CPU time of the gateway, fitted as fixed + slope. */
export async function sizes(bench) {
  await sweep(bench, 'kilobyte of one answer', 'kilobytes', ofKilobytes, [8, 64, 512, 2048, 4096, 8192]);
  await sweep(bench, 'entity of one fetch', 'entities', ofEntities, [10, 100, 500, 1000, 2500, 5000]);
  await sweep(bench, 'fetch to a hub of its own', 'fetches', ofFetches, [1, 5, 10, 20, 30, 40]);
}

async function sweep(bench, name, serve, make, counts) {
  const points = [];
  for (const count of counts) {
    const { contracts, query } = make(count);
    const cost = await bench.withHubs(compose(contracts), serve, count, async (file) => {
      const gateway = await start('contenders/archipel.mjs', { argv: [file, 'signed'], core: cores?.measured });
      try {
        const body = JSON.stringify({ query });
        await bench.load({ port: gateway.answer.port, body, connections: 4, seconds: bench.isQuick ? 1.5 : 4 });
        const runs = [];
        for (let round = 0; round < 3; round += 1) {
          const before = cpuMs(gateway.pid);
          const { requests } = await bench.load({ port: gateway.answer.port, body, connections: 4, seconds: bench.isQuick ? 1 : 3 });
          runs.push((cpuMs(gateway.pid) - before) / requests);
        }
        return median(runs);
      } finally {
        await gateway.stop();
      }
    });
    points.push([count, cost]);
  }
  const whole = fitted(points);
  const lower = fitted(points.slice(0, Math.ceil(points.length / 2)));
  const upper = fitted(points.slice(Math.floor(points.length / 2)));
  console.log(`each ${name}: ${points.map(([count, ms]) => `${count}: ${ms.toFixed(3)} ms`).join(', ')}`);
  console.log(
    `  fixed ${whole.fixed.toFixed(3)} ms + ${(whole.slope * 1000).toFixed(2)} µs; ` +
      `lower half ${(lower.slope * 1000).toFixed(2)} µs, upper half ${(upper.slope * 1000).toFixed(2)} µs: x ${(upper.slope / lower.slope).toFixed(2)}`,
  );
  const apart = Math.max(upper.slope / lower.slope, lower.slope / upper.slope);
  judge(`slopes of the two halves apart, each ${name}`, apart, 1.5, apart <= 1.5);
}

/** Least squares, weighted by 1/y² so that small sizes count as much as large ones. */
function fitted(points) {
  let [w, wx, wy, wxx, wxy] = [0, 0, 0, 0, 0];
  for (const [x, y] of points) {
    const weight = 1 / (y * y);
    w += weight;
    wx += weight * x;
    wy += weight * y;
    wxx += weight * x * x;
    wxy += weight * x * y;
  }
  const slope = (w * wxy - wx * wy) / (w * wxx - wx * wx);
  return { slope, fixed: (wy - slope * wx) / w };
}
