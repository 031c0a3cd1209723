// Contenders side by side, in rounds in which each has its turn.
import { isDeepStrictEqual } from 'node:util';
import { cores, cpuMs, median, rssMb, start } from './processes.mjs';

/**
 * Starts contenders, compares their answers before anything is timed, and measures them in interleaved rounds.
 * @param expected when undefined, the first contender's answer.
 */
export async function compare(bench, contenders, file, query, expected, variables) {
  const body = JSON.stringify({ query, variables });
  const running = [];
  const chosen = contenders.filter(({ way, name }) => way === 'as-it-comes' || bench.wanted.test(name));
  for (const contender of chosen) {
    const { module, way, name, flags } = contender;
    bench.note(`starting ${name}`);
    try {
      const gateway = await start(module, { argv: [file, way], core: cores?.measured, flags });
      running.push({ ...contender, gateway, port: gateway.answer.port, measured: [] });
    } catch (error) {
      console.log(`  ${name} could not be started: ${String(error.message).split('\n').slice(0, 3).join(' ')}`);
    }
  }
  try {
    for (const { name, port } of running) {
      bench.note(`comparing ${name}`);
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body,
      });
      const answered = await response.json();
      expected ??= answered;
      if (answered.errors) throw new Error(`${name} answers with errors: ${JSON.stringify(answered.errors).slice(0, 300)}`);
      if (!isDeepStrictEqual(answered, expected)) throw new Error(`${name} answers something else: ${JSON.stringify(answered).slice(0, 300)}`);
      await bench.load({ port, body, seconds: bench.warmSeconds });
    }
    for (let round = 0; round < bench.rounds; round += 1) {
      for (const { port, gateway, measured } of running) measured.push(await measure(bench, port, gateway.pid, body));
    }
    print(running);
    return running;
  } finally {
    await Promise.all(running.map(({ gateway }) => gateway.stop()));
  }
}

/** Requests in a second, of one that ran; not a number for one that did not. */
export function rateOf(one) {
  return one ? median(one.measured.map(({ perSecond }) => perSecond)) : NaN;
}

async function measure({ load, seconds }, port, pid, body) {
  const before = cpuMs(pid);
  const { requests, seconds: took, p50Ms, p99Ms, different } = await load({ port, body, seconds });
  if (different > 0) throw new Error(`${different} of ${requests} answers were not like the first`);
  return { perSecond: requests / took, cpuMs: (cpuMs(pid) - before) / requests, p50Ms, p99Ms };
}

function print(running) {
  const of = ({ measured }, what) => median(measured.map((one) => one[what]));
  const [stock, alike] = running.filter(({ way }) => way === 'as-it-comes');
  const times = (one, base) => (of(one, 'perSecond') / of(base, 'perSecond')).toFixed(1);
  const rows = running.map((one) => [
    one.name,
    of(one, 'perSecond').toFixed(1),
    times(one, stock),
    times(one, alike),
    of(one, 'cpuMs').toFixed(3),
    (of(stock, 'cpuMs') / of(one, 'cpuMs')).toFixed(1),
    of(one, 'p50Ms').toFixed(1),
    of(one, 'p99Ms').toFixed(1),
    rssMb(one.gateway.pid).toFixed(0),
  ]);
  table(['', 'requests/s', 'x stock', 'x stock, our flag', 'CPU ms each', 'x stock', 'p50 ms', 'p99 ms', 'MB'], rows);
}

function table(head, rows) {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)));
  const line = (row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ');
  console.log([head, ...rows].map((row) => `  ${line(row)}`).join('\n'), '\n');
}
