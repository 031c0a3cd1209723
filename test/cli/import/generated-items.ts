/** Items to import, made one at a time as they are read: a hundred thousand take no more memory and no more disk than one. */
import { Readable } from 'node:stream';
import { box, item } from '../../subgraphs/land-surface/item.ts';

/** About as much text as a real item has besides what every item has. */
const filler = 'metadata '.repeat(700);

/**
 * Lines of valid items, about 7 kB each.
 * @param distinct after so many the same come again, so that a database has little to write however many there are.
 */
export function generatedItems(name: string, count: number, distinct = count): Readable {
  const line = (n: number): string => {
    const west = (n % 300) / 2;
    const footprint = box(west, 45, west + 1, 46, 0.01);
    return `${JSON.stringify(item(`${name}-${n}`, { geometry: footprint, properties: { filler } }))}\n`;
  };
  function* lines(): Generator<Buffer> {
    for (let n = 0; n < count; n += 1) yield Buffer.from(line(n % distinct));
  }
  return Readable.from(lines());
}
