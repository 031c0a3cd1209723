-- Adds to what a balance has used, or takes from it. False when it would exceed the grant or be negative.
create function ledger.correct_used(p_key jsonb, p_amount bigint, p_why text, p_shift interval) returns boolean
language sql as $$
  select ledger.post(ledger.balance_of(p_key), 'CORRECTION', p_amount, now() + p_shift, null, p_why)
$$;
