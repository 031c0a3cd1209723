-- The last statement of what is done once and sets something aside: keeps the answer under the key that was claimed, and then
-- reserves, so that a balance is locked for no longer than this and the commit take. Answers what was available when one
-- has not enough: the transaction is then to be given up, and the key with it. The rest is as in reserve().
create function ledger.reserve_answering(
  p_scope text, p_key text, p_answer text, p_hold text,
  p_book ledger.book, p_holder_kind ledger.holder_kind, p_holder_id text, p_mission text, p_origin ledger.origin,
  p_start timestamptz, p_end timestamptz, p_unit text, p_amount bigint, p_granted bigint, p_why text,
  p_more ledger.part[], p_expires timestamptz, p_reference text, p_shift interval
) returns text[] language plpgsql as $$
begin
  update ledger.answers set answer = p_answer, hold_id = p_hold where scope = p_scope and key = p_key and answer is null;
  if not found then
    raise exception 'key % of % is not there to be answered', p_key, p_scope;
  end if;
  return ledger.reserve(
    p_hold, p_book, p_holder_kind, p_holder_id, p_mission, p_origin, p_start, p_end, p_unit, p_amount, p_granted, p_why,
    p_more, p_expires, p_reference, p_shift);
end $$;
