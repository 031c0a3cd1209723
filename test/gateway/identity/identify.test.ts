import { describe, expect, it } from 'vitest';
import { identifyWith } from '../../../gateway/identity/identify.ts';

describe('who is asking', () => {
  const identify = identifyWith(undefined);

  it('is nobody when nothing is said', async () => {
    expect(await identify(undefined)).toBeNull();
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic dTpw', 'Bearer a b', 'Bearer x,Bearer y'])(
    'is never nobody by mistake: %o',
    async (header) => {
      await expect(identify(header)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
    },
  );

  it('is not to be told where no issuer is trusted', async () => {
    await expect(identify('Bearer e30.e30.e30')).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  });
});
