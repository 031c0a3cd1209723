/** What the hub gives out as files: what a download's link is for. */
import type { OpenDatabase } from '../kit/database/types.ts';
import { badInput } from '../kit/errors.ts';
import type { Elsewhere, ExportedFile, Exports } from '../kit/files.ts';
import { scenesById, stacOfScenes } from './data/scenes.ts';
import { linkKey, readLink } from './domain/download-link.ts';

/**
 * Answers `/files/imagery/scenes/ID`. An image is where its producer keeps it: the link leads there. Of an image that was
 * made up, and of one whose asset has no address on the web, the STAC item is given, which says so.
 * @throws LINK_INVALID for a link that was not signed here, or whose time is over.
 */
export function imageryFiles(
  { db }: Pick<OpenDatabase, 'db'>,
  { key, now = () => new Date() }: { key: Buffer; now?: (() => Date) | undefined },
): Exports {
  const signing = linkKey(key);
  return async (path, query) => {
    const name = /^scenes\/([^/]+)$/.exec(path)?.[1];
    const id = name === undefined ? null : decoded(name);
    if (id === null) return null;
    const link = readLink(id, query, signing, now());
    if (link === 'FORGED') throw badInput('LINK_INVALID', { needed: 'as downloadScene gave it', found: 'another' });
    if (link === 'ENDED') throw badInput('LINK_INVALID', { needed: 'in time', found: 'one that has ended' });
    const [scene] = await scenesById(db, [id]);
    if (!scene) return null;
    const href = scene.assets.find((asset) => asset.name === link.asset)?.href ?? '';
    return !scene.synthetic && isOnTheWeb(href) ? elsewhere(href) : item(db, id);
  };
}

function elsewhere(location: string): Elsewhere {
  return { location };
}

async function item(db: OpenDatabase['db'], id: string): Promise<ExportedFile> {
  const [stac] = await stacOfScenes(db, [id]);
  const body = async function* () {
    yield JSON.stringify(stac);
  };
  return { mediaType: 'application/geo+json', body: body() };
}

function isOnTheWeb(href: string): boolean {
  return URL.canParse(href) && /^https?:$/.test(new URL(href).protocol);
}

/** A router may have decoded the path before; an identifier that is no text has no scene. */
function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}
