/** An item's files. One catalogue writes their size, checksum and whether they are on line into a description. */
import { isRecord, listOf, numberOf, type Properties, textOf, type Warn } from './stac-values.ts';

export interface StacAsset {
  name: string;
  href: string;
  mediaType: string | null;
  roles: string[];
  /** Bytes. */
  size: number | null;
  /** As `md5:…`, or the multihash of the STAC file extension. */
  checksum: string | null;
  /** Null when nobody says. */
  online: boolean | null;
}

/** @returns the assets that have an address, and whether every data asset can be fetched at once. */
export function readAssets(value: unknown, warn: Warn): { assets: StacAsset[]; online: boolean } {
  const assets: StacAsset[] = [];
  let inProse = false;
  for (const [name, asset] of Object.entries(isRecord(value) ? value : {})) {
    const href = isRecord(asset) ? textOf(asset.href) : undefined;
    if (!isRecord(asset) || !href) {
      warn(`assets.${name}`, 'has no address: left out');
      continue;
    }
    if (!/^https?:\/\//i.test(href) || href.length > 2048 || !URL.canParse(href)) {
      warn(`assets.${name}`, 'its address is no http or https URL: left out');
      continue;
    }
    const said = inDescription(textOf(asset.description));
    inProse ||= said.size !== null || said.checksum !== null || said.online !== null;
    assets.push({
      name,
      href,
      mediaType: textOf(asset.type) ?? null,
      roles: listOf(asset.roles).flatMap((role) => textOf(role) ?? []),
      size: numberOf(asset['file:size']) ?? said.size,
      checksum: textOf(asset['file:checksum']) ?? said.checksum,
      online: onlineOf(asset) ?? said.online,
    });
  }
  if (inProse) warn('assets', 'size, checksum and availability stand in descriptions: read from there');
  const data = assets.filter(({ roles }) => roles.includes('data'));
  return { assets, online: data.length > 0 && data.every(({ online }) => online !== false) };
}

function inDescription(text = ''): Pick<StacAsset, 'size' | 'checksum' | 'online'> {
  const size = /File size:\s*(\d{1,15})\s*bytes/i.exec(text)?.[1];
  const md5 = /Checksum MD5:\s*([0-9a-f]{32})\b/i.exec(text)?.[1];
  const online = /Is online:\s*(true|false)/i.exec(text)?.[1];
  return {
    size: size === undefined ? null : Number(size),
    checksum: md5 === undefined ? null : `md5:${md5.toLowerCase()}`,
    online: online === undefined ? null : online.toLowerCase() === 'true',
  };
}

/** From the order and storage extensions. */
function onlineOf(asset: Properties): boolean | null {
  const status = textOf(asset['order:status']);
  if (status) return status === 'succeeded';
  const tier = textOf(asset['storage:tier']);
  return tier ? !/archive|tape|cold|deep/i.test(tier) : null;
}
