/** The schema lint: what composition does not ask, and this graph does. */
import { sdlTexts } from '../../../subgraphs/kit/sdl.ts';
import { hubNames } from '../hubs.ts';
import { connections } from './connections.ts';
import { descriptions } from './descriptions.ts';
import { unownedEntities } from './entities.ts';
import { naming } from './naming.ts';
import { nullability } from './nullability.ts';
import { sdlFile } from './sdl-file.ts';
import type { Problem, SdlFile } from './sdl-file.ts';
import { tags } from './tags.ts';

const rules = [unownedEntities, nullability, descriptions, connections, naming, tags];

/**
 * What is wrong with the SDL of hubs that live in one graph; all of them are needed to know who owns what.
 *
 * @returns sentences such as `imagery:12 Query.scenes must be nullable: …`, by file and line.
 */
export function lint(files: readonly SdlFile[]): string[] {
  const order = new Map(files.map(({ name }, index) => [name, index]));
  const hub = ({ file }: Problem): number => order.get(file.split('/')[0] ?? file) ?? 0;
  return rules
    .flatMap((rule) => rule(files))
    .sort((one, other) => hub(one) - hub(other) || one.file.localeCompare(other.file, 'en') || one.line - other.line)
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
}

/** The hubs of this project and what they share, as their files stand. */
export function houseFiles(): SdlFile[] {
  return [...hubNames, 'shared'].map((name) => sdlFile(name, sdlTexts(name)));
}
