-- Gives back what of a hold was not captured.
create function ledger.release(p_hold text, p_why text, p_shift interval) returns jsonb language sql as $$
  select ledger.settle(p_hold, 0, 'RELEASED', p_why, now() + p_shift)
$$;
