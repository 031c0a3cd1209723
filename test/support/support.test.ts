import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { describe, expect, inject, it } from 'vitest';
import { shared } from './shared.ts';

describe('what every test stands on', () => {
  it('reaches nothing beyond this machine', async () => {
    expect(() => connect(80, 'example.org')).toThrow('A test tried to reach example.org');
    expect(() => connect({ host: '192.0.2.1', port: 80 })).toThrow('A test tried to reach 192.0.2.1');
    await expect(fetch('http://192.0.2.1/')).rejects.toThrow();
  });

  it('keeps its temporary files together', () => {
    expect(tmpdir()).toBe(inject('runFolder'));
  });

  it('names what is missing of the data that are shared', () => {
    expect(shared('README.md')).toMatch(/\/shared\/README\.md$/);
    expect(() => shared('data/nothing.json')).toThrow('This test reads ../shared/data/nothing.json, and ');
  });
});
