-- The balance of a key, or null. The key as the parts of reserve() have it; a period without an end is infinite.
create function ledger.balance_of(p_key jsonb) returns bigint language sql stable as $$
  select id from ledger.balances
  where holder_id = p_key ->> 'holderId'
    and mission = p_key ->> 'mission'
    and period_start = coalesce((p_key ->> 'start')::timestamptz, '-infinity')
    and origin = p_key ->> 'origin'
    and unit = p_key ->> 'unit'
    and book = p_key ->> 'book'
    and holder_kind = p_key ->> 'holderKind'
    and period_end = coalesce((p_key ->> 'end')::timestamptz, 'infinity')
$$;
