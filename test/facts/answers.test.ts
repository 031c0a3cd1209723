import { describe, expect, it } from 'vitest';
import { answersOf, rowCount, shortened, unanswered } from '../../facts/answers.ts';
import type { FactRow } from '../../facts/rows/row.ts';

const row = (number: number, contains: string[] = []): FactRow => ({
  row: number,
  fact: '',
  query: `{ row${number} }`,
  contains,
});
const problems = async (rows: FactRow[], answer: Awaited<ReturnType<Parameters<typeof answersOf>[1]>>) =>
  (await answersOf(rows, () => Promise.resolve(answer))).map(({ problem }) => problem);

describe('answersOf', () => {
  it('asks in the order of the numbers, with variables and the account', async () => {
    const asked: unknown[] = [];
    await answersOf([{ ...row(2), variables: { id: 'a' }, as: 'office' }, row(1)], (...question) => {
      asked.push(question);
      return Promise.resolve({ data: { a: 1 } });
    });
    expect(asked).toEqual([
      ['{ row1 }', undefined, undefined],
      ['{ row2 }', { id: 'a' }, 'office'],
    ]);
  });

  it('takes pieces of JSON and words with quotes alike', async () => {
    const contains = ['"spdx":"MIT"', 'said "no"', 'Pléiades'];
    expect(await problems([row(1, contains)], { data: { a: { spdx: 'MIT', text: 'Pléiades: said "no"' } } })).toEqual([
      null,
    ]);
  });

  it('says what is wrong: nothing there, a text missing, an error', async () => {
    expect(await problems([row(1)], { data: { hubs: [], hub: { name: null } } })).toEqual(['the answer is empty']);
    expect(await problems([row(1, ['b', 'c'])], { data: { a: 'b' } })).toEqual(['the answer lacks «c»']);
    expect(await problems([row(1)], { data: { a: 1 }, errors: [{ message: 'down' }] })).toEqual(['down']);
  });
});

describe('unanswered', () => {
  it('lists the numbers nobody answers, and those that one answers badly', async () => {
    const rows = Array.from({ length: rowCount }, (_, index) => row(index + 1));
    const without = rows.filter((one) => one.row !== 7);
    const answered = await answersOf([...without, row(9, ['missing'])], () => Promise.resolve({ data: { a: 0 } }));
    expect(unanswered(answered)).toEqual([7, 9]);
  });
});

describe('shortened', () => {
  it('shows the part of a long answer that was asked for', async () => {
    const [answered] = await answersOf([row(1, ['needle'])], () =>
      Promise.resolve({ data: { a: `${'x'.repeat(500)}needle${'y'.repeat(500)}` } }),
    );
    const shown = answered ? shortened(answered, 60) : '';
    expect(shown).toMatch(/^…x+needley+…$/);
    expect(shown).toHaveLength(62);
  });
});
