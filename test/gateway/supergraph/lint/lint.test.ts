import { describe, expect, it } from 'vitest';
import { houseFiles, lint } from '../../../../gateway/supergraph/lint/lint.ts';
import { sdlFile } from '../../../../gateway/supergraph/lint/sdl-file.ts';

/** What the lint says of hubs given as lists of lines. */
function problemsOf(hubs: Record<string, readonly string[]>): string[] {
  return lint(Object.entries(hubs).map(([name, lines]) => sdlFile(name, lines.join('\n'))));
}

const port = [
  'type Query { "One." port("Which." id: ID!): Port }',
  '"A harbour."',
  'type Port @key(fields: "id") { "Stable." id: ID! "Metres." depth: Float! }',
];

describe('the contract', () => {
  it('has no fault', () => {
    expect(lint(houseFiles())).toEqual([]);
  });
});

describe('what must be nullable', () => {
  it('is every root field', () => {
    const root = (type: string): string[] => [`type ${type} {`, '  "How high."', '  height: Float!', '}'];
    expect(problemsOf({ tides: root('Query') })).toEqual([
      'tides:3 Query.height must be nullable: when tides is away the rest of the answer stands',
    ]);
    expect(problemsOf({ tides: root('Mutation') })).toEqual([
      'tides:3 Mutation.height must be nullable: when tides is away the rest of the answer stands',
    ]);
    expect(problemsOf({ tides: ['extend type Subscription { "High." height: [Float!]! }'] })).toEqual([
      'tides:1 Subscription.height must be nullable: when tides is away the rest of the answer stands',
    ]);
  });

  it('is what a hub adds to the entity of another', () => {
    const tides = ['"A harbour."', 'type Port @key(fields: "id") { "Stable." id: ID! "Metres." tide: Float! }'];
    expect(problemsOf({ ports: port, tides })).toEqual([
      'tides:2 Port.tide must be nullable: tides adds it to Port, which belongs to ports',
    ]);
  });

  it('is not the key, what is shared, nor what the other hub answers', () => {
    const fields = 'id: ID! "Metres." depth: Float! @external "Whose laws hold." flag: String! @shareable';
    const tides = ['"A harbour."', `type Port @key(fields: "id") { "Stable." ${fields} "Metres." tide: Float }`];
    expect(problemsOf({ ports: port, tides })).toEqual([]);
  });

  it('is every reference to the entity of another hub, in lists each item', () => {
    const stub = ['"A harbour."', 'type Port @key(fields: "id", resolvable: false) { "Stable." id: ID! }'];
    const ship = (type: string): string[] => [...stub, '"A vessel."', `type Ship { "Where it is." at: ${type} }`];
    const problems = (type: string): string[] => problemsOf({ ports: port, ships: ship(type) });

    expect(problems('Port!')).toEqual(['ships:4 Ship.at must be nullable: Port belongs to another hub; found Port!']);
    expect(problems('[Port!]')).toEqual([
      'ships:4 Ship.at must have nullable items: Port belongs to another hub; found [Port!]',
    ]);
    expect(problems('[[Port!]!]!')).toEqual([
      'ships:4 Ship.at must have nullable items: Port belongs to another hub; found [[Port!]!]!',
    ]);
    expect(problems('Port')).toEqual([]);
    expect(problems('[Port]!')).toEqual([]);
  });

  it('is a reference through a union', () => {
    const ships = [
      '"A harbour."',
      'type Port @key(fields: "id", resolvable: false) { "Stable." id: ID! }',
      '"The open sea."',
      'type Sea { "What it is called." name: String! }',
      '"Where a vessel can be."',
      'union Place = Sea | Port',
      '"A vessel."',
      'type Ship { "Where it is." at: Place! }',
    ];
    expect(problemsOf({ ports: port, ships })).toEqual([
      'ships:8 Ship.at must be nullable: Place belongs to another hub; found Place!',
    ]);
  });

  it('cannot be told while nobody, or more than one, owns an entity', () => {
    const resolving = ['"A harbour."', 'type Port @key(fields: "id") { "Stable." id: ID! }'];
    const message = 'Port must belong to one hub, which looks it up from Query by id; resolved by';
    expect(problemsOf({ ports: resolving, tides: resolving })).toEqual([`ports:2 ${message} ports, tides`]);
    expect(problemsOf({ ports: port, tides: port.slice(0, 2).concat(resolving.slice(1)) })).toEqual([
      `ports:3 ${message} ports, tides`,
    ]);
  });

  it('is nothing between the types of one hub', () => {
    const ship = ['"A vessel."', 'type Ship @key(fields: "id") { "Stable." id: ID! "Where it lies." home: Port! }'];
    expect(problemsOf({ ports: [...port, ...ship] })).toEqual([]);
  });
});

