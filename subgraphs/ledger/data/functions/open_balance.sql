-- The balance that a part names, opened with nothing in it when there is none.
create function ledger.open_balance(p_key ledger.part) returns bigint language plpgsql as $$
begin
  if p_key.period_start >= p_key.period_end then
    raise exception 'a period must end after it starts; got % to %', p_key.period_start, p_key.period_end using errcode = 'invalid_parameter_value';
  end if;
  insert into ledger.balances (book, holder_kind, holder_id, mission, origin, period_start, period_end, unit)
  select p_key.book, p_key.holder_kind, p_key.holder_id, p_key.mission, p_key.origin, p_key.period_start, p_key.period_end, p_key.unit
  where ledger.balance_of(p_key) is null
  on conflict on constraint balances_key do nothing;
  return ledger.balance_of(p_key);
end $$;
