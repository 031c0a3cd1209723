/**
 * Arrays as text, `{1,NULL,"a \"b\""}`: https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO
 * The driver's own reading takes NULL in an array for the text `NULL`, and for NaN among numbers.
 */

/** Reads an array of any depth; `read` is given each item that is not NULL. */
export function readArray(text: string, read: (item: string) => unknown): unknown[] {
  // Bounds may come first, when they are not 1: `[0:1]={a,b}`.
  let at = text.indexOf('{') + 1;

  function items(): unknown[] {
    const list: unknown[] = [];
    while (at < text.length && text[at] !== '}') {
      if (text[at] === ',') at += 1;
      else if (text[at] === '{') {
        at += 1;
        list.push(items());
      } else list.push(text[at] === '"' ? read(quoted()) : plain());
    }
    at += 1;
    return list;
  }

  function quoted(): string {
    let item = '';
    for (at += 1; at < text.length && text[at] !== '"'; at += 1) {
      if (text[at] === '\\') at += 1;
      item += text[at] ?? '';
    }
    at += 1;
    return item;
  }

  function plain(): unknown {
    const start = at;
    while (at < text.length && text[at] !== ',' && text[at] !== '}') at += 1;
    const item = text.slice(start, at);
    return item === 'NULL' ? null : read(item);
  }

  return items();
}

/** Writes an array of any depth; `write` is given each item that is not null. What is no array passes as it is. */
export function writeArray(value: unknown, write: (item: unknown) => unknown): unknown {
  if (!Array.isArray(value)) return value;
  const items = value.map((item: unknown) => {
    if (item === null || item === undefined) return 'NULL';
    if (Array.isArray(item)) return writeArray(item, write);
    return `"${String(write(item)).replace(/[\\"]/g, '\\$&')}"`;
  });
  return `{${items.join(',')}}`;
}
