import { describe, expect, it } from 'vitest';
import { errorsPage } from './errors-page.ts';

describe('docs/errors.md', () => {
  it('lists every code of every catalogue; `npm run docs:errors` writes it anew', async () => {
    await expect(errorsPage()).toMatchFileSnapshot('../../docs/errors.md');
  });
});
