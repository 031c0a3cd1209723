import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoRoles } from '../../gateway/identity/demo-accounts.ts';
import { developmentIssuer } from '../../gateway/identity/development-issuer.ts';
import { archipel } from '../support/processes.ts';

describe('the command', () => {
  let ARCHIPEL_DATA: string;
  beforeAll(async () => {
    // Compiles, where that has to be done first.
    await archipel(['--help']).finished;
    ARCHIPEL_DATA = mkdtempSync(join(tmpdir(), 'archipel-cli-'));
  });
  afterAll(() => rmSync(ARCHIPEL_DATA, { recursive: true }));
  const run = (args: string[], environment: Record<string, string> = {}) =>
    archipel(args, { ARCHIPEL_DATA, ...environment }).finished;

  it.each([
    [[]],
    [['start']],
    [['gateway']],
    [['hub']],
    [['token']],
    [['import']],
    [['import', 'stac']],
    [['import', 'pivot']],
    [['import', 'series']],
    [['story']],
  ])('explains %o, with what to type', async (command) => {
    const { code, stdout } = await run([...command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: archipel/);
    if (command[0] !== 'import' || command.length > 1) expect(stdout).toMatch(/Examples?:\n/);
  });

  it('prints a token of a demo account and nothing else', async () => {
    const { code, stdout } = await run(['token', 'public-actor']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect((await developmentIssuer(ARCHIPEL_DATA).verify(stdout.trim())).subject).toBe('demo:public-actor');
  });

  it.each([
    [['token', 'emperor'], {}, 2, `archipel: an account is one of ${demoRoles.join(', ')}; got emperor\n`],
    [
      ['hub', 'ocean'],
      {},
      2,
      'archipel: a hub is one of imagery, land-surface, in-situ, processing, hubs; got ocean\n',
    ],
    [['story', '99'], {}, 2, 'a story is one of 01-plan-a-study,'],
    [
      ['story', '01', '--variables', '[]'],
      {},
      2,
      'variables are a JSON object, such as {"text": "land cover"}; got []\n',
    ],
    [['start', '--port', '80a'], {}, 2, 'A port is a whole number from 0 to 65535.'],
    [['start'], { PORT: 'x' }, 2, "archipel: PORT must be a whole number from 0 to 65535; got 'x'\n"],
    [['token', 'office'], { NODE_ENV: 'production' }, 1, 'the development issuer is not trusted in production'],
    [['gateway', '--supergraph', '/nowhere.graphql'], {}, 1, 'there is no such file'],
    [['gateway', '--supergraph', '/'], {}, 1, 'archipel: a file is needed, and this is a folder: EISDIR'],
    [
      ['gateway', '--supergraph', 'README.md'],
      {},
      2,
      'archipel: README.md is not a supergraph: Syntax Error: Unexpected Name "One".\n',
    ],
    [
      ['gateway', '--supergraph', 'schema/in-situ.graphql', '--port', '0'],
      {},
      2,
      'archipel: schema/in-situ.graphql is not a supergraph: the supergraph cannot be served: ',
    ],
    [['token', 'office'], { ARCHIPEL_DATA: '/dev/null/below' }, 1, 'a folder is needed, and this is a file: ENOTDIR'],
    [['import', 'series', 'a.csv'], {}, 2, "required option '-d, --datastream <id>' not specified"],
    [['dance'], {}, 2, "unknown command 'dance'"],
  ])('refuses %o with %o in words', async (args, environment, exitCode, words) => {
    const { code, stdout, stderr } = await run(args, environment);
    expect(stderr).toContain(words);
    expect([code, stdout]).toEqual([exitCode, '']);
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});
