import { describe, expect, it } from 'vitest';
import { byArguments, groupInOrder, inOrder } from '../../../subgraphs/kit/loaders.ts';

describe('a family of loaders', () => {
  it('asks once per set of arguments, whatever the number of keys', async () => {
    const asked: unknown[] = [];
    const coverage = byArguments((args: { of: string }) => async (keys: readonly number[]) => {
      asked.push([args.of, keys]);
      return keys.map((key) => `${args.of}${key}`);
    });
    const answers = await Promise.all([
      coverage({ of: 'a' }).load(1),
      coverage({ of: 'b' }).load(1),
      coverage({ of: 'a' }).load(2),
      coverage({ of: 'a' }).load(1),
    ]);
    expect(answers).toEqual(['a1', 'b1', 'a2', 'a1']);
    expect(asked).toEqual([
      ['a', [1, 2]],
      ['b', [1]],
    ]);
  });

  it('puts rows in the order of their keys, and null where there is none', () => {
    expect(inOrder(['b', 'x', 'a'], [{ id: 'a' }, { id: 'b' }], (row) => row.id)).toEqual([
      { id: 'b' },
      null,
      { id: 'a' },
    ]);
  });

  it('groups rows by the question they answer', () => {
    expect(
      groupInOrder(
        3,
        [
          { n: 2, v: 'x' },
          { n: 0, v: 'y' },
          { n: 2, v: 'z' },
        ],
        (row) => row.n,
      ),
    ).toEqual([
      [{ n: 0, v: 'y' }],
      [],
      [
        { n: 2, v: 'x' },
        { n: 2, v: 'z' },
      ],
    ]);
  });
});
