-- As reserve(), in the general case: grants first what parts say that the rules grant, where a balance is missing or
-- grants another; takes the locks of all balances; and reserves when each has enough. A balance that is missing, or whose
-- period is not the present one, has nothing.
create function ledger.reserve_parts(
  p_hold text, p_parts ledger.part[], p_expires timestamptz, p_reference text, p_shift interval
) returns text[] language plpgsql as $$
declare
  at timestamptz := now() + p_shift;
  ids bigint[] := '{}';
  available text[];
  is_enough boolean;
  asked record;
begin
  if (select coalesce(min(amount), 0) <= 0 from unnest(p_parts)) then
    raise exception 'a reservation must have parts, each of more than 0' using errcode = 'invalid_parameter_value';
  end if;
  for n in 1 .. cardinality(p_parts) loop
    ids := ids || case when p_parts[n].granted is null then ledger.balance_of(p_parts[n]) else ledger.open_balance(p_parts[n]) end;
  end loop;
  perform ledger.lock_balances(ids);
  for n in 1 .. cardinality(p_parts) loop
    if p_parts[n].granted is not null then
      perform ledger.grant_limit(p_parts[n], p_shift);
    end if;
  end loop;

  select array_agg(left_over::text order by n), bool_and(amount <= left_over) into available, is_enough from (
    select n, (p_parts[n]).amount, greatest(0, coalesce(granted - reserved - used, 0)) as left_over
    from unnest(ids) with ordinality as named (id, n)
    left join ledger.balances b on b.id = named.id and period_start <= at and at < period_end) as each_part;
  if not is_enough then
    return available;
  end if;

  for asked in
    select id, p_parts[n].amount from unnest(ids) with ordinality as named (id, n) order by id
  loop
    if not ledger.post(asked.id, 'RESERVE', asked.amount, at, p_hold, p_reference) then
      raise exception 'a reservation must name each balance once; got % twice', asked.id using errcode = 'invalid_parameter_value';
    end if;
  end loop;
  insert into ledger.holds (id, part, balance_id, amount, expires_at, reference, reserved_at)
  select p_hold, n - 1, id, p_parts[n].amount, coalesce(p_expires, 'infinity'), p_reference, at
  from unnest(ids) with ordinality as named (id, n);
  return null;
end $$;
