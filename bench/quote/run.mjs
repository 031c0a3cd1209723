// What a quote for a polygon costs, beside the bare ST_Area of it on the same server. See README.md.
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { register } from 'tsx/esm/api';

register();
const { openDatabase } = await import('../../subgraphs/kit/database/open.ts');
const { prepareKit } = await import('../../subgraphs/kit/places.ts');
const { quoteRequest } = await import('../../subgraphs/imagery/actions/quote-request.ts');
const { accountsById } = await import('../../subgraphs/imagery/data/accounts.ts');
const { organisationsById } = await import('../../subgraphs/imagery/data/organisations.ts');
const { prepareImagery } = await import('../../subgraphs/imagery/server.ts');
const { createCoreServices } = await import('../../subgraphs/imagery/services.ts');

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: process.env.TEST_DATABASE_URL ?? '' },
    vertices: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '500' },
    json: { type: 'boolean', default: false },
  },
});
const vertices = Number(values.vertices);
const rounds = Number(values.rounds);
const warmUp = 50;
if (values.url === '') throw new Error('Give a PostgreSQL server: --url postgres://… or TEST_DATABASE_URL');

const admin = postgres(values.url, { max: 1, onnotice: () => undefined });
const name = `archipel_bench_quote_${process.pid}`;
await admin`create database ${admin(name)}`;
const url = new URL(values.url);
url.pathname = `/${name}`;
const database = await openDatabase(url.href);
try {
  await measure();
} finally {
  await database.close();
  await admin`drop database ${admin(name)} with (force)`;
  await admin.end();
}

async function measure() {
  await prepareKit(database);
  await prepareImagery(database);
  const { client, db } = database;
  await client`vacuum analyze`;
  const now = new Date();
  const services = createCoreServices(() => now);
  const [account] = await accountsById(db, ['acc-scientist']);
  const [organisation] = await organisationsById(db, ['demo-laboratory']);
  if (!account || !organisation) throw new Error('the demo account is missing');
  const asking = { db, services, isSignedIn: true, member: { account, organisation }, now };

  // All three are handed the polygon as a parameter of a prepared statement, by the same client.
  const workloads = {
    'ST_Area of what the database has read already': async ({ binary }) => {
      await client`select st_area(${binary}::geography) as m2`;
    },
    'ST_Area, with the GeoJSON read': async ({ text }) => {
      await client`select st_area(st_geomfromgeojson(${text}::text)::geography) as m2`;
    },
    quote: async ({ geometry }) => {
      const request = { kind: 'ARCHIVE', mission: 'PLEIADES', purpose: 'RESEARCH', area: { geometry } };
      const { outcome } = await quoteRequest(asking, request);
      if (outcome !== 'Quote') throw new Error(`the answer was ${outcome}`);
    },
  };
  const times = new Map(Object.keys(workloads).map((label) => [label, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    // A polygon of its own each round, as a request brings one: nothing that was read of the last one helps.
    const geometry = polygon(vertices, round);
    const text = JSON.stringify(geometry);
    const [{ binary }] = await client`select st_asewkb(st_geomfromgeojson(${text}::text))::text as binary`;
    const order = Object.entries(workloads);
    // In the other order every second time, so that what one leaves warm meets all of them alike.
    for (const [label, run] of round % 2 ? order.reverse() : order) {
      const start = performance.now();
      await run({ geometry, text, binary: binary.replace(/^\\x/, '') });
      if (round >= 0) times.get(label).push(performance.now() - start);
    }
  }

  const [{ version, postgis }] = await client`select split_part(version(), ' on ', 1) as version, postgis_lib_version() as postgis`;
  console.log(`${version}, PostGIS ${postgis}; a polygon of ${vertices} vertices; medians of ${rounds} rounds, interleaved; rules loaded, no HTTP and no GraphQL`);
  const median = (label) => quantile(times.get(label), 0.5);
  const [area, areaOfText, quote] = Object.keys(workloads).map(median);
  const table = [...times].map(([label, list]) => ({
    workload: label,
    'median ms': rounded(median(label)),
    'lowest ms': rounded(Math.min(...list)),
    'p95 ms': rounded(quantile(list, 0.95)),
    'of ST_Area': rounded(median(label) / area),
    'of ST_Area with the GeoJSON read': rounded(median(label) / areaOfText),
  }));
  if (values.json) console.log(JSON.stringify(table));
  else console.table(table);
  console.log(`A quote costs ${(quote / areaOfText).toFixed(2)} times ST_Area of the GeoJSON that a request brings, and ${(quote / area).toFixed(2)} times ST_Area alone.`);
}

/** A star that does not cross itself; each round turns it a little. */
function polygon(count, round) {
  const ring = Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * (index + round / 1000)) / count;
    const radius = index % 2 === 0 ? 0.2 : 0.18;
    return [2 + radius * Math.cos(angle), 45 + radius * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
}

function quantile(list, share) {
  const sorted = [...list].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share)];
}

function rounded(value) {
  return Number(value.toFixed(2));
}
