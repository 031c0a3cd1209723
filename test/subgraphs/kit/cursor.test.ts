import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CursorKey, decodeCursor, encodeCursor, type KeyType } from '../../../subgraphs/kit/cursor.ts';

const text = fc.string().filter((value) => !value.includes('\0'));
const key = fc.oneof(
  fc.record({ type: fc.constant<KeyType>('text'), value: text }),
  fc.record({
    type: fc.constant<KeyType>('number'),
    value: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  }),
  fc.record({ type: fc.constant<KeyType>('whole'), value: fc.nat().map(String) }),
  fc.record({ type: fc.constant<KeyType>('whole?'), value: fc.oneof(fc.nat().map(String), fc.constant(null)) }),
  fc.record({
    type: fc.constant<KeyType>('instant'),
    value: fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString()),
  }),
);

describe('a cursor', () => {
  it('gives back the keys it was made of', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(key, { minLength: 1, maxLength: 4 }), (order, given) => {
        const values = given.map(({ value }) => (Object.is(value, -0) ? 0 : value));
        expect(
          decodeCursor(
            encodeCursor(order, values),
            order,
            given.map(({ type }) => type),
          ),
        ).toEqual(values);
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
    expect(() => decodeCursor(cursor, 'NEWEST', ['instant', 'text'])).toThrow(
      expect.objectContaining({ message, extensions: expect.objectContaining({ code: 'CURSOR_INVALID' }) as unknown }),
    );
  });

  it.each<[KeyType, CursorKey]>([
    ['instant', 'abc'],
    ['instant', null],
    ['instant', 5],
    ['instant', '0000-01-01T00:00:00Z'],
    ['number', 'abc'],
    ['number', null],
    ['number', true],
    ['text', null],
    ['text', 5],
    ['text', 'a\0b'],
    ['whole', '1e3'],
    ['whole', '1234567890123456789'],
    ['whole', null],
    ['whole?', 'abc'],
  ])('refuses as a key of type %s the value %j', (type, value) => {
    expect(() => decodeCursor(encodeCursor('NEWEST', [value]), 'NEWEST', [type])).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'CURSOR_INVALID' }) as unknown }),
    );
  });
});
