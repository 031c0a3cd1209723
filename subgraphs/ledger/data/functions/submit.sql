-- A reservation under an idempotency key, in one statement: claims the key, reserves, and keeps the answer, which is a
-- refusal when there is not enough. `p_answer` is what a reservation that is made answers. The rest is as in reserve().
create function ledger.submit(
  p_scope text, p_key text, p_hash text, p_answer text, p_hold text,
  p_book ledger.book, p_holder_kind ledger.holder_kind, p_holder_id text, p_mission text, p_origin ledger.origin,
  p_start timestamptz, p_end timestamptz, p_unit text, p_amount bigint, p_granted bigint, p_why text,
  p_more ledger.part[], p_expires timestamptz, p_reference text, p_shift interval,
  out answer text, out is_reused boolean, out is_replayed boolean
) language plpgsql as $$
declare
  available text[];
begin
  loop
    insert into ledger.answers (scope, key, request_hash, answer, hold_id, at)
    values (p_scope, p_key, p_hash, p_answer, p_hold, now() + p_shift)
    on conflict do nothing;
    exit when found;
    select a.answer, request_hash <> p_hash, true into answer, is_reused, is_replayed
      from ledger.answers a where scope = p_scope and key = p_key;
    if found then
      return;
    end if;
    -- Forgotten between the two statements: the key is free again.
  end loop;
  available := ledger.reserve(
    p_hold, p_book, p_holder_kind, p_holder_id, p_mission, p_origin, p_start, p_end, p_unit, p_amount, p_granted, p_why,
    p_more, p_expires, p_reference, p_shift);
  answer := p_answer;
  if available is not null then
    update ledger.answers a set answer = jsonb_build_object('refused', 'INSUFFICIENT', 'available', available)::text, hold_id = null
      where scope = p_scope and key = p_key
      returning a.answer into answer;
  end if;
end $$;
