-- Takes a key for the present transaction. Answers null to whoever is the first, and what is stored to the others; who
-- comes while the first is at work waits for its end here.
create function ledger.claim(p_scope text, p_key text, p_hash text, p_answer text, p_hold text, p_shift interval)
returns jsonb language plpgsql as $$
declare
  stored jsonb;
begin
  insert into ledger.answers (scope, key, request_hash, answer, hold_id, at)
  values (p_scope, p_key, p_hash, p_answer, p_hold, now() + p_shift)
  on conflict do nothing;
  if found then
    return null;
  end if;
  select jsonb_build_object('isReused', request_hash <> p_hash, 'answer', answer) into stored
    from ledger.answers where scope = p_scope and key = p_key;
  return stored;
end $$;
