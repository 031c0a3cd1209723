import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CursorKey, decodeCursor, encodeCursor } from '../../../subgraphs/kit/cursor.ts';

const keys = fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)), {
  minLength: 1,
  maxLength: 4,
});

describe('a cursor', () => {
  it('gives back the keys it was made of', () => {
    fc.assert(
      fc.property(fc.string(), keys, (order, given: CursorKey[]) => {
        expect(decodeCursor(encodeCursor(order, given), order, given.length)).toEqual(given);
      }),
    );
  });

  it.each([
    ['no cursor at all', 'not a cursor!', 'after must be a cursor from pageInfo or edges; got not a cursor!'],
    [
      'text that is no list',
      Buffer.from('{}').toString('base64url'),
      'after must be a cursor from pageInfo or edges; got e30',
    ],
    [
      'another order',
      encodeCursor('OLDEST', ['a', 'b']),
      'after must be a cursor of the order NEWEST; got one of OLDEST',
    ],
    ['another number of keys', encodeCursor('NEWEST', ['a']), 'after must be a cursor of 2 keys; got 1'],
    [
      'keys that are objects',
      Buffer.from('["NEWEST",{},1]').toString('base64url'),
      'after must be a cursor from pageInfo or edges; got WyJORVdFU1QiLHt9LDFd',
    ],
  ])('refuses %s', (_, cursor, message) => {
    expect(() => decodeCursor(cursor, 'NEWEST', 2)).toThrow(
      expect.objectContaining({ message, extensions: expect.objectContaining({ code: 'CURSOR_INVALID' }) as unknown }),
    );
  });
});
