/** Links that hold for a short while, signed so that nobody can write one or change what it is for. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link gives. */
export interface LinkContent {
  /** The download that was written down for it. */
  download: string;
  scene: string;
  /** Null for the item of a scene that has no assets. */
  asset: string | null;
  expiresAt: Date;
}

/** The key of links, of a hub's own key: whoever holds a link's signature cannot sign anything else. */
export function linkKey(hubKey: Buffer): Buffer {
  return createHmac('sha256', hubKey).update('archipel download links').digest();
}

/** @param base the address of the gateway, without a slash at its end. */
export function downloadLink(base: string, content: LinkContent, key: Buffer): string {
  const { download, scene, asset, expiresAt } = content;
  const query = new URLSearchParams({
    ...(asset === null ? {} : { asset }),
    download,
    expires: String(secondsOf(expiresAt)),
    signature: signatureOf(content, key),
  });
  return `${base}/files/imagery/scenes/${encodeURIComponent(scene)}?${query.toString()}`;
}

/** What is wrong with a link: it was not signed here, or its time is over. */
export type LinkFault = 'FORGED' | 'ENDED';

/**
 * Reads a link that {@link downloadLink} wrote. The signature is compared in constant time, and before the time.
 * @param query parameters of the address.
 */
export function readLink(
  scene: string,
  query: Readonly<Record<string, string>>,
  key: Buffer,
  now: Date,
): LinkContent | LinkFault {
  const { asset = null, download = '', expires = '', signature = '' } = query;
  if (!/^\d{1,12}$/.test(expires)) return 'FORGED';
  const content = { download, scene, asset, expiresAt: new Date(Number(expires) * 1000) };
  const one = Buffer.from(signature);
  const other = Buffer.from(signatureOf(content, key));
  if (one.length !== other.length || !timingSafeEqual(one, other)) return 'FORGED';
  return content.expiresAt <= now ? 'ENDED' : content;
}

function signatureOf({ download, scene, asset, expiresAt }: LinkContent, key: Buffer): string {
  // As JSON, so that no two contents make one text.
  const text = JSON.stringify([download, scene, asset, secondsOf(expiresAt)]);
  return createHmac('sha256', key).update(text).digest('base64url');
}

function secondsOf(moment: Date): number {
  return Math.floor(moment.getTime() / 1000);
}
