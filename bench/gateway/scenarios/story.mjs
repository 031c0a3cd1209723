// Story 01 over the project's own contract, and hubs that make up what they answer: the same thing is the same whoever
// asks, so that every gateway must answer alike. Lists are as long as in the story over Ariège, everything that may be null
// is there: some 50 kB, as there.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { concatAST, buildASTSchema, executeSync, getNamedType, getNullableType, isAbstractType, isEnumType, isListType, isObjectType, Kind, parse } from 'graphql';
import { hubSdl } from '../../../dist/subgraphs/kit/sdl.js';

const file = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const listLengths = { nodes: 20, services: 8, quotas: 2, computeCredits: 2 };

export const storyQuery = file('schema/operations/01-plan-a-study.graphql');
export const storyVariables = {
  area: { bbox: [7.5, 48.4, 7.9, 48.7] },
  during: { start: '2022-01-01T00:00:00Z', end: '2022-12-31T23:59:59Z' },
};

/** The committed supergraph, its hubs at the addresses that the benchmark puts in. */
export function storySupergraph() {
  return file('schema/supergraph.graphql').replace(/(@join__graph\(name: "([^"]+)", url: )"[^"]*"/g, (_, head, name) => `${head}"http://127.0.0.1:4300/${name}"`);
}

export function storyHubs() {
  const names = [...storySupergraph().matchAll(/@join__graph\(name: "([^"]+)"/g)].map(([, name]) => name);
  return Object.fromEntries(names.map((name) => [name, { answer: madeUp(hubSdl(name)) }]));
}

function madeUp(sdl) {
  const document = parse(sdl);
  const keyed = document.definitions.filter(({ kind, directives = [] }) => kind === Kind.OBJECT_TYPE_DEFINITION && directives.some(({ name }) => name.value === 'key')).map(({ name }) => name.value);
  const entities = parse(`scalar _Any ${keyed.length > 0 ? `union _Entity = ${keyed.join(' | ')} extend type Query { _entities(representations: [_Any!]!): [_Entity]! }` : ''}`);
  const schema = buildASTSchema(mergedQuery(concatAST([document, entities])), { assumeValidSDL: true });
  const isEntity = (name) => keyed.includes(name);

  const value = (type, seed, field) => {
    const plain = getNullableType(type);
    if (isListType(plain)) return Array.from({ length: listLengths[field] ?? 1 }, (_, index) => value(plain.ofType, `${seed}.${index}`, field));
    const named = getNamedType(plain);
    if (isAbstractType(named)) return thing(schema.getPossibleTypes(named)[0].name, seed);
    if (isObjectType(named)) return thing(named.name, seed);
    if (isEnumType(named)) return named.getValues()[0].value;
    return leaf(named.name, number(seed));
  };
  const thing = (type, seed) => {
    if (!isEntity(type)) return { __typename: type, seed };
    const id = `${type}-${number(seed) % 40}`;
    return { __typename: type, id, seed: `${type} ${id}` };
  };
  const resolve = (source, given, _, info) => {
    if (info.fieldName === '_entities') return given.representations.map((one) => ({ ...one, seed: `${one.__typename} ${one.id ?? JSON.stringify(one)}` }));
    if (source && Object.hasOwn(source, info.fieldName)) return source[info.fieldName];
    return value(info.returnType, `${source?.seed ?? ''}.${info.fieldName}${JSON.stringify(given)}`, info.fieldName);
  };
  return ({ query, variables }) =>
    executeSync({ schema, document: parse(query), variableValues: variables, fieldResolver: resolve, typeResolver: ({ __typename }) => __typename });
}

/** One definition of the root, whatever extends it. */
function mergedQuery(document) {
  const isQuery = ({ kind, name }) => /^ObjectType(Definition|Extension)$/.test(kind) && name.value === 'Query';
  const [first] = document.definitions.filter(isQuery);
  const fields = document.definitions.filter(isQuery).flatMap((one) => one.fields ?? []);
  return { ...document, definitions: [...document.definitions.filter((one) => !isQuery(one)), { ...first, kind: Kind.OBJECT_TYPE_DEFINITION, fields }] };
}

function number(seed) {
  return createHash('sha1').update(seed).digest().readUInt32BE();
}

function leaf(type, from) {
  switch (type) {
    case 'Int':
      return from % 1000;
    case 'Float':
      return (from % 100_000) / 7;
    case 'Boolean':
      return from % 2 === 0;
    case 'DateTime':
      return new Date(1_600_000_000_000 + (from % 100_000_000)).toISOString();
    case 'Decimal':
      return `${from % 1000}.25`;
    case 'GeoJSON':
      return { type: 'Polygon', coordinates: [[[7, 48], [7.5, 48], [7.5, 48.5], [7, 48.5], [7, 48]].map(([x, y]) => [x + (from % 100) / 1000, y])] };
    case 'JSON':
      return { from };
    default:
      return `${type} ${from}`;
  }
}
