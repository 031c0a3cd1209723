-- Sets what a balance grants, opening it when there is none. Lowered under what is reserved and used, those stand, and
-- nothing is available until enough of it is given back. False when the period is over.
create function ledger.grant_limit(p_part ledger.part, p_shift interval) returns boolean language plpgsql as $$
declare
  target bigint := ledger.open_balance(p_part);
  difference bigint;
begin
  if p_part.granted < 0 then
    raise exception 'a limit must be 0 or more; got %', p_part.granted using errcode = 'invalid_parameter_value';
  end if;
  select p_part.granted - granted into difference from ledger.balances where id = target for no key update;
  return difference = 0 or ledger.post(target, 'GRANT', difference, now() + p_shift, null, p_part.why);
end $$;
