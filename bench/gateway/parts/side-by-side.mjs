// Operations that every contender answers: the benchmark of the field, a single fetch, and story 01.
import { judge } from '../bench.mjs';
import { compare, rateOf } from '../compare.mjs';
import { limits, ours, peers } from '../contenders/list.mjs';
import { withoutPrototypes } from '../scenarios/own.mjs';
import { shopHubs } from '../scenarios/shop.mjs';
import { storyQuery, storySupergraph, storyVariables } from '../scenarios/story.mjs';
import { answer } from '../static-hubs.mjs';

/** One operation over four hubs. */
export async function headline(bench, { name, query, supergraph, expected, data }) {
  const bytes = Buffer.byteLength(JSON.stringify(expected));
  console.log(`${name}: ${(bytes / 1000).toFixed(0)} kB from four hubs`);
  const running = await bench.withHubs(supergraph, 'shop', data, (file) => compare(bench, [...peers, ...ours, ...limits], file, query, expected));
  const alone = running.find(({ way }) => way === 'signed');
  judge('nothing shared, x stock', rateOf(alone) / rateOf(running[0]), 9);
  judge('nothing shared, of the 16 fetches by hand', rateOf(alone) / rateOf(running.find(({ way }) => way === '16')), 0.7);
  judge('client requests shared, x stock', rateOf(running.find(({ way }) => way === 'shared')) / rateOf(running[0]), 60);
}

/** A single fetch. */
export async function small(bench, { data, supergraph }) {
  const query = '{ topProducts { upc name price weight } }';
  const expected = withoutPrototypes(answer(shopHubs(data).products, { query }));
  console.log(`a single fetch: ${JSON.stringify(expected).length} bytes`);
  const running = await bench.withHubs(supergraph, 'shop', data, (file) => compare(bench, [...peers, ...ours], file, query, expected));
  judge('a single fetch, x stock', rateOf(running.find(({ way }) => way === 'signed')) / rateOf(running[0]), 6);
}

/** Story 01 over the project's contract; what stock answers is what everybody must. */
export async function story(bench) {
  console.log('story 01 over the five hubs of the project, which make up what they answer');
  const running = await bench.withHubs(storySupergraph(), 'story', null, (file) =>
    compare(bench, [...peers, ...ours], file, storyQuery, undefined, storyVariables),
  );
  judge('story 01, x stock', rateOf(running.find(({ way }) => way === 'signed')) / rateOf(running[0]), 6);
}
