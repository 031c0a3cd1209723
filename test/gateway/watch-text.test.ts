import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WatchedText, watchText } from '../../gateway/watch-text.ts';

describe('a file that is watched', () => {
  let folder: string;
  let file: string;
  let watched: WatchedText;
  let taken: string[];
  let refused: string[];
  let heard: () => void;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'archipel-watch-'));
    file = join(folder, 'text');
    writeFileSync(file, 'first');
    taken = [];
    refused = [];
    heard = () => {};
    watched = watch();
  });
  afterEach(() => {
    watched.close();
    rmSync(folder, { recursive: true });
  });
  const watch = () =>
    watchText(file, 'first', {
      everyMs: 20,
      async replace(text) {
        if (text.startsWith('bad')) throw new Error(`${text} is bad`);
        taken.push(text);
        heard();
      },
      refused(cause) {
        refused.push((cause as Error).message);
        heard();
      },
    });
  const next = () => new Promise<void>((resolve) => (heard = resolve));

  it('is taken when it changes, also when another is put in its place', async () => {
    const written = next();
    writeFileSync(file, 'second, and longer');
    await written;
    const moved = next();
    writeFileSync(join(folder, 'new'), 'third');
    renameSync(join(folder, 'new'), file);
    await moved;
    expect([taken, refused]).toEqual([['second, and longer', 'third'], []]);
  });

  it('is taken when it changed after it was read and before it was first looked at', async () => {
    watched.close();
    const written = next();
    writeFileSync(file, 'in between');
    watched = watch();
    await written;
    expect(taken).toEqual(['in between']);
  });

  it('is taken once, refused once, and tried again when that is asked', async () => {
    await watched.look();
    expect([taken, refused]).toEqual([[], []]);
    const written = next();
    writeFileSync(file, 'bad text');
    await written;
    await watched.look();
    expect([taken, refused]).toEqual([[], ['bad text is bad', 'bad text is bad']]);
    writeFileSync(file, 'good text');
    await watched.look();
    await watched.look();
    expect(taken).toEqual(['good text']);
  });

  it('is missed, and taken when it is back', async () => {
    const gone = next();
    rmSync(file);
    await gone;
    expect(refused[0]).toMatch(/^ENOENT/);
    const back = next();
    writeFileSync(file, 'back');
    await back;
    expect(taken).toEqual(['back']);
  });

  it('is not looked at any more once that is ended', async () => {
    watched.close();
    writeFileSync(file, 'second, and longer');
    await watched.look();
    expect(taken).toEqual([]);
  });
});
