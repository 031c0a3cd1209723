import { sql } from 'drizzle-orm';
import type { Database } from '../../kit/database/types.ts';
import type { Purpose } from '../domain/contract.generated.ts';

export interface Download {
  id: string;
  accountId: string;
  sceneId: string;
  asset: string | null;
  purpose: Purpose;
  at: Date;
  expiresAt: Date;
}

export async function insertDownload(db: Database, download: Download): Promise<void> {
  const { id, accountId, sceneId, asset, purpose, at, expiresAt } = download;
  await db.execute(sql`
    insert into imagery.downloads (id, account_id, scene_id, asset, purpose, at, expires_at)
    values (${id}, ${accountId}, ${sceneId}, ${asset}, ${purpose}, ${at.toISOString()}::timestamptz,
      ${expiresAt.toISOString()}::timestamptz)`);
}
