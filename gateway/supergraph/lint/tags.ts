/**
 * `@tag(name: "public")` says that an answer is the same whoever asks. On a value type it stands for all its fields; on
 * an entity it would also stand for what other hubs add, so there every field says it for itself.
 */
import { Kind } from 'graphql';
import type { ConstDirectiveNode } from 'graphql';
import { answeredFields, directivesOf, isMarked, isObjectType, problemAt } from './sdl-file.ts';
import type { Problem, SdlFile } from './sdl-file.ts';

const known = new Set(['public']);

/** Objects to tags that nobody reads, and to entities that are tagged as a whole. */
export function tags(files: readonly SdlFile[]): Problem[] {
  return files.flatMap((file) => {
    const types = file.definitions.filter(isObjectType);
    const onEntities = types
      .filter((type) => isMarked(type, 'key') && isMarked(type, 'tag'))
      .map((type) => problemAt(file, type.name, `${type.name.value} is an entity: tag its fields, not the type`));
    const used = [...types, ...answeredFields(file).map(({ field }) => field)].flatMap((node) =>
      directivesOf(node, 'tag'),
    );
    const unknown = used
      .filter((tag) => !known.has(nameOf(tag)))
      .map((tag) => problemAt(file, tag, `tag "${nameOf(tag)}" is unknown; known: ${[...known].join(', ')}`));
    return [...onEntities, ...unknown];
  });
}

function nameOf(tag: ConstDirectiveNode): string {
  const value = tag.arguments?.find(({ name }) => name.value === 'name')?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}
