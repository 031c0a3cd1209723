-- A reservation under an idempotency key, in one statement: claims the key, reserves, and keeps the answer, which is a
-- refusal when there is not enough. `p_answer` is what a reservation that is made answers.
create function ledger.submit(
  p_scope text, p_key text, p_hash text, p_answer text,
  p_hold text, p_parts jsonb, p_expires timestamptz, p_reference text, p_shift interval
) returns jsonb language plpgsql as $$
declare
  stored jsonb := ledger.claim(p_scope, p_key, p_hash, p_answer, p_hold, p_shift);
  available jsonb;
begin
  if stored is not null then
    return stored || '{"isReplayed": true}';
  end if;
  available := ledger.reserve(p_hold, p_parts, p_expires, p_reference, p_shift);
  if available is null then
    return jsonb_build_object('answer', p_answer);
  end if;
  update ledger.answers set answer = jsonb_build_object('refused', 'INSUFFICIENT', 'available', available)::text, hold_id = null
    where scope = p_scope and key = p_key
    returning jsonb_build_object('answer', answer) into stored;
  return stored;
end $$;
