-- Sets amounts of several balances aside under one hold: all of them or none. The first part in the order of spending is
-- given by its fields, which is quicker than a composite; `p_more` are the others, null when there are none.
-- Answers null, or what was available of each part when one has not enough.
--
-- The usual case, one balance that has what is asked, is the one statement that the busiest row waits for: it is guarded,
-- moves the amount, writes the transfer and its two entries, and makes the hold. Anything else is reserve_parts().
create function ledger.reserve(
  p_hold text,
  p_book ledger.book, p_holder_kind ledger.holder_kind, p_holder_id text, p_mission text, p_origin ledger.origin,
  p_start timestamptz, p_end timestamptz, p_unit text, p_amount bigint, p_granted bigint, p_why text,
  p_more ledger.part[], p_expires timestamptz, p_reference text, p_shift interval
) returns text[] language plpgsql as $$
begin
  with moved as (
    update ledger.balances set
      reserved = reserved + p_amount,
      transfers = transfers + 1,
      chain = ledger.link(chain, id, transfers + 1, 'RESERVE', p_amount, now() + p_shift, p_hold, p_reference)
    where holder_id = p_holder_id and mission = p_mission and period_start = p_start and origin = p_origin
      and unit = p_unit and book = p_book and holder_kind = p_holder_kind and period_end = p_end
      and p_more is null and p_amount > 0
      and granted = coalesce(p_granted, granted)
      and period_start <= now() + p_shift and now() + p_shift < period_end
      and reserved + used + p_amount <= granted
    returning id, transfers as position, chain
  ), written as (
    insert into ledger.transfers (balance_id, position, kind, amount, at, hold_id, why, chain)
    select id, position, 'RESERVE', p_amount, now() + p_shift, p_hold, p_reference, chain from moved
  ), entered as (
    insert into ledger.entries (balance_id, position, account, amount)
    select id, position, account, amount
    from moved, (values ('AVAILABLE'::ledger.account, -p_amount), ('RESERVED', p_amount)) as side (account, amount)
  )
  insert into ledger.holds (id, part, balance_id, amount, expires_at, reference, reserved_at)
  select p_hold, 0, id, p_amount, coalesce(p_expires, 'infinity'), p_reference, now() + p_shift from moved;
  if found then
    return null;
  end if;
  return ledger.reserve_parts(
    p_hold,
    array[row(p_book, p_holder_kind, p_holder_id, p_mission, p_origin, p_start, p_end, p_unit, p_amount, p_granted, p_why)::ledger.part] || p_more,
    p_expires, p_reference, p_shift);
end $$;
