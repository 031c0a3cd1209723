import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hubSecret } from '../../../gateway/identity/hub-keys.ts';

describe('the secret of the hubs', () => {
  it('is the one given, or one kept in the data folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'archipel-secret-'));
    expect(hubSecret('given by hand', folder)).toBe('given by hand');
    const kept = hubSecret(undefined, folder);
    expect(kept).toMatch(/^[\w-]{43}$/);
    expect(hubSecret(undefined, folder)).toBe(kept);
    expect(statSync(join(folder, 'hub-secret')).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});
