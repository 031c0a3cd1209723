-- The balance of a key, opened with nothing in it when there is none.
create function ledger.open_balance(p_key jsonb) returns bigint language plpgsql as $$
declare
  found_id bigint := ledger.balance_of(p_key);
begin
  if found_id is null then
    insert into ledger.balances (book, holder_kind, holder_id, mission, origin, period_start, period_end, unit)
    values (
      p_key ->> 'book', p_key ->> 'holderKind', p_key ->> 'holderId', p_key ->> 'mission', p_key ->> 'origin',
      coalesce((p_key ->> 'start')::timestamptz, '-infinity'), coalesce((p_key ->> 'end')::timestamptz, 'infinity'),
      p_key ->> 'unit')
    on conflict on constraint balances_key do nothing;
    found_id := ledger.balance_of(p_key);
  end if;
  return found_id;
end $$;
