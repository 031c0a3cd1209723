-- Takes the locks of holds and of all their balances, and of others, before the first of several changes: in the order that
-- is everywhere the same, which the changes one after another would not keep.
create function ledger.lock(p_holds text[], p_parts ledger.part[]) returns void language plpgsql as $$
begin
  perform from ledger.holds where id = any (p_holds) order by id, part for update;
  perform ledger.lock_balances(array(
    select balance_id from ledger.holds where id = any (p_holds)
    union select ledger.balance_of(p_parts[n]) from generate_subscripts(p_parts, 1) as n));
end $$;
