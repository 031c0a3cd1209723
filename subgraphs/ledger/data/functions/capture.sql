-- Uses an amount of a hold; the last time, the rest is released. A hold past its time is refused, and left to expire().
create function ledger.capture(p_hold text, p_amount bigint, p_final boolean, p_shift interval) returns jsonb
language plpgsql as $$
declare
  expires timestamptz;
begin
  select expires_at into expires from ledger.holds where id = p_hold and part = 0 and state = 'PENDING' for update;
  if expires <= now() + p_shift then
    return jsonb_build_object('refused', 'HOLD_SETTLED', 'state', 'EXPIRED');
  end if;
  return ledger.settle(p_hold, p_amount, case when p_final then 'CAPTURED'::ledger.hold_state end, null, now() + p_shift);
end $$;
