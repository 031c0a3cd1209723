-- The balance that a part names, or null.
create function ledger.balance_of(p_key ledger.part) returns bigint language plpgsql stable as $$
begin
  return (
    select id from ledger.balances
    where holder_id = p_key.holder_id and mission = p_key.mission and period_start = p_key.period_start
      and origin = p_key.origin and unit = p_key.unit and book = p_key.book and holder_kind = p_key.holder_kind
      and period_end = p_key.period_end);
end $$;
