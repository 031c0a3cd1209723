import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../gateway/config.ts';
import { type GatewayProcess, startGateway } from '../../gateway/process.ts';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';
import { keptLog } from '../support/log.ts';
import { archipel, type Running } from '../support/processes.ts';

/** A hub that answers every field with its own name; `hold` makes its answers wait. */
async function hubCalled(name: string) {
  let held: Promise<void> = Promise.resolve();
  let asked = () => {};
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: string) => (body += chunk));
    const answer = () => {
      const fields = /\{(.*)\}/.exec((JSON.parse(body) as { query: string }).query)?.[1]?.split(/\s+/) ?? [];
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data: Object.fromEntries(fields.map((field) => [field, name])) }));
    };
    request.on('end', () => {
      asked();
      void held.then(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    hold() {
      let release = () => {};
      held = new Promise((resolve) => (release = resolve));
      return { release, asked: new Promise<void>((resolve) => (asked = resolve)) };
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const post = async (url: string, query: string): Promise<unknown> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
};

describe('a gateway whose supergraph changes', () => {
  let folder: string;
  let here: Awaited<ReturnType<typeof hubCalled>>;
  let there: Awaited<ReturnType<typeof hubCalled>>;
  const graphAt = (url: string, sdl: string) => composeSupergraph([{ name: 'one', url, sdl }]).supergraphSdl;
  const environment = { PORT: '0', ARCHIPEL_DEV_ISSUER: '0', HUB_TIMEOUT_MS: '20000' };
  let file: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'archipel-replace-'));
    file = join(folder, 'supergraph.graphql');
    [here, there] = await Promise.all([hubCalled('here'), hubCalled('there')]);
  });
  afterAll(async () => {
    await Promise.all([here.close(), there.close()]);
    rmSync(folder, { recursive: true });
  });

  describe.each(['compiled', 'stock'] as const)('and is served by the %s executor', (executor) => {
    let gateway: GatewayProcess;
    const { log, entries } = keptLog();
    beforeAll(async () => {
      writeFileSync(file, graphAt(here.url, 'type Query { kept: String old: String }'));
      const settings = readSettings({ ...environment, EXECUTOR: executor, ARCHIPEL_DATA: join(folder, executor) });
      gateway = await startGateway(settings, log, file);
    });
    afterAll(() => gateway.close());

    it('serves the new one when told to read it again', async () => {
      expect(await post(gateway.url, '{ kept old }')).toEqual({ data: { kept: 'here', old: 'here' } });
      writeFileSync(file, graphAt(here.url, 'type Query { kept: String fresh: String }'));
      await gateway.reload();
      expect(await post(gateway.url, '{ kept fresh }')).toEqual({ data: { kept: 'here', fresh: 'here' } });
      expect(await post(gateway.url, '{ old }')).toMatchObject({
        errors: [{ message: 'Cannot query field "old" on type "Query".' }],
      });
      expect(await (await fetch(`${gateway.url}/schema.graphql`)).text()).toContain('fresh');
    });

    it('refuses one that cannot be served, says why, and goes on with the one before', async () => {
      entries.length = 0;
      const before = readFileSync(file, 'utf8');
      writeFileSync(file, before.slice(0, before.length / 2));
      await gateway.reload();
      expect(entries).toContainEqual({
        level: 'error',
        fields: {
          file,
          cause: expect.objectContaining({
            name: 'SupergraphError',
            message: expect.stringMatching(/^the supergraph cannot be served: \S/),
          }),
        },
        message: 'the supergraph of the file is refused, and the one before is served',
      });
      expect(await post(gateway.url, '{ kept fresh }')).toEqual({ data: { kept: 'here', fresh: 'here' } });
    });
  });

  it('asks hubs where the new one says that they are, and ends what it had begun where they were', async () => {
    const { log } = keptLog();
    writeFileSync(file, graphAt(here.url, 'type Query { kept: String }'));
    const settings = readSettings({ ...environment, ARCHIPEL_DATA: join(folder, 'moved') });
    const gateway = await startGateway(settings, log, file);
    const held = here.hold();
    const begun = post(gateway.url, '{ kept }');
    await held.asked;
    writeFileSync(file, graphAt(there.url, 'type Query { kept: String }'));
    await gateway.reload();
    expect(await post(gateway.url, '{ kept }')).toEqual({ data: { kept: 'there' } });
    held.release();
    expect(await begun).toEqual({ data: { kept: 'here' } });
    await gateway.close();
  });

  it('is not started over a hub that is nowhere, and says so as a setting', async () => {
    const { log } = keptLog();
    writeFileSync(file, graphAt('', 'type Query { kept: String }'));
    const settings = readSettings({ ...environment, ARCHIPEL_DATA: join(folder, 'nowhere') });
    await expect(startGateway(settings, log, file)).rejects.toMatchObject({
      name: 'SettingsError',
      message: `${file} is not a supergraph: the hub one must answer at an http:// or https:// URL; got ''`,
    });
  });

  describe('as a process of its own', () => {
    let running: Running;
    let url: string;
    beforeAll(async () => {
      writeFileSync(file, graphAt(here.url, 'type Query { kept: String }'));
      const own = { ...environment, ARCHIPEL_DATA: join(folder, 'process') };
      running = archipel(['gateway', '--supergraph', file, '--port', '0'], own);
      url = (await running.printed(/^gateway +(\S+)\/graphql$/m))[1] ?? '';
    }, 120_000);
    afterAll(async () => {
      running.kill('SIGTERM');
      expect((await running.finished).code).toBe(0);
    });

    it('takes what is written to the file, and at SIGHUP says again why it refuses what is no supergraph', async () => {
      expect(await post(url, '{ kept }')).toEqual({ data: { kept: 'here' } });
      writeFileSync(file, graphAt(there.url, 'type Query { kept: String moved: String }'));
      await running.printed(/^supergraph +.+ is served \(1\)$/m);
      expect(await post(url, '{ kept moved }')).toEqual({ data: { kept: 'there', moved: 'there' } });
      writeFileSync(file, 'type Query { a: Int }');
      await running.printed(/the supergraph of the file is refused.*\n/);
      running.kill('SIGHUP');
      const [told] = await running.printed(
        /the supergraph of the file is refused[^]*\n.*(the supergraph of the file is refused.*)\n/,
      );
      expect(told).toContain('cannot be served');
      expect(await post(url, '{ kept moved }')).toEqual({ data: { kept: 'there', moved: 'there' } });
    }, 120_000);
  });
});
