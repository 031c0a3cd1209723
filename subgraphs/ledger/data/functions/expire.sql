-- Gives back what is past its time, the oldest first, and says which holds. Those that somebody is at work on are left
-- to the next time.
create function ledger.expire(p_most int, p_shift interval) returns setof text language plpgsql as $$
declare
  due text[];
begin
  select array_agg(id) into due from (
    select id from ledger.holds
    where part = 0 and state = 'PENDING' and expires_at < 'infinity' and expires_at <= now() + p_shift
    order by expires_at, id limit p_most for update skip locked) as oldest;
  if due is null then
    return;
  end if;
  perform from ledger.holds where id = any (due) order by id, part for update;
  perform ledger.lock_balances(array(select balance_id from ledger.holds where id = any (due)));
  for at_hand in 1 .. cardinality(due) loop
    perform ledger.settle(due[at_hand], 0, 'EXPIRED', null, now() + p_shift);
    return next due[at_hand];
  end loop;
end $$;
