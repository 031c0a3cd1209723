/** Which hub an entity belongs to. */
import { Kind } from 'graphql';
import type { ConstDirectiveNode } from 'graphql';
import { answeredFields, directivesOf, isObjectType, namedType, problemAt } from './sdl-file.ts';
import type { Problem, SdlFile } from './sdl-file.ts';

/**
 * The hub that each entity belongs to: the one that resolves it, or, where several do, the one that also looks it up
 * from Query by `id` alone. Null where that is nobody or not one alone; what only refers to an entity is never its owner.
 */
export function ownersOf(files: readonly SdlFile[]): Map<string, string | null> {
  const owners = new Map<string, string | null>();
  for (const type of new Set(files.flatMap((file) => [...keyedTypes(file).keys()]))) {
    const resolving = files.filter((file) => keyedTypes(file).get(type) === true);
    const candidates = resolving.length > 1 ? resolving.filter((file) => looksUp(file, type)) : resolving;
    const [owner, ...others] = candidates;
    owners.set(type, owner && others.length === 0 ? owner.name : null);
  }
  return owners;
}

/** Entities that several hubs resolve and no one hub looks up: what is added to them cannot be told from what is theirs. */
export function unownedEntities(files: readonly SdlFile[]): Problem[] {
  return [...ownersOf(files)].flatMap(([type, owner]) => {
    const resolving = files.filter((file) => keyedTypes(file).get(type) === true);
    const [file] = resolving;
    const definition = file?.definitions.filter(isObjectType).find(({ name }) => name.value === type);
    if (owner || !file || !definition) return [];
    const hubs = resolving.map(({ name }) => name).join(', ');
    const message = `${type} must belong to one hub, which looks it up from Query by id; resolved by ${hubs}`;
    return [problemAt(file, definition.name, message)];
  });
}

/** Names of the fields an entity is known by, whatever the hub. */
export function keyFields(keys: readonly ConstDirectiveNode[]): Set<string> {
  return new Set(keys.flatMap((key) => stringArgument(key, 'fields')?.match(/\w+/g) ?? []));
}

/** Entities that a file defines, and whether it resolves them. */
function keyedTypes(file: SdlFile): Map<string, boolean> {
  const keyed = file.definitions.filter(isObjectType).flatMap((type): [string, boolean][] => {
    const keys = directivesOf(type, 'key');
    return keys.length > 0 ? [[type.name.value, keys.some(isResolvable)]] : [];
  });
  return new Map(keyed);
}

function isResolvable(key: ConstDirectiveNode): boolean {
  const argument = key.arguments?.find(({ name }) => name.value === 'resolvable');
  return !(argument?.value.kind === Kind.BOOLEAN && argument.value.value === false);
}

function looksUp(file: SdlFile, type: string): boolean {
  return answeredFields(file).some(
    ({ type: on, field }) =>
      on.name.value === 'Query' &&
      namedType(field.type) === type &&
      field.arguments?.length === 1 &&
      field.arguments[0]?.name.value === 'id',
  );
}

function stringArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
