/**
 * A hub's SDL as it is served and composed: its own files, the shared types it uses and the `@link` to the federation
 * directives it uses. Hubs and composition both take it from here, so that what is planned is what is served.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { Kind, parse, print, visit } from 'graphql';
import type { DefinitionNode, DocumentNode } from 'graphql';
import { fromRoot } from './package-root.ts';

/** The federation specification the hubs are written for: the first that knows `@listSize`. */
const federationVersion = 'https://specs.apollo.dev/federation/v2.9';

const federationDirectives = new Set([
  'authenticated',
  'composeDirective',
  'cost',
  'external',
  'inaccessible',
  'interfaceObject',
  'key',
  'listSize',
  'override',
  'policy',
  'provides',
  'requires',
  'requiresScopes',
  'shareable',
  'tag',
]);

/** A text of SDL, and what its lines are counted in. */
export interface SdlText {
  /** Such as `in-situ`, or `imagery/quotas` when it is one of several. */
  name: string;
  text: string;
}

/**
 * The complete SDL of the hub whose file is `schema/<name>.graphql`, or whose files are in `schema/<name>/`.
 *
 * @param name the hub's name in the graph, such as `land-surface`.
 * @throws when there is no such file, or it is not GraphQL.
 */
export function hubSdl(name: string): string {
  return completeSdl(sdlText(name), sdlText('shared'));
}

/**
 * What a hub, or `shared`, says of itself: one text, or one of each subject when it has grown into a folder.
 *
 * @throws when there is neither.
 */
export function sdlTexts(name: string): SdlText[] {
  const folder = fromRoot(`schema/${name}/`);
  if (!existsSync(folder)) return [{ name, text: readFileSync(fromRoot(`schema/${name}.graphql`), 'utf8') }];
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return files.sort().map((file) => ({
    name: `${name}/${file.replace(/\.graphql$/, '')}`,
    text: readFileSync(new URL(file, folder), 'utf8'),
  }));
}

function sdlText(name: string): string {
  return sdlTexts(name)
    .map(({ text }) => text)
    .join('\n');
}

/**
 * Adds to a hub's own SDL what it leaves out: the `@link` to the federation directives it uses, and those of the
 * shared types that it uses, also through one another.
 *
 * @param own SDL without `@link` and without any shared type.
 * @param shared SDL of the types every hub may use.
 * @throws GraphQLError when either is not GraphQL.
 */
export function completeSdl(own: string, shared: string): string {
  const hub = parse(own, { noLocation: true });
  const used = sharedTypesUsed(hub, parse(shared, { noLocation: true }));
  const whole: DocumentNode = { kind: Kind.DOCUMENT, definitions: [...hub.definitions, ...used] };
  const imports = [...namesIn(whole).directives].filter((directive) => federationDirectives.has(directive)).sort();
  const link = `extend schema @link(url: "${federationVersion}", import: [${imports.map((name) => `"@${name}"`).join(', ')}])`;
  // The hub's own text comes first and untouched, so that a line of a composition error is a line of its file.
  return [own.trimEnd(), ...used.map((definition) => print(definition)), link].join('\n\n') + '\n';
}

function sharedTypesUsed(hub: DocumentNode, shared: DocumentNode): DefinitionNode[] {
  const offered = new Map(shared.definitions.flatMap((definition) => named(definition)));
  const wanted = new Set<string>();
  const want = (document: DocumentNode): void => {
    for (const name of namesIn(document).types) {
      const definition = offered.get(name);
      if (!definition || wanted.has(name)) continue;
      wanted.add(name);
      want({ kind: Kind.DOCUMENT, definitions: [definition] });
    }
  };
  want(hub);
  return [...offered].filter(([name]) => wanted.has(name)).map(([, definition]) => definition);
}

function named(definition: DefinitionNode): [string, DefinitionNode][] {
  return 'name' in definition && definition.name ? [[definition.name.value, definition]] : [];
}

function namesIn(document: DocumentNode): { types: Set<string>; directives: Set<string> } {
  const types = new Set<string>();
  const directives = new Set<string>();
  visit(document, {
    NamedType: (node) => void types.add(node.name.value),
    Directive: (node) => void directives.add(node.name.value),
  });
  return { types, directives };
}
