/** What occurs in a text, so that a run can say what it tried. */

const patterns: Record<string, RegExp> = {
  '@key': /@key\(fields: "\w+"/g,
  '@key of several fields': /@key\(fields: "\w+ \w/g,
  '@key with nested fields': /@key\(fields: "[^"]*\{/g,
  'resolvable: false': /resolvable: false/g,
  '@shareable': /@shareable/g,
  '@external': /@external/g,
  '@requires': /@requires\(/g,
  '@requires of nested fields': /@requires\(fields: "[^\n]*\{[^\n]*"\)/g,
  '@requires with arguments': /@requires\(fields: "[^\n]*\([^\n]*"\)/g,
  '@provides': /@provides/g,
  '@interfaceObject': /@interfaceObject @/g,
  '@override': /@override\(/g,
  '@inaccessible': / @inaccessible$/gm,
  '@context': /@context\(/g,
  '@fromContext': /@fromContext\(/g,
  interface: /^interface /gm,
  union: /^union /gm,
  enum: /^enum /gm,
  input: /^input /gm,
  'list of lists': /: \[\[/g,
  'non-null': /!/g,
  'argument with a default': /\w+: [^ ]+ = /g,
  mutation: /^mutation/gm,
  alias: /\w+: \w+[ ({]/g,
  'alias like a name of JavaScript': /(__proto__|constructor|toString|hasOwnProperty|valueOf): /g,
  'named fragment': /^fragment /gm,
  'inline fragment': /\.\.\. on /g,
  'fragment without a type': /\.\.\. *(@|\{)/g,
  variable: /[(,] ?\$\w+: /g,
  '@skip or @include': /@(skip|include)\(/g,
  __typename: /\b__typename/g,
};

const ofOperations = new Set([
  'mutation',
  'alias',
  'alias like a name of JavaScript',
  'named fragment',
  'inline fragment',
  'fragment without a type',
  'variable',
  '@skip or @include',
  '__typename',
]);

/** How often each feature occurs in a subgraph's SDL, or in an operation. */
export function featuresOf(text: string): Record<string, number> {
  const isSdl = text.startsWith('extend schema');
  const body = isSdl ? text.slice(text.indexOf('\n')) : text;
  const wanted = Object.entries(patterns).filter(([name]) => ofOperations.has(name) !== isSdl);
  return Object.fromEntries(wanted.map(([name, pattern]) => [name, body.match(pattern)?.length ?? 0]));
}
