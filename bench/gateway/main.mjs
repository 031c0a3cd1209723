// What the gateway costs beside its peers. See README.md for what is measured and how.
//
//   npm ci && npm run bench -- [--quick] [--scenario DIR] [--only headline,small,story,sizes,memory,profile]
//     [--contenders REGEX] [--connections N] [--verbose]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { cores, cpuMs, median, rssMb, start } from './processes.mjs';
import { answer as answerOf } from './static-hubs.mjs';

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
const parts = new Set(options.only.split(','));
const connections = Number(options.connections);
const rounds = options.quick ? 3 : 7;
const seconds = options.quick ? 1.5 : 5;
const warmSeconds = options.quick ? 2 : 5;
const folder = mkdtempSync(join(tmpdir(), 'archipel-bench-'));
const launcher = fileURLToPath(new URL('../../cli/archipel.mjs', import.meta.url));

const peers = [
  { name: 'stock', module: 'contenders/stock.mjs', way: 'as-it-comes', flags: [] },
  { name: 'stock, our flag for Node', module: 'contenders/stock.mjs', way: 'as-it-comes' },
  { name: 'stock, undici pool', module: 'contenders/stock.mjs', way: 'pool' },
  { name: 'hive, nothing shared', module: 'contenders/hive.mjs', way: 'nothing' },
  { name: 'hive, hub requests shared', module: 'contenders/hive.mjs', way: 'hubs' },
  { name: 'hive, client requests shared', module: 'contenders/hive.mjs', way: 'clients' },
];
const ours = [
  { name: 'archipel, nothing shared', module: 'contenders/archipel.mjs', way: 'signed' },
  { name: 'archipel, no HMAC, no metrics', module: 'contenders/archipel.mjs', way: 'plain' },
  { name: 'archipel, nothing checked', module: 'contenders/unchecked.mjs', way: 'plain' },
  { name: 'archipel, client requests shared', module: 'contenders/archipel.mjs', way: 'shared' },
];
const limits = [
  { name: 'by hand, 16 fetches', module: 'contenders/hand-written.mjs', way: '16' },
  { name: 'by hand, 7 fetches', module: 'contenders/hand-written.mjs', way: '7' },
  { name: 'by hand, 7 over bare sockets', module: 'contenders/hand-written.mjs', way: 'sockets' },
];

// What is measured is what is compiled; this compiles it when the sources are newer.
if (spawnSync(process.execPath, [launcher, '--help']).status !== 0) throw new Error('the project could not be compiled');
const { compose } = await import('./scenarios/compose.mjs');
const { ownContracts, ownData, ownQuery, readScenario, shopHubs } = await import('./scenarios/shop.mjs');
const { storyQuery, storySupergraph, storyVariables } = await import('./scenarios/story.mjs');
const { ofEntities, ofFetches, ofKilobytes } = await import('./scenarios/sizes.mjs');

const load = await start('load.mjs', { core: cores?.rest, first: { port: 1, body: '', connections: 0, seconds: 0 } });
const scenario = options.scenario ? readScenario(options.scenario) : ownScenario();
console.log(
  `Node ${process.version}, ${cores ? 'the gateway on a core of its own, hubs and load on the other' : 'processes on any core'}; ` +
    `${connections} connections; ${rounds} rounds of ${seconds} s, interleaved; medians\n`,
);

