-- Sets amounts of several balances aside under one hold: all of them or none. `parts` stand in the order of spending.
-- Answers null, or what was available of each part when one has not enough.
--
-- The usual case, one balance that has what is asked, is the one statement that the busiest row waits for: it is guarded,
-- moves the amount, writes the transfer and its two entries, and makes the hold. Anything else is reserve_parts().
create function ledger.reserve(
  p_hold text, p_parts ledger.part[], p_expires timestamptz, p_reference text, p_shift interval
) returns text[] language plpgsql as $$
begin
  with moved as (
    update ledger.balances set
      reserved = reserved + p_parts[1].amount,
      transfers = transfers + 1,
      chain = ledger.link(chain, id, transfers + 1, 'RESERVE', p_parts[1].amount, now() + p_shift, p_hold, p_reference)
    where holder_id = p_parts[1].holder_id and mission = p_parts[1].mission and period_start = p_parts[1].period_start
      and origin = p_parts[1].origin and unit = p_parts[1].unit and book = p_parts[1].book
      and holder_kind = p_parts[1].holder_kind and period_end = p_parts[1].period_end
      and cardinality(p_parts) = 1 and p_parts[1].amount > 0
      and granted = coalesce(p_parts[1].granted, granted)
      and period_start <= now() + p_shift and now() + p_shift < period_end
      and reserved + used + p_parts[1].amount <= granted
    returning id, transfers as position, chain
  ), written as (
    insert into ledger.transfers (balance_id, position, kind, amount, at, hold_id, why, chain)
    select id, position, 'RESERVE', p_parts[1].amount, now() + p_shift, p_hold, p_reference, chain from moved
  ), entered as (
    insert into ledger.entries (balance_id, position, account, amount)
    select id, position, account, amount
    from moved, (values ('AVAILABLE'::ledger.account, -p_parts[1].amount), ('RESERVED', p_parts[1].amount)) as side (account, amount)
  )
  insert into ledger.holds (id, part, balance_id, amount, expires_at, reference, reserved_at)
  select p_hold, 0, id, p_parts[1].amount, coalesce(p_expires, 'infinity'), p_reference, now() + p_shift from moved;
  if found then
    return null;
  end if;
  return ledger.reserve_parts(p_hold, p_parts, p_expires, p_reference, p_shift);
end $$;
