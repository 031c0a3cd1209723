-- Adds to what a balance has used, or takes from it. False when it would exceed the grant or be negative.
create function ledger.correct_used(p_part ledger.part, p_shift interval) returns boolean language plpgsql as $$
begin
  if p_part.amount = 0 then
    raise exception 'a correction must not be 0' using errcode = 'invalid_parameter_value';
  end if;
  return ledger.post(ledger.balance_of(p_part), 'CORRECTION', p_part.amount, now() + p_shift, null, p_part.why);
end $$;
