import { sql } from 'drizzle-orm';
import type { Database } from '../../../../subgraphs/kit/database/types.ts';

export interface CentreRow {
  id: string;
  name: string;
  acronym: string | null;
  host: string | null;
  hubs: string[];
}

const columns = sql`c.id, c.name, c.acronym, c.host, c.hubs`;
// By code point, so that pages are the same on every server.
const byName = sql`c.name collate "C", c.id collate "C"`;

/** Every centre, by name. */
export async function readCentres(db: Database): Promise<CentreRow[]> {
  return [
    ...(await db.execute<CentreRow & Record<string, unknown>>(
      sql`select ${columns} from directory.centres c order by ${byName}`,
    )),
  ];
}

/**
 * A page of centres by name.
 * @param hub only those of this hub.
 * @param after name and id of the row before the page.
 */
export async function readCentrePage(
  db: Database,
  { hub, after, limit }: { hub: string | null; after: { name: string; id: string } | null; limit: number },
): Promise<CentreRow[]> {
  const rows = await db.execute<CentreRow & Record<string, unknown>>(sql`
    select ${columns}
    from directory.centres c
    where ${ofHub(hub)}
      and ${after ? sql`(c.name collate "C", c.id collate "C") > (${after.name}, ${after.id})` : sql`true`}
    order by ${byName}
    limit ${limit}`);
  return [...rows];
}

/** How many centres there are. @param hub only those of this hub. */
export async function countCentres(db: Database, hub: string | null): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from directory.centres c where ${ofHub(hub)}`,
  );
  return row?.count ?? 0;
}

function ofHub(hub: string | null) {
  return hub === null ? sql`true` : sql`${hub} = any(c.hubs)`;
}
