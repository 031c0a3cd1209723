import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows } from '../../../facts/rows/imagery.ts';
import { imageryTest, type Demo, type ImageryTest } from './support.ts';

let test: ImageryTest;
beforeAll(async () => {
  test = await imageryTest();
});
afterAll(() => test.close());

describe('the facts of the imagery hub', () => {
  it('are rows 16 and 18 to 51', () => {
    expect(rows.map(({ row }) => row)).toEqual([16, ...Array.from({ length: 34 }, (_, index) => index + 18)]);
  });

  it.each(rows.map((row) => [row.row, row.fact, row] as const))('row %i: %s', async (_number, _fact, row) => {
    const answer = JSON.stringify(await test.ask(row.query, row.as ? { as: row.as as Demo } : {}));
    expect(row.contains.filter((text) => !answer.includes(text))).toEqual([]);
  });
});
