/** Faults put into the ledger's functions on purpose: a suite that lets one live would let a mistake live. */
import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import type { Database } from '../../../subgraphs/kit/database/types.ts';
import { fromRoot } from '../../../subgraphs/kit/package-root.ts';

export interface Mutant {
  name: string;
  /** The function it is in: its file. */
  in: string;
  replace: string;
  by: string;
}

export const mutants: readonly Mutant[] = [
  {
    name: 'the guard of a reservation is dropped',
    in: 'reserve',
    replace: 'and reserved + used + p_amount <= granted',
    by: '',
  },
  {
    name: 'the guard forgets what is used',
    in: 'reserve',
    replace: 'reserved + used + p_amount <= granted',
    by: 'reserved + p_amount <= granted',
  },
  {
    name: 'the last unit is refused',
    in: 'reserve_parts',
    replace: 'bool_and(amount <= left_over)',
    by: 'bool_and(amount < left_over)',
  },
  {
    name: 'one part that has enough is enough',
    in: 'reserve_parts',
    replace: 'bool_and(amount <= left_over)',
    by: 'bool_or(amount <= left_over)',
  },
  {
    name: 'a hold is settled twice',
    in: 'settle',
    replace: "elsif ended <> 'PENDING' then",
    by: 'elsif false then',
  },
  {
    name: 'a release credits nothing',
    in: 'post',
    replace: "when p_kind in ('CAPTURE', 'RELEASE') then -p_amount else 0 end as to_reserved",
    by: "when p_kind = 'CAPTURE' then -p_amount else 0 end as to_reserved",
  },
  {
    name: 'the rest of a final capture is kept',
    in: 'settle',
    replace: 'case when p_state is null then 0 else',
    by: "case when p_state is null or p_state = 'CAPTURED' then 0 else",
  },
  {
    name: 'a capture uses nothing',
    in: 'post',
    replace: "when p_kind in ('CAPTURE', 'CORRECTION') then p_amount",
    by: "when p_kind = 'CORRECTION' then p_amount",
  },
  {
    name: 'a capture takes from the last balance first',
    in: 'settle',
    replace: 'for held in select * from ledger.holds where id = p_hold order by part loop',
    by: 'for held in select * from ledger.holds where id = p_hold order by part desc loop',
  },
  {
    name: 'more is captured than is held',
    in: 'settle',
    replace: 'elsif p_capture > remaining then',
    by: 'elsif p_capture > remaining + 10 then',
  },
  {
    name: 'a capture is charged to the period in which it is made',
    in: 'settle',
    replace: "perform ledger.post(held.balance_id, 'CAPTURE', take, p_at, p_hold, p_why);",
    by: `perform ledger.post(coalesce((
        select b.id from ledger.balances a join ledger.balances b using (book, holder_kind, holder_id, mission, origin, unit)
        where a.id = held.balance_id and b.period_start <= p_at and p_at < b.period_end), held.balance_id),
      'CAPTURE', take, p_at, p_hold, p_why);`,
  },
  {
    name: 'a past period may be reserved from',
    in: 'reserve',
    replace: 'and period_start <= now() + p_shift and now() + p_shift < period_end',
    by: '',
  },
  {
    name: 'the clock releases before its time',
    in: 'expire',
    replace: 'expires_at <= now() + p_shift',
    by: "expires_at <= now() + p_shift + interval '1 hour'",
  },
  {
    name: 'a hold past its time is captured',
    in: 'capture',
    replace: 'if expires <= now() + p_shift then',
    by: 'if false then',
  },
  {
    name: 'a refund can be had twice',
    in: 'refund',
    replace: 'update ledger.holds set refunded = refunded + give_back where id = p_hold and part = held.part;',
    by: '',
  },
  {
    name: 'a lowered limit is forgotten',
    in: 'grant_limit',
    replace: 'return difference = 0 or',
    by: 'return difference <= 0 or',
  },
  {
    name: 'a key is not looked up',
    in: 'submit',
    replace: 'exit when found;',
    by: 'exit;',
  },
  {
    name: 'the body under a key is not compared',
    in: 'submit',
    replace: 'request_hash <> p_hash',
    by: 'false',
  },
  {
    name: 'a refusal is answered again as if it had been made',
    in: 'submit',
    replace:
      "update ledger.answers a set answer = jsonb_build_object('refused', 'INSUFFICIENT', 'available', available)::text, hold_id = null",
    by: 'update ledger.answers a set hold_id = null',
  },
  {
    name: 'of several together one whose key was claimed before is made again',
    in: 'submit_all',
    replace: 'with ordinality as one (scope, key, n) join claims using (scope, key);',
    by: 'with ordinality as one (scope, key, n) left join claims using (scope, key);',
  },
  {
    name: 'a refusal among several together is answered as if it had been made',
    in: 'submit_all',
    replace:
      "update ledger.answers a set answer = jsonb_build_object('refused', 'INSUFFICIENT', 'available', available)::text, hold_id = null",
    by: 'update ledger.answers a set hold_id = null',
  },
  {
    name: 'the body under a key is not compared among several together',
    in: 'submit_all',
    replace: 'a.request_hash <> one.hash',
    by: 'false',
  },
  {
    name: 'of several together each takes what another asked for',
    in: 'submit_all',
    replace: 'asked := p_parts[claimed[at_hand]];',
    by: 'asked := p_parts[claimed[cardinality(claimed) + 1 - at_hand]];',
  },
  {
    name: 'what ends a transaction keeps another answer than it gives',
    in: 'reserve_answering',
    replace: 'set answer = p_answer,',
    by: `set answer = '{"id":"nothing"}',`,
  },
  {
    name: 'what ends a transaction is done though there is not enough',
    in: 'reserve_answering',
    replace: 'return ledger.reserve(',
    by: 'return null; return ledger.reserve(',
  },
  {
    name: 'an entry is forgotten',
    in: 'reserve',
    replace: "(values ('AVAILABLE'::ledger.account, -p_amount), ('RESERVED', p_amount))",
    by: "(values ('RESERVED'::ledger.account, p_amount))",
  },
];

/** The function's text with the fault in it, ready to replace the sound one. Throws when the fault finds no place. */
export function faulty({ in: name, replace, by }: Mutant): string {
  const sound = soundText(name);
  if (!sound.includes(replace)) throw new Error(`${name}.sql does not hold what is to be replaced: ${replace}`);
  return orReplace(sound.replace(replace, () => by));
}

/** Puts the fault in, runs, and takes it out again. */
export async function withMutant<Result>(db: Database, mutant: Mutant, run: () => Promise<Result>): Promise<Result> {
  await db.execute(sql.raw(faulty(mutant)));
  try {
    return await run();
  } finally {
    await db.execute(sql.raw(orReplace(soundText(mutant.in))));
  }
}

function soundText(name: string): string {
  return readFileSync(fromRoot(`subgraphs/ledger/data/functions/${name}.sql`), 'utf8');
}

function orReplace(text: string): string {
  return text.replace('create function', 'create or replace function');
}
