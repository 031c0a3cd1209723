-- Gives back what was captured, last spent first; also when the period is over, as a correction dated now. What was
-- corrected away in the meantime cannot be given back again.
create function ledger.refund(p_hold text, p_amount bigint, p_why text, p_shift interval) returns jsonb
language plpgsql as $$
declare
  held record;
  refundable bigint;
  left_to_refund bigint := p_amount;
  give_back bigint;
begin
  if p_amount <= 0 then
    raise exception 'an amount to refund must be more than 0; got %', p_amount using errcode = 'invalid_parameter_value';
  end if;
  perform from ledger.holds where id = p_hold order by part for update;
  perform ledger.lock_balances(array(select balance_id from ledger.holds where id = p_hold));
  select sum(least(captured - refunded, used)) into refundable
    from ledger.holds h join ledger.balances b on b.id = h.balance_id where h.id = p_hold;
  if refundable is null then
    return jsonb_build_object('refused', 'HOLD_UNKNOWN');
  elsif p_amount > refundable then
    return jsonb_build_object('refused', 'REFUND_TOO_LARGE', 'remaining', refundable::text);
  end if;
  for held in
    select h.balance_id, h.part, least(captured - refunded, used) as refundable
    from ledger.holds h join ledger.balances b on b.id = h.balance_id where h.id = p_hold order by h.part desc
  loop
    give_back := least(left_to_refund, held.refundable);
    left_to_refund := left_to_refund - give_back;
    if give_back > 0 then
      perform ledger.post(held.balance_id, 'CORRECTION', -give_back, now() + p_shift, p_hold, p_why);
      update ledger.holds set refunded = refunded + give_back where id = p_hold and part = held.part;
    end if;
  end loop;
  return null;
end $$;
