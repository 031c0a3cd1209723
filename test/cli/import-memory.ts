/**
 * Measures what memory an import takes when there are ten times as many items; prints both peaks and their ratio, and
 * ends with 1 when it is above 1.5.
 *
 *     npx tsx test/cli/import-memory.ts            1 000 and 10 000 items
 *     npx tsx test/cli/import-memory.ts -- --full  10 000 and 100 000 items: minutes
 *
 * The items are stored in a database of its own: on the server that TEST_DATABASE_URL names, or embedded, which this
 * process then runs while the measured one imports.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { openDatabase } from '../../subgraphs/kit/database/open.ts';
import { prepareAll } from '../support/hubs.ts';
import { measuredImport } from './import/in-process.ts';

/** What the ratio may be at most. */
const most = 1.5;

const counts = process.argv.includes('--full') ? [10_000, 100_000] : [1_000, 10_000];
const database = await scratchDatabase(process.env['TEST_DATABASE_URL'] ?? '');
try {
  const peaks: number[] = [];
  for (const count of counts) {
    const begun = performance.now();
    const { peakMb, report } = await measuredImport({ url: database.url, name: `of-${count}`, count });
    if (report.counts.products.new !== count)
      throw new Error(`only ${report.counts.products.new} of ${count} items were stored`);
    const seconds = (performance.now() - begun) / 1000;
    process.stdout.write(`${count} items: at most ${peakMb.toFixed(0)} MB, ${seconds.toFixed(0)} s\n`);
    peaks.push(peakMb);
  }
  const ratio = (peaks[1] ?? Infinity) / (peaks[0] ?? 1);
  process.stdout.write(`ratio: ${ratio.toFixed(2)} (at most ${most})\n`);
  if (ratio > most) process.exitCode = 1;
} finally {
  await database.remove();
}

async function scratchDatabase(serverUrl: string): Promise<{ url: string; remove: () => Promise<void> }> {
  if (serverUrl === '') {
    const folder = mkdtempSync(join(tmpdir(), 'archipel-import-memory-'));
    const url = `embedded:${folder}`;
    const open = await openDatabase(url, { owner: 'the measuring of an import' });
    await prepareAll(open);
    const remove = async (): Promise<void> => {
      await open.close();
      rmSync(folder, { recursive: true, force: true });
    };
    return { url, remove };
  }
  const admin = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  const name = `archipel_import_memory_${process.pid}`;
  await admin`create database ${admin(name)} template template0`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const open = await openDatabase(url.href, { owner: 'the measuring of an import' });
  for (const extension of ['postgis', 'btree_gist']) await open.client.unsafe(`create extension ${extension}`);
  await prepareAll(open);
  await open.close();
  const remove = async (): Promise<void> => {
    await admin`drop database if exists ${admin(name)} with (force)`;
    await admin.end();
  };
  return { url: url.href, remove };
}
