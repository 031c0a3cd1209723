/** A link to an image, for members in good standing: free, and never from a quota. */
import { randomUUID } from 'node:crypto';
import { insertDownload } from '../data/downloads.ts';
import { scenesById, type SceneRow } from '../data/scenes.ts';
import { downloadLink } from '../domain/download-link.ts';
import { reasonsAgainstDownload } from '../domain/eligibility.ts';
import { plusDuration } from '../domain/period.ts';
import { reason } from '../domain/reasons.ts';
import type { Purpose } from '../domain/contract.generated.ts';
import type { StoredLicence } from '../domain/records/scenes.ts';
import { errorOfReason, Refused, userError, type UserErrorRecord } from '../domain/user-errors.ts';
import { momentOf } from '../data/moment.ts';
import { memberOf } from './member.ts';
import type { Acting } from './mutation.ts';
import { beginningOf } from '../domain/limits.ts';

export interface DownloadAnswer {
  url: string | null;
  expiresAt: string | null;
  licence: StoredLicence | null;
  errors: UserErrorRecord[];
}

interface Wanted {
  sceneId: string;
  /** Null for the scene's main one. */
  asset: string | null;
  purpose: Purpose;
}

export async function downloadScene(acting: Acting, wanted: Wanted): Promise<DownloadAnswer> {
  try {
    return await linkFor(acting, wanted);
  } catch (error) {
    if (error instanceof Refused) return { url: null, expiresAt: null, licence: null, errors: [...error.errors] };
    throw error;
  }
}

async function linkFor({ db, services, asker, subject }: Acting, wanted: Wanted): Promise<DownloadAnswer> {
  if (subject === null) {
    throw new Refused([errorOfReason(reason('SIGN_IN_REQUIRED', { required: 'a member account' }))]);
  }
  const { sceneId, purpose } = wanted;
  const now = await momentOf(db, services.offsetMs());
  const [[scene], member, { terms, settings }] = await Promise.all([
    scenesById(db, [sceneId]),
    memberOf(db, asker),
    services.ruleBook.read(db, now),
  ]);
  if (!scene) throw new Refused([userError('SCENE_UNKNOWN', { path: ['sceneId'], found: beginningOf(sceneId) })]);
  const reasons = reasonsAgainstDownload({ ...member, terms, settings, now }, scene, purpose);
  if (reasons.length > 0) throw new Refused(reasons.map((one) => errorOfReason(one)));
  const asset = assetOf(scene, wanted.asset);
  const expiresAt = plusDuration(now, settings.linkValidFor);
  const id = randomUUID();
  await insertDownload(db, { id, accountId: member.account.id, sceneId, asset, purpose, at: now, expiresAt });
  const { publicUrl, key } = services.links;
  const url = downloadLink(publicUrl(), { download: id, scene: sceneId, asset, expiresAt }, key);
  return { url, expiresAt: expiresAt.toISOString(), licence: scene.licence, errors: [] };
}

/** The asset asked for; else the first that holds data, or the first; null where there are none. @throws Refused */
function assetOf({ assets, availability }: SceneRow, asked: string | null): string | null {
  if (availability === 'TO_ORDER') {
    const needed = { path: ['sceneId'], required: 'ONLINE, NEARLINE', found: availability };
    throw new Refused([userError('NOT_IN_CATALOGUE', needed)]);
  }
  if (asked === null) return (assets.find(({ roles }) => roles.includes('data')) ?? assets[0])?.name ?? null;
  if (assets.some(({ name }) => name === asked)) return asked;
  const required = assets.map(({ name }) => name).join(', ') || 'none';
  throw new Refused([userError('ASSET_UNKNOWN', { path: ['asset'], required, found: beginningOf(asked) })]);
}
