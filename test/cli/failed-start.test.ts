import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderOf } from '../../subgraphs/kit/database/lock.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { archipel } from '../support/processes.ts';

/** What fails ends by itself: a command that stayed would hang the test until its time is over. */
describe('a start that fails', () => {
  let database: TestDatabase;
  let taken: Server;
  let PORT: string;
  let ARCHIPEL_DATA: string;

  beforeAll(async () => {
    // Compiles, where that has to be done first.
    await archipel(['--help']).finished;
    database = await testDatabase({ embedded: true });
    await database.suspend();
    taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    PORT = String((taken.address() as { port: number }).port);
    ARCHIPEL_DATA = mkdtempSync(join(tmpdir(), 'archipel-failed-'));
  });
  afterAll(async () => {
    taken.close();
    await database.close();
    rmSync(ARCHIPEL_DATA, { recursive: true });
  });

  it.each([[['start']], [['gateway']], [['hub', 'processing']]])(
    'for its port is taken ends %o with 1 and a sentence, and gives the folder back',
    async (command) => {
      const { code, stdout, stderr } = await archipel(command, { ARCHIPEL_DATA, DATABASE_URL: database.url, PORT })
        .finished;
      expect([code, stdout, stderr]).toEqual([
        1,
        '',
        `archipel: the port is taken: listen EADDRINUSE: address already in use 127.0.0.1:${PORT}. Choose another with --port or PORT.\n`,
      ]);
      expect(holderOf(database.url.replace('embedded:', ''))).toBeNull();
    },
    // A start on a busy machine takes its time; one that stays would stay for good.
    120_000,
  );

  it.each([[['start']], [['hub', 'processing']], [['story', '01']], [['import', 'stac', '-']]])(
    'for no server answers at DATABASE_URL ends %o with 1 and a sentence',
    async (command) => {
      const url = 'postgres://somebody:secret@localhost:1/archipel';
      const { code, stdout, stderr } = await archipel(command, { ARCHIPEL_DATA, DATABASE_URL: url, PORT: '0' })
        .finished;
      expect([code, stdout, stderr]).toEqual([1, '', 'archipel: DATABASE_URL: no server answers at localhost:1\n']);
    },
  );
});
