/** Where the things are that a composition error names, when the composer does not say. */
import type { DocumentNode } from 'graphql';

/**
 * Lines, as `imagery:12`, of the first type or field that a message writes in quotes, such as `"Scene.area"`, in the
 * subgraphs that it also names; in all of them when it names none.
 */
export function placesNamed(message: string, subgraphs: readonly { name: string; typeDefs: DocumentNode }[]): string[] {
  const quoted = new Set([...message.matchAll(/"([^"]+)"/g)].map(([, text]) => text));
  const named = subgraphs.filter(({ name }) => quoted.has(name));
  const coordinates = [...quoted].filter((text) => text && /^[A-Z]\w*(\.\w+)?$/.test(text));
  for (const coordinate of coordinates) {
    const places = (named.length > 0 ? named : subgraphs).flatMap(({ name, typeDefs }) =>
      linesOf(coordinate ?? '', typeDefs).map((line) => `${name}:${line}`),
    );
    if (places.length > 0) return places;
  }
  return [];
}

function linesOf(coordinate: string, { definitions }: DocumentNode): number[] {
  const [type, field] = coordinate.split('.');
  const types = definitions.filter((node) => 'name' in node && node.name?.value === type);
  const found = field
    ? types.flatMap((node) => ('fields' in node ? (node.fields ?? []) : []).filter(({ name }) => name.value === field))
    : types;
  return found.flatMap((node) => {
    const token = 'name' in node && node.name ? node.name.loc?.startToken : undefined;
    return token ? [token.line] : [];
  });
}
