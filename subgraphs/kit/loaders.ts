import DataLoader from 'dataloader';

/**
 * A family of loaders, one for each distinct set of arguments within a request, so that the same field under two
 * aliases with different arguments makes two statements and never mixes their answers.
 * @param make builds the batch function for a set of arguments; it answers in the order of its keys.
 * @returns a function from arguments (plain data) to their loader.
 */
export function byArguments<Arguments, Key, Value>(
  make: (args: Arguments) => (keys: readonly Key[]) => Promise<ReadonlyArray<Value | Error>>,
  options: { cacheKey?: (key: Key) => unknown } = {},
): (args: Arguments) => DataLoader<Key, Value, unknown> {
  const loaders = new Map<string, DataLoader<Key, Value, unknown>>();
  return (args) => {
    const name = JSON.stringify(args) ?? '';
    let loader = loaders.get(name);
    if (!loader) {
      const { cacheKey } = options;
      loader = new DataLoader<Key, Value, unknown>(make(args), cacheKey ? { cacheKeyFn: cacheKey } : {});
      loaders.set(name, loader);
    }
    return loader;
  };
}

/** Values in the order of their keys, `null` where nothing was found: what a batch function must answer. */
export function inOrder<Key, Row, Value = Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  valueOf: (row: Row) => Value = (row) => row as unknown as Value,
): Array<Value | null> {
  const found = new Map(rows.map((row) => [keyOf(row), valueOf(row)]));
  return keys.map((key) => found.get(key) ?? null);
}

/** For each of `count` questions, numbered from 0, the rows that answer it, in the order they came. */
export function groupInOrder<Row>(count: number, rows: readonly Row[], questionOf: (row: Row) => number): Row[][] {
  const groups: Row[][] = Array.from({ length: count }, () => []);
  for (const row of rows) groups[questionOf(row)]?.push(row);
  return groups;
}
