// Where the time goes.
import { cores, start } from '../processes.mjs';

/** By what V8's profiler saw on the serving loop. */
export async function profile(bench, { query, supergraph, data }) {
  await bench.withHubs(supergraph, 'shop', data, async (file) => {
    const gateway = await start('contenders/profiled.mjs', { argv: [file, 'signed'], core: cores?.measured });
    const body = JSON.stringify({ query });
    await bench.load({ port: gateway.answer.port, body, seconds: 3 });
    await gateway.ask('begin');
    await bench.load({ port: gateway.answer.port, body, seconds: bench.isQuick ? 3 : 10 });
    const { shares } = await gateway.ask('end');
    console.log('where the time of the serving loop goes, nothing shared:');
    for (const [name, share] of shares) console.log(`  ${(share * 100).toFixed(1).padStart(5)} %  ${name}`);
    console.log();
    await gateway.stop();
  });
}
