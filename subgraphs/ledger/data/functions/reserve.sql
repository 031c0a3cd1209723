-- Sets amounts of several balances aside under one hold: all of them or none. Answers null, or what was available of
-- each part when one has not enough (its balance missing, or its period not the present one, counts as nothing).
--
-- A part with a limit first grants it where the balance is missing or grants another; `parts` stand in the order of
-- spending, and the locks are taken in the order of the balances.
create function ledger.reserve(
  p_hold text, p_parts jsonb, p_expires timestamptz, p_reference text, p_shift interval
) returns jsonb language plpgsql as $$
declare
  at timestamptz := now() + p_shift;
  part record;
  ids bigint[] := '{}';
  amounts bigint[] := '{}';
  is_short boolean := false;
  available jsonb;
begin
  for part in select value as key from jsonb_array_elements(p_parts) with ordinality order by ordinality loop
    ids := ids || case when part.key ->> 'limit' is null then ledger.balance_of(part.key) else ledger.open_balance(part.key) end;
    amounts := amounts || (part.key ->> 'amount')::bigint;
  end loop;
  if cardinality(ids) > 1 then
    perform ledger.lock_balances(ids);
  end if;
  for part in
    select value as key from jsonb_array_elements(p_parts) with ordinality
    join ledger.balances b on b.id = ids[ordinality] and b.granted <> (value ->> 'limit')::bigint
  loop
    perform ledger.grant_limit(part.key, (part.key ->> 'limit')::bigint, part.key ->> 'why', p_shift);
  end loop;
  if cardinality(ids) > 1 then
    is_short := exists (
      select from unnest(ids, amounts) as asked (id, amount)
      left join ledger.balances b on b.id = asked.id and b.period_start <= at and at < b.period_end
      where b.id is null or b.reserved + b.used + asked.amount > b.granted);
  end if;

  if not is_short then
    for part in select asked.id, asked.amount, n from unnest(ids, amounts) with ordinality as asked (id, amount, n) order by asked.id loop
      if not ledger.post(part.id, 'RESERVE', part.amount, at, p_hold, p_reference) then
        if cardinality(ids) > 1 then
          raise exception 'balance % was named twice in one reservation', part.id;
        end if;
        is_short := true;
      end if;
    end loop;
  end if;

  if is_short then
    select jsonb_agg(
        case when b.id is null then '0'
        else greatest(0, b.granted - b.reserved - b.used)::text end order by asked.n)
      into available
      from unnest(ids) with ordinality as asked (id, n)
      left join ledger.balances b on b.id = asked.id and b.period_start <= at and at < b.period_end;
    return available;
  end if;

  insert into ledger.holds (id, part, balance_id, amount, expires_at, reference, reserved_at)
  select p_hold, n - 1, asked.id, asked.amount, coalesce(p_expires, 'infinity'), p_reference, at
  from unnest(ids, amounts) with ordinality as asked (id, amount, n);
  return null;
end $$;