try {
  if (parts.has('headline')) await headline();
  if (parts.has('small')) await small();
  if (parts.has('story')) await story();
  if (parts.has('sizes')) await sizes();
  if (parts.has('memory')) await memory();
  if (parts.has('profile')) await profile();
} finally {
  await load.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function headline() {
  const { name, query, supergraph, expected, data } = scenario;
  const bytes = Buffer.byteLength(JSON.stringify(expected));
  console.log(`${name}: ${(bytes / 1000).toFixed(0)} kB from four hubs`);
  const running = await withHubs(supergraph, 'shop', data, (file) => compare([...peers, ...ours, ...limits], file, query, expected));
  const alone = running.find(({ way }) => way === 'signed');
  judge('nothing shared, x stock', rateOf(alone) / rateOf(running[0]), 9);
  judge('nothing shared, of the 16 fetches by hand', rateOf(alone) / rateOf(running.find(({ way }) => way === '16')), 0.7);
  judge('client requests shared, x stock', rateOf(running.find(({ way }) => way === 'shared')) / rateOf(running[0]), 60);
}

async function small() {
  const query = '{ topProducts { upc name price weight } }';
  const { data, supergraph } = scenario;
  const expected = withoutPrototypes(answerOf(shopHubs(data).products, { query }));
  console.log(`a single fetch: ${JSON.stringify(expected).length} bytes`);
  const running = await withHubs(supergraph, 'shop', data, (file) => compare([...peers, ...ours], file, query, expected));
  judge('a single fetch, x stock', rateOf(running.find(({ way }) => way === 'signed')) / rateOf(running[0]), 6);
}

/** Story 01 over the project's contract; what stock answers is what everybody must. */
async function story() {
  console.log('story 01 over the five hubs of the project, which make up what they answer');
  const running = await withHubs(storySupergraph(), 'story', null, (file) =>
    compare([...peers, ...ours], file, storyQuery, undefined, storyVariables),
  );
  judge('story 01, x stock', rateOf(running.find(({ way }) => way === 'signed')) / rateOf(running[0]), 6);
}

/** Says whether a figure that is asked of the gateway is reached, as far as both contenders ran. */
function judge(what, figure, asked, isReached = figure >= asked) {
  if (!Number.isFinite(figure)) return;
  console.log(`  ${isReached ? 'reached' : 'NOT REACHED'}: ${what} ${figure.toFixed(2)} (asked ${asked})\n`);
  if (!isReached) process.exitCode = 1;
}

function rateOf(one) {
  return one ? median(one.measured.map(({ perSecond }) => perSecond)) : NaN;
}

/**
 * Rounds in which each has its turn; answers are compared before anything is timed.
 * @param expected when undefined, the first contender's answer.
 */
async function compare(contenders, file, query, expected, variables) {
  const body = JSON.stringify({ query, variables });
  const running = [];
  const chosen = contenders.filter(({ way, name }) => way === 'as-it-comes' || new RegExp(options.contenders).test(name));
  for (const contender of chosen) {
    const { module, way, name, flags } = contender;
    note(`starting ${name}`);
    try {
      const gateway = await start(module, { argv: [file, way], core: cores?.measured, flags });
      running.push({ ...contender, gateway, port: gateway.answer.port, measured: [] });
    } catch (error) {
      console.log(`  ${name} could not be started: ${String(error.message).split('\n').slice(0, 3).join(' ')}`);
    }
  }
  try {
    for (const { name, port } of running) {
      note(`comparing ${name}`);
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body,
      });
      const answered = await response.json();
      expected ??= answered;
      if (answered.errors) throw new Error(`${name} answers with errors: ${JSON.stringify(answered.errors).slice(0, 300)}`);
      if (!isDeepStrictEqual(answered, expected)) throw new Error(`${name} answers something else: ${JSON.stringify(answered).slice(0, 300)}`);
      await load.ask({ port, body, connections, seconds: warmSeconds });
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const { port, gateway, measured } of running) measured.push(await measure(port, gateway.pid, body));
    }
    print(running);
    return running;
  } finally {
    await Promise.all(running.map(({ gateway }) => gateway.stop()));
  }
}

