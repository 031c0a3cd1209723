// How long `archipel start` takes to its first answer of { __typename } and of story 01, from the process's start, on a
// database that is there already. Compiled JavaScript; the median of five.
//
//   node bench/start.mjs [runs]
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const runs = Number(process.argv[2] ?? 5);
const root = new URL('../', import.meta.url);
const launcher = fileURLToPath(new URL('cli/archipel.mjs', root));
const folder = mkdtempSync(join(tmpdir(), 'archipel-bench-'));
const story = {
  query: readFileSync(new URL('schema/operations/01-plan-a-study.graphql', root), 'utf8'),
  variables: {
    area: { bbox: [7.2, 48.0, 7.9, 48.8] },
    during: { start: '2022-01-01T00:00:00Z', end: '2022-12-31T23:59:59Z' },
  },
};

const first = await measure();
console.log(
  `first start, creating the database: ${seconds(first.typename)} to { __typename }, ${seconds(first.story)} to story 01`,
);
const later = [];
for (let run = 0; run < runs; run += 1) later.push(await measure());
for (const [what, limit] of [
  ['typename', 6],
  ['story', 8],
]) {
  const times = later.map((one) => one[what]).sort((a, b) => a - b);
  console.log(
    `later starts, to ${what}: median ${seconds(times[runs >> 1])} of ${times.map(seconds).join(', ')} (at most ${limit} s)`,
  );
}
rmSync(folder, { recursive: true });

async function measure() {
  const port = await freePort();
  // Compiles, when somebody has changed a source: that is not what is measured.
  spawnSync(process.execPath, [launcher, '--help']);
  const began = performance.now();
  const child = spawn(process.execPath, [launcher, 'start', '--port', String(port)], {
    env: { ...process.env, ARCHIPEL_DATA: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  while (!(await post(port, { query: '{ __typename }' }))) await new Promise((resolve) => setTimeout(resolve, 10));
  const typename = performance.now() - began;
  const answer = await post(port, story);
  const took = performance.now() - began;
  if (answer.errors || !(answer.data.scenes.totalCount > 0))
    throw new Error(`story 01 was not answered: ${JSON.stringify(answer.errors)}`);
  child.kill('SIGTERM');
  await ended;
  return { typename, story: took };
}

function post(port, body) {
  return new Promise((resolve) => {
    const asked = request(
      { port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json' } },
      (response) => {
        let text = '';
        response
          .setEncoding('utf8')
          .on('data', (part) => (text += part))
          .on('end', () => resolve(JSON.parse(text)));
      },
    );
    asked.on('error', () => resolve(undefined)).end(JSON.stringify(body));
  });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`;
}
