-- Gives back what was captured, last spent first; also when the period is over, as a correction dated now.
create function ledger.refund(p_hold text, p_amount bigint, p_why text, p_shift interval) returns jsonb
language plpgsql as $$
declare
  held record;
  refundable bigint;
  ids bigint[];
  left_to_refund bigint := p_amount;
  give_back bigint;
begin
  if p_amount <= 0 then
    raise exception 'an amount to refund must be more than 0; got %', p_amount using errcode = 'invalid_parameter_value';
  end if;
  perform from ledger.holds where id = p_hold order by part for update;
  select sum(captured - refunded), array_agg(balance_id) into refundable, ids from ledger.holds where id = p_hold;
  if refundable is null then
    return jsonb_build_object('refused', 'HOLD_UNKNOWN');
  elsif p_amount > refundable then
    return jsonb_build_object('refused', 'REFUND_TOO_LARGE', 'remaining', refundable::text);
  end if;
  perform ledger.lock_balances(ids);
  for held in select * from ledger.holds where id = p_hold order by part desc loop
    give_back := least(left_to_refund, held.captured - held.refunded);
    left_to_refund := left_to_refund - give_back;
    if give_back > 0 then
      if not ledger.post(held.balance_id, 'CORRECTION', -give_back, now() + p_shift, p_hold, p_why) then
        raise exception 'balance % has used less than hold % captured', held.balance_id, p_hold;
      end if;
      update ledger.holds set refunded = refunded + give_back where id = p_hold and part = held.part;
    end if;
  end loop;
  return null;
end $$;
