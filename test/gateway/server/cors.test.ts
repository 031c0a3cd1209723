import { describe, expect, it } from 'vitest';
import { ask, gatewayOver, greets } from './one-hub.ts';

describe('front ends served elsewhere', () => {
  it('may ask only from the origins that are allowed', async () => {
    const { gateway } = await gatewayOver(greets, { corsOrigins: ['https://maps.example'] });
    const from = async (origin: string) =>
      (await ask(gateway, '{ greeting }', { origin })).headers['access-control-allow-origin'];
    expect([await from('https://maps.example'), await from('https://evil.example')]).toEqual([
      'https://maps.example',
      undefined,
    ]);
    await gateway.close();
  });
});
