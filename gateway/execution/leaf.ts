import type { SubgraphFacts } from './subgraph-facts.ts';
import type { CompiledSchema } from './schema.ts';

/** What a leaf may look like. Numbers, because they are compared for every value of every answer. */
export const Leaf = { text: 0, integer: 1, number: 2, boolean: 3, id: 4, enum: 5, custom: 6 } as const;
export type LeafKind = (typeof Leaf)[keyof typeof Leaf];

const builtIn: ReadonlyMap<string, LeafKind> = new Map([
  ['String', Leaf.text],
  ['Int', Leaf.integer],
  ['Float', Leaf.number],
  ['Boolean', Leaf.boolean],
  ['ID', Leaf.id],
]);

/** What the values of a scalar or an enum look like; a scalar that the language has not got may be any JSON. */
export function leafKind(schema: CompiledSchema, type: string): LeafKind {
  const kind = builtIn.get(type);
  if (kind !== undefined) return kind;
  return schema.type(type)?.kind === 'enum' ? Leaf.enum : Leaf.custom;
}

/** Values an enum may have in the answer of a subgraph. */
export function enumValues(subgraph: SubgraphFacts, type: string): ReadonlySet<string> | undefined {
  const values = subgraph.values(type);
  return values.size > 0 ? values : undefined;
}

/**
 * A string as JSON text. Quotes, backslashes, control characters and halves of surrogate pairs are escaped. Most hold nothing of
 * the kind; looking is several times faster than `JSON.stringify`.
 */
export function quote(text: string): string {
  if (text.length > 5000) return JSON.stringify(text);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 || code === 34 || code === 92 || (code >= 0xd800 && code <= 0xdfff)) return JSON.stringify(text);
  }
  return `"${text}"`;
}