async function measure(port, pid, body, lasting = seconds) {
  const before = cpuMs(pid);
  const { requests, seconds: took, p50Ms, p99Ms, different } = await load.ask({ port, body, connections, seconds: lasting });
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

/** What one more kilobyte, entity and hub costs: CPU time of the gateway, fitted as fixed + slope. */
async function sizes() {
  await sweep('kilobyte of one answer', 'kilobytes', ofKilobytes, [8, 64, 512, 2048, 4096, 8192]);
  await sweep('entity of one fetch', 'entities', ofEntities, [10, 100, 500, 1000, 2500, 5000]);
  await sweep('fetch to a hub of its own', 'fetches', ofFetches, [1, 5, 10, 20, 30, 40]);
}

async function sweep(name, serve, make, counts) {
  const points = [];
  for (const count of counts) {
    const { contracts, query } = make(count);
    const cost = await withHubs(compose(contracts), serve, count, async (file) => {
      const gateway = await start('contenders/archipel.mjs', { argv: [file, 'signed'], core: cores?.measured });
      try {
        const body = JSON.stringify({ query });
        await load.ask({ port: gateway.answer.port, body, connections: 4, seconds: options.quick ? 1.5 : 4 });
        const runs = [];
        for (let round = 0; round < 3; round += 1) {
          const before = cpuMs(gateway.pid);
          const { requests } = await load.ask({ port: gateway.answer.port, body, connections: 4, seconds: options.quick ? 1 : 3 });
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

/** `archipel gateway` itself, planning thread included, under load: flat, and under 250 MB. */
async function memory() {
  const { query, supergraph, data } = scenario;
  const minutes = options.quick ? 0.5 : 5;
  await withHubs(supergraph, 'shop', data, async (file) => {
    const gateway = await start('contenders/command.mjs', { argv: [file, join(folder, 'data')], core: cores?.measured });
    const { port, pid } = gateway.answer;
    const idle = rssMb(pid);
    const body = JSON.stringify({ query });
    const samples = [];
    for (let sample = 0; sample < 10; sample += 1) {
      // Operations that nobody has asked before, so that the thread that plans and what is remembered are measured too.
      for (let fresh = 0; fresh < 20; fresh += 1) await askOnce(port, `{ n${sample}x${fresh}: topProducts(first: ${sample * 20 + fresh}) { name reviews { body } } }`);
      await load.ask({ port, body, connections, seconds: (minutes * 60) / 10 });
      samples.push(rssMb(pid));
    }
    console.log(`memory of archipel gateway: ${idle.toFixed(0)} MB before the first request, then after each tenth of ${minutes} minutes under load:`);
    console.log(`  ${samples.map((mb) => mb.toFixed(0)).join(' ')} MB`);
    const most = Math.max(...samples);
    judge('megabytes at most', most, 250, most <= 250);
    const growth = median(samples.slice(5)) / median(samples.slice(0, 5));
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

/** Where the time goes, by what V8's profiler saw on the serving loop. */
async function profile() {
  const { query, supergraph, data } = scenario;
  await withHubs(supergraph, 'shop', data, async (file) => {
    const gateway = await start('contenders/profiled.mjs', { argv: [file, 'signed'], core: cores?.measured });
    const body = JSON.stringify({ query });
    await load.ask({ port: gateway.answer.port, body, connections, seconds: 3 });
    await gateway.ask('begin');
    await load.ask({ port: gateway.answer.port, body, connections, seconds: options.quick ? 3 : 10 });
    const { shares } = await gateway.ask('end');
    console.log('where the time of the serving loop goes, nothing shared:');
    for (const [name, share] of shares) console.log(`  ${(share * 100).toFixed(1).padStart(5)} %  ${name}`);
    console.log();
    await gateway.stop();
  });
}

/** The hubs of a scenario in their own process, and its supergraph, in a file, pointing to them. */
async function withHubs(supergraph, serve, argument, use) {
  const hubs = await start('hubs-process.mjs', { core: cores?.rest, first: { serve, argument } });
  const file = join(folder, `supergraph-${readdirSync(folder).length}.graphql`);
  writeFileSync(file, supergraph.replaceAll('127.0.0.1:4300', `127.0.0.1:${hubs.answer.port}`));
  try {
    return await use(file);
  } finally {
    await hubs.stop();
  }
}

/** The project's own scenario; what is right is worked out without any gateway, from one hub that holds everything. */
function ownScenario() {
  const data = ownData();
  const hubs = shopHubs(data);
  const everything = (thing) => {
    if (thing === null || typeof thing !== 'object') return thing;
    if (Array.isArray(thing)) return thing.map(everything);
    if (typeof thing === 'function') return thing;
    const parts = Object.values(hubs).flatMap(({ entities }) => {
      const given = thing.__typename === 'Product' ? { ...thing, ...hubs.products.entities.Product(thing) } : thing;
      return entities[thing.__typename] ? [entities[thing.__typename](given)] : [];
    });
    const whole = Object.assign({}, thing, ...parts);
    return Object.fromEntries(
      Object.entries(whole).map(([field, value]) => [field, typeof value === 'function' ? (given) => everything(value(given)) : value]),
    );
  };
  const root = Object.fromEntries(
    Object.values(hubs).flatMap(({ query }) => Object.entries(query).map(([field, value]) => [field, (given) => everything(value(given))])),
  );
  return {
    name: 'the project’s own scenario',
    supergraph: compose(ownContracts),
    query: ownQuery,
    data,
    expected: withoutPrototypes(answerOf({ query: root, entities: {} }, { query: ownQuery })),
  };
}

function note(text) {
  if (options.verbose) console.error(`  ${(performance.now() / 1000).toFixed(1)} s ${text}`);
}

function withoutPrototypes(value) {
  return JSON.parse(JSON.stringify(value));
}
