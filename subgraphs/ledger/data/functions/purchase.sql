-- Adds what was bought to a balance, opening it when there is none. False when the period is over.
create function ledger.purchase(p_key jsonb, p_amount bigint, p_why text, p_shift interval) returns boolean
language sql as $$
  select ledger.post(ledger.open_balance(p_key), 'PURCHASE', p_amount, now() + p_shift, null, p_why)
$$;
