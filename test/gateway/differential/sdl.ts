/** A world as its subgraphs publish it. */
import { type Argument, type Field, type Home, type Kind, printShape, type Type, type World } from './world.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@interfaceObject", "@override", "@inaccessible", "@context", "@fromContext"])`;

/** @returns what one subgraph publishes. */
export function sdlOf(world: World, subgraph: string): string {
  const parts = [link];
  for (const type of world.types.values()) {
    const home = type.homes.get(subgraph);
    if (home) parts.push(printType(world, type, home, subgraph));
  }
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function printType(world: World, type: Type, home: Home, subgraph: string): string {
  const { name, kind } = type;
  if (kind === 'scalar') return `scalar ${name}`;
  if (kind === 'enum') return `enum ${name} { ${(home.members ?? []).join(' ')} }`;
  if (kind === 'union') return `union ${name} = ${(home.members ?? []).join(' | ')}`;
  const fields =
    kind === 'interface' && !home.isInterfaceObject
      ? commonFields(world, type, subgraph)
      : [...type.fields.values()].filter(({ declared }) => declared.has(subgraph));
  if (fields.length === 0 && !home.isInterfaceObject) return '';
  const keys = home.keys
    .map(({ fields: key, resolvable }) => ` @key(fields: "${key}"${resolvable ? '' : ', resolvable: false'})`)
    .join('');
  const implemented = type.interfaces.filter((one) => world.types.get(one)?.homes.has(subgraph));
  const head = {
    entity: `type ${name}${implemented.length > 0 ? ` implements ${implemented.join(' & ')}` : ''}${type.context && subgraph === [...type.homes.keys()][0] ? ` @context(name: "${type.context}")` : ''}`,
    value: `type ${name} @shareable`,
    root: `type ${name}`,
    input: `input ${name}`,
    interface: home.isInterfaceObject ? `type ${name} @interfaceObject` : `interface ${name}`,
  }[kind];
  const lines = fields.map((field) => `  ${printField(field, kind, home, subgraph)}`);
  if (home.isInterfaceObject) lines.unshift('  id: ID!');
  return `${head}${keys} {\n${lines.join('\n')}\n}`;
}

/** Fields that every local implementation of an interface has. */
function commonFields(world: World, type: Type, subgraph: string): Field[] {
  const local = [...world.types.values()].filter(
    ({ interfaces, homes }) => interfaces.includes(type.name) && homes.has(subgraph),
  );
  return [...type.fields.values()].filter(
    ({ name }) => local.length > 0 && local.every(({ fields }) => fields.get(name)?.declared.has(subgraph)),
  );
}

function printField(field: Field, kind: Kind, home: Home, subgraph: string): string {
  const isInterface = kind === 'interface' && !home.isInterfaceObject;
  const declared = field.declared.get(subgraph);
  const type = printShape(isInterface ? field.shape : (declared?.shape ?? field.shape));
  if (kind === 'input')
    return `${field.name}: ${type}${field.arguments[0]?.default === undefined ? '' : ` = ${field.arguments[0].default}`}`;
  const given = [...field.arguments, ...(declared?.extraArguments ?? [])].map(printArgument);
  const directives = isInterface ? [] : (declared?.directives ?? []);
  return [`${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}: ${type}`, ...directives].join(' ');
}

function printArgument({ name, shape: type, default: given, fromContext }: Argument): string {
  const context = fromContext === undefined ? '' : ` @fromContext(field: "${fromContext}")`;
  return `${name}: ${printShape(type)}${given === undefined ? '' : ` = ${given}`}${context}`;
}
