/** The functions of the schema `ledger`, one file each in `functions/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { factsVersion } from '../../kit/facts.ts';
import type { FactsPart } from '../../kit/facts.ts';
import { fromRoot } from '../../kit/package-root.ts';

/** Written anew, all of them in one transaction, whenever one has changed: functions hold nothing. */
export function ledgerFunctions(): FactsPart {
  const folder = fromRoot('subgraphs/ledger/data/functions/');
  const files = readdirSync(folder)
    .sort()
    .map((name) => new URL(name, folder));
  return {
    name: 'functions',
    version: factsVersion(...files),
    code: 1,
    async apply(tx) {
      // Bodies name functions of files that come later.
      await tx.execute(sql`set local check_function_bodies = off`);
      const old = await tx.execute<{ name: string }>(sql`
        select p.oid::regprocedure::text as name from pg_proc p
        where p.pronamespace = 'ledger'::regnamespace and p.prorettype <> 'trigger'::regtype`);
      for (const { name } of old) await tx.execute(sql.raw(`drop function ${name}`));
      for (const file of files) await tx.execute(sql.raw(readFileSync(file, 'utf8')));
    },
  };
}