describe('descriptions', () => {
  it('are on everything a client can name', () => {
    const lines = [
      'type Query { ports(near: Sea, find: FindInput): Answer }',
      'type Port { name: String }',
      'interface Named { name: String }',
      'union Answer = Port',
      'enum Sea { NORTH }',
      'input FindInput @a { text: String }',
      'scalar Depth',
      'directive @a on INPUT_OBJECT',
    ];
    expect(problemsOf({ tides: lines })).toEqual([
      'tides:1 Query.ports is not described',
      'tides:1 Query.ports(near:) is not described',
      'tides:1 Query.ports(find:) is not described',
      'tides:2 Port is not described',
      'tides:2 Port.name is not described',
      'tides:3 Named is not described',
      'tides:3 Named.name is not described',
      'tides:4 Answer is not described',
      'tides:5 Sea is not described',
      'tides:5 Sea.NORTH is not described',
      'tides:6 FindInput is not described',
      'tides:6 FindInput.text is not described',
      'tides:7 Depth is not described',
      'tides:8 a is not described',
    ]);
  });

  it('say more than the name', () => {
    const lines = [
      '" "',
      'scalar Depth',
      '"A cloud cover."',
      'scalar CloudCover',
      '"The cloud covers"',
      'enum Cover { "Cloud-cover!" CLOUD_COVER "Clouds, in percent." CLOUD }',
    ];
    expect(problemsOf({ tides: lines })).toEqual([
      'tides:2 Depth is not described',
      'tides:4 "A cloud cover." only repeats the name of CloudCover',
      'tides:6 "Cloud-cover!" only repeats the name of Cover.CLOUD_COVER',
    ]);
  });
});

