-- Takes the locks of several balances in ascending order, which is the order everywhere, so that nobody waits in a circle.
create function ledger.lock_balances(p_balances bigint[]) returns void language plpgsql as $$
begin
  perform from ledger.balances where id = any (p_balances) order by id for no key update;
end $$;
