-- What is written in the books stays: corrections are further transfers.
create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'ledger.% is append only: % is refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger transfers_stay before update or delete or truncate on ledger.transfers
  for each statement execute function ledger.refuse_change();
--> statement-breakpoint
create trigger entries_stay before update or delete or truncate on ledger.entries
  for each statement execute function ledger.refuse_change();
--> statement-breakpoint
create trigger balances_stay before delete or truncate on ledger.balances
  for each statement execute function ledger.refuse_change();
--> statement-breakpoint
-- No CHECK, which every reservation would pay for: a hold is made sound by reserve(), and changes here.
create function ledger.refuse_unsound_hold() returns trigger language plpgsql as $$
begin
  raise exception 'hold % cannot be % of %, captured %, released %, refunded %',
    new.id, new.state, new.amount, new.captured, new.released, new.refunded using errcode = 'check_violation';
end $$;
--> statement-breakpoint
create trigger holds_never_exceeded before update on ledger.holds for each row
  when (new.amount <> old.amount or old.state <> 'PENDING' and new.state <> old.state
    or least(new.captured, new.released, new.refunded, new.captured - new.refunded, new.amount - new.captured - new.released) < 0
    or new.state <> 'PENDING' and new.captured + new.released < new.amount)
  execute function ledger.refuse_unsound_hold();
--> statement-breakpoint
-- Room on each page for the next version of its rows, so that no index entry is written for a movement.
alter table ledger.balances set (fillfactor = 50);
--> statement-breakpoint
alter table ledger.holds set (fillfactor = 80);
--> statement-breakpoint
-- What a reservation asks of one balance: its key, how much, and what the rules grant at this moment, where they do.
create type ledger.part as (
  book ledger.book, holder_kind ledger.holder_kind, holder_id text, mission text, origin ledger.origin,
  period_start timestamptz, period_end timestamptz, unit text,
  amount bigint, granted bigint, why text
);
