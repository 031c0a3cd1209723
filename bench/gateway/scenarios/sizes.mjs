// Operations whose size can be chosen, to see what one more kilobyte, entity or hub costs.

/** One fetch that answers so many kilobytes, in things of about 200 bytes. */
export function ofKilobytes(kilobytes) {
  const count = Math.max(1, Math.round((kilobytes * 1024) / 200));
  const things = Array.from({ length: count }, (_, index) => ({
    __typename: 'Thing',
    id: `thing-${index}`,
    title: `A thing of middling length, number ${index}, « été »`,
    size: index * 3,
    ratio: index / 7,
    there: index % 2 === 0,
    kind: 'SMALL',
  }));
  return {
    contracts: { one: 'type Query { things: [Thing!] } type Thing { id: ID! title: String size: Int ratio: Float there: Boolean kind: Kind } enum Kind { SMALL LARGE }' },
    hubs: { one: { query: { things: () => things }, entities: {} } },
    query: '{ things { id title size ratio there kind } }',
  };
}

/** Two fetches: so many entities from the one, and something of each from the other. */
export function ofEntities(count) {
  const things = Array.from({ length: count }, (_, index) => ({ __typename: 'Thing', id: `thing-${index}` }));
  return {
    contracts: {
      one: 'type Query { things: [Thing!] } type Thing @key(fields: "id") { id: ID! }',
      two: 'type Thing @key(fields: "id") { id: ID! score: Int }',
    },
    hubs: {
      one: { query: { things: () => things }, entities: { Thing: ({ id }) => ({ __typename: 'Thing', id }) } },
      two: { query: {}, entities: { Thing: ({ id }) => ({ __typename: 'Thing', id, score: id.length }) } },
    },
    query: '{ things { id score } }',
  };
}

/** As many fetches as hubs, side by side. */
export function ofFetches(count) {
  const names = Array.from({ length: count }, (_, index) => `hub${index}`);
  return {
    contracts: Object.fromEntries(names.map((name) => [name, `type Query { of_${name}: String }`])),
    hubs: Object.fromEntries(names.map((name) => [name, { query: { [`of_${name}`]: () => `hello from ${name}` }, entities: {} }])),
    query: `{ ${names.map((name) => `of_${name}`).join(' ')} }`,
  };
}
