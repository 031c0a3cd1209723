/**
 * Types made from the contract: every hub's resolvers from its own SDL, and typed documents from the operations.
 * `npm run codegen` writes them, `npm run codegen:check` says which are stale.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind, buildSchema, parse, print, visit } from 'graphql';
import type { ConstDirectiveNode } from 'graphql';
import { composeSupergraph } from './gateway/supergraph/compose.ts';
import { houseSubgraphs } from './gateway/supergraph/hubs.ts';
import type { HubName } from './gateway/supergraph/hubs.ts';
import { readOperations, whyNotServed } from './gateway/supergraph/story-operations.ts';
import { fromRoot } from './subgraphs/kit/package-root.ts';
import { hubSdl } from './subgraphs/kit/sdl.ts';

/** Each hub's name in the graph, and the folder that answers for it. */
const hubFolders = {
  imagery: 'subgraphs/imagery',
  'land-surface': 'subgraphs/land-surface',
  'in-situ': 'subgraphs/in-situ',
  processing: 'subgraphs/processing',
  hubs: 'gateway/registry/subgraph',
} satisfies Record<HubName, string>;

const scalars = {
  DateTime: 'string',
  Date: 'string',
  Duration: 'string',
  Decimal: 'string',
  URL: 'string',
  EmailAddress: 'string',
  JSON: 'unknown',
};

/** Seen from a hub's `resolvers` folder, `subgraphs/kit`. */
function kitFrom(folder: string): string {
  return folder.startsWith('subgraphs/') ? '../../kit' : `${'../'.repeat(folder.split('/').length + 1)}subgraphs/kit`;
}

/**
 * What a hub's resolvers are given as parents: the kit's pages for connections, and what the hub names in its
 * `mappers.json`, such as `{ "Scene": "../data/scenes.ts#SceneRow" }`, with paths as seen from `resolvers`.
 */
function mappersOf(hub: string, folder: string): Record<string, string> {
  const types = new Set(
    [...hubSdl(hub).matchAll(/^(?:type|input|enum|union|interface) (\w+)/gm)].map(([, name]) => name),
  );
  const connections = [...types].flatMap((name) => {
    const node = name?.match(/^(\w+)Connection$/)?.[1];
    return node
      ? [[`${node}Connection`, `${kitFrom(folder)}/connection.ts#Connection<ResolversTypes['${node}']>`]]
      : [];
  });
  const file = fromRoot(`${folder}/mappers.json`);
  const own = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  // A row called as a type of the SDL comes in under another name, or the two would meet in one file.
  const aliased = Object.entries(own).map(([type, mapper]) => {
    const imported = mapper.split('#')[1];
    return [type, imported && types.has(imported) ? `${mapper} as ${imported}Row` : mapper];
  });
  return Object.fromEntries([...connections, ...aliased]) as Record<string, string>;
}

/** The directives that the generator understands; the others say nothing about the types of resolvers. */
const understood = new Set(['key', 'requires', 'external', 'provides', 'deprecated', 'specifiedBy']);

function isUnderstood(directive: ConstDirectiveNode): boolean {
  // A key that is not resolvable asks for no reference resolver, which the generator knows only by its absence.
  return understood.has(directive.name.value) && !directive.arguments?.some(({ name }) => name.value === 'resolvable');
}

function sdlForTypes(hub: string): string {
  const document = visit(parse(hubSdl(hub)), {
    SchemaExtension: () => null,
    Directive: (node) => (isUnderstood(node as ConstDirectiveNode) ? undefined : null),
  });
  return print({ ...document, kind: Kind.DOCUMENT });
}

/** The words and inputs of a hub's contract: what its decisions may know of the graph. */
function wordsOfContract(hub: string): string {
  const { definitions } = parse(sdlForTypes(hub));
  const kept: readonly Kind[] = [
    Kind.ENUM_TYPE_DEFINITION,
    Kind.INPUT_OBJECT_TYPE_DEFINITION,
    Kind.SCALAR_TYPE_DEFINITION,
  ];
  return print({ kind: Kind.DOCUMENT, definitions: definitions.filter(({ kind }) => kept.includes(kind)) });
}

/** How the types of a contract are written. */
function typeConfig(kit: string) {
  return {
    scalars: { ...scalars, _FieldSet: 'string', GeoJSON: `${kit}/geometry.ts#GeoJsonGeometry` },
    strictScalars: true,
    enumsAsTypes: true,
    useTypeImports: true,
    // A resolver may leave a nullable field out of what it returns; an argument that was not given is absent.
    avoidOptionals: { field: false, inputValue: false, object: false, defaultValue: true },
    // The descriptions stay in the SDL: a word changed there is no change of types.
    disableDescriptions: true,
  };
}

function resolverTypes(hub: string, folder: string): CodegenConfig['generates'] {
  return {
    [`${folder}/resolvers/types.generated.ts`]: {
      schema: sdlForTypes(hub),
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        contextType: '../context.ts#Context',
        mappers: mappersOf(hub, folder),
        ...typeConfig(kitFrom(folder)),
        importExtension: '.ts',
      },
    },
  };
}

/** Typed documents of the operations that the graph serves; the others are types nobody could use yet. */
function typedDocuments(): CodegenConfig['generates'] {
  const { apiSdl } = composeSupergraph(houseSubgraphs());
  const api = buildSchema(apiSdl);
  const served = readOperations().filter((operation) => whyNotServed(operation, api).length === 0);
  return {
    'cli/documents/operations.generated.ts': {
      schema: apiSdl,
      documents: served.map(({ text }) => text),
      plugins: ['typescript', 'typescript-operations', 'typed-document-node'],
      config: {
        scalars: { ...scalars, GeoJSON: '../../subgraphs/kit/geometry.ts#GeoJsonGeometry' },
        strictScalars: true,
        onlyOperationTypes: true,
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        disableDescriptions: true,
        documentMode: 'documentNode',
        // graphql's own type of a typed document, so that reading one takes no further package.
        documentNodeImport: 'graphql#TypedQueryDocumentNode',
      },
    },
  };
}

/** Of hubs that decide much by the contract's own words, these in a file that lies below their resolvers. */
const wordTypes: CodegenConfig['generates'] = {
  'subgraphs/imagery/domain/contract.generated.ts': {
    schema: wordsOfContract('imagery'),
    plugins: ['typescript'],
    config: typeConfig('../../kit'),
  },
};

const hubTypes = Object.entries(hubFolders).map(([hub, folder]) => resolverTypes(hub, folder));

const config: CodegenConfig = {
  generates: [typedDocuments(), wordTypes, ...hubTypes].reduce((all, some) => ({ ...all, ...some })),
};

// graphql-codegen reads its configuration from the default export.
export default config;
