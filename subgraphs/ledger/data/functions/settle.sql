-- Captures from a hold in the order of spending and, when it ends here, releases the rest. The one way out of PENDING.
-- `p_state` is null while the hold stays open. Answers null, or why not.
create function ledger.settle(
  p_hold text, p_capture bigint, p_state ledger.hold_state, p_why text, p_at timestamptz
) returns jsonb language plpgsql as $$
declare
  held record;
  is_pending boolean;
  ended ledger.hold_state;
  remaining bigint;
  ids bigint[];
  left_to_capture bigint := p_capture;
  take bigint;
  give_back bigint;
begin
  if p_capture < 0 then
    raise exception 'an amount to capture must be 0 or more; got %', p_capture using errcode = 'invalid_parameter_value';
  end if;
  perform from ledger.holds where id = p_hold order by part for update;
  select min(state), sum(amount - captured - released), array_agg(balance_id)
    into ended, remaining, ids from ledger.holds where id = p_hold;
  if ended is null then
    return jsonb_build_object('refused', 'HOLD_UNKNOWN');
  elsif ended <> 'PENDING' then
    return jsonb_build_object('refused', 'HOLD_SETTLED', 'state', ended);
  elsif p_capture > remaining then
    return jsonb_build_object('refused', 'CAPTURE_TOO_LARGE', 'remaining', remaining::text);
  end if;
  perform ledger.lock_balances(ids);
  for held in select * from ledger.holds where id = p_hold order by part loop
    take := least(left_to_capture, held.amount - held.captured - held.released);
    give_back := case when p_state is null then 0 else held.amount - held.captured - held.released - take end;
    left_to_capture := left_to_capture - take;
    if take > 0 then
      perform ledger.post(held.balance_id, 'CAPTURE', take, p_at, p_hold, p_why);
    end if;
    if give_back > 0 then
      perform ledger.post(held.balance_id, 'RELEASE', give_back, p_at, p_hold, p_why);
    end if;
    update ledger.holds set
      captured = captured + take, released = released + give_back, state = coalesce(p_state, state)
    where id = p_hold and part = held.part;
  end loop;
  return null;
end $$;
