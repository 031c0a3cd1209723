-- Gives a pending hold another time to expire at; null for never. Answers null, or why not.
create function ledger.extend(p_hold text, p_expires timestamptz, p_shift interval) returns jsonb language plpgsql as $$
declare
  ended ledger.hold_state;
begin
  perform from ledger.holds where id = p_hold order by part for update;
  select case when state = 'PENDING' and expires_at <= now() + p_shift then 'EXPIRED' else state end into ended
    from ledger.holds where id = p_hold and part = 0;
  if ended is null then
    return jsonb_build_object('refused', 'HOLD_UNKNOWN');
  elsif ended <> 'PENDING' then
    return jsonb_build_object('refused', 'HOLD_SETTLED', 'state', ended);
  end if;
  update ledger.holds set expires_at = coalesce(p_expires, 'infinity') where id = p_hold;
  return null;
end $$;
