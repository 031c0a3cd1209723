-- Adds what was bought to a balance, opening it when there is none. False when the period is over.
create function ledger.purchase(p_part ledger.part, p_shift interval) returns boolean language plpgsql as $$
begin
  if p_part.amount <= 0 then
    raise exception 'an amount bought must be more than 0; got %', p_part.amount using errcode = 'invalid_parameter_value';
  end if;
  return ledger.post(ledger.open_balance(p_part), 'PURCHASE', p_part.amount, now() + p_shift, null, p_part.why);
end $$;