describe('connections', () => {
  const types = (fields: string, edge = 'node: Port! cursor: String!'): string[] => [
    '"A harbour."',
    'type Port { "Metres." depth: Float }',
    '"A page."',
    `type PortConnection { ${described(fields)} }`,
    '"A place in it."',
    `type PortEdge { ${described(edge)} }`,
  ];
  const whole = 'edges: [PortEdge!]! nodes: [Port!]! pageInfo: PageInfo! totalCount: Int';

  it('have edges, nodes, pageInfo and a count that may be unknown', () => {
    expect(problemsOf({ tides: types(whole) })).toEqual([]);
    expect(problemsOf({ tides: types(`${whole} exportUrl: String`) })).toEqual([]);
    expect(problemsOf({ tides: types('edges: [PortEdge] nodes: [Port!]! totalCount: Int!') })).toEqual([
      'tides:4 PortConnection.edges must be [PortEdge!]!; found [PortEdge]',
      'tides:4 PortConnection.pageInfo must be PageInfo!; found none',
      'tides:4 PortConnection.totalCount must be Int; found Int!',
    ]);
    expect(problemsOf({ tides: types(whole, 'node: Port cursor: ID!') })).toEqual([
      'tides:6 PortEdge.node must be Port!; found Port',
      'tides:6 PortEdge.cursor must be String!; found ID!',
    ]);
  });

  const sized = '@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])';
  const field = (args: string, type: string): string[] =>
    problemsOf({ tides: [`type Query { "All." ports${args}: ${type} }`] });

  it('take a page size with a default and a cursor, and say how long they are', () => {
    const after = '"After it." after: String';
    expect(field(`("How many." first: Int! = 20, ${after})`, `PortConnection ${sized}`)).toEqual([]);
    expect(field('', 'PortConnection')).toEqual([
      'tides:1 Query.ports must take first: Int! = N with N from 1 to 100; found none',
      'tides:1 Query.ports must take after: String; found none',
      `tides:1 Query.ports must have ${sized}`,
    ]);
    expect(field(`("How many." first: Int = 20, ${after})`, `PortConnection ${sized}`)).toEqual([
      'tides:1 Query.ports must take first: Int! = N with N from 1 to 100; found first: Int = 20',
    ]);
    expect(field(`("How many." first: Int! = 101, ${after})`, `PortConnection ${sized}`)).toEqual([
      'tides:1 Query.ports must take first: Int! = N with N from 1 to 100; found first: Int! = 101',
    ]);
    expect(field('("How many." first: Int! = 5, "After it." after: ID!)', `PortConnection ${sized}`)).toEqual([
      'tides:1 Query.ports must take after: String; found after: ID!',
    ]);
  });

  it('are what a list with a cursor should be; a list without one says how long it is', () => {
    const first = '"How many." first: Int! = 20';
    expect(field(`(${first})`, '[Float!] @listSize(slicingArguments: ["first"])')).toEqual([]);
    expect(field(`(${first})`, '[Float!] @listSize(assumedSize: 20)')).toEqual([
      'tides:1 Query.ports must have @listSize(slicingArguments: ["first"])',
    ]);
    expect(field(`(${first}, "After it." after: String)`, '[Float!] @listSize(slicingArguments: ["first"])')).toEqual([
      'tides:1 Query.ports must return a connection, as it takes after: String',
    ]);
  });
});

describe('names', () => {
  it('are written one way', () => {
    const lines = [
      'type Query { "All." Ports("Which sea." Near_by: sea): [Float] }',
      '"A body of water."',
      'enum sea { "Cold." NorthSea "Warm." SOUTH_SEA_2 }',
      '"How to find it."',
      'input SeaFind { "Words." Search_text: String }',
      '"How calm."',
      'enum CalmEnum { "No wind." STILL_ }',
    ];
    expect(problemsOf({ tides: lines })).toEqual([
      'tides:1 Query.Ports must be written in camelCase',
      'tides:1 Query.Ports(Near_by:) must be written in camelCase',
      'tides:3 sea must be written in PascalCase',
      'tides:3 sea.NorthSea must be written in SCREAMING_SNAKE_CASE',
      'tides:5 SeaFind must end in Input or Filter: it is given, not answered',
      'tides:5 SeaFind.Search_text must be written in camelCase',
      'tides:7 CalmEnum must not end in Enum: say what it is of',
      'tides:7 CalmEnum.STILL_ must be written in SCREAMING_SNAKE_CASE',
    ]);
  });
});

describe('tags', () => {
  it('are on the fields of an entity, never on the whole', () => {
    const lines = ['"A harbour."', 'type Port @key(fields: "id") @tag(name: "public") { "Stable." id: ID! }'];
    expect(problemsOf({ tides: lines })).toEqual(['tides:2 Port is an entity: tag its fields, not the type']);
  });

  it('are of the known kinds', () => {
    const lines = [
      '"How the sea rises."',
      'type Tide @tag(name: "public") { "Metres." height: Float @tag(name: "secret") }',
    ];
    expect(problemsOf({ tides: lines })).toEqual(['tides:2 tag "secret" is unknown; known: public']);
  });
});

describe('the order of problems', () => {
  it('is that of hubs and lines', () => {
    const bad = ['scalar B', 'scalar A'];
    expect(problemsOf({ tides: bad, ports: bad })).toEqual([
      'tides:1 B is not described',
      'tides:2 A is not described',
      'ports:1 B is not described',
      'ports:2 A is not described',
    ]);
  });
});

/** Puts a description before each field of a plain list of fields. */
function described(fields: string): string {
  return fields.replace(/(\w+):/g, '"As it should be." $1:');
}
