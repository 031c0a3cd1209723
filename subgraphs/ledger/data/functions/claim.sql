-- Takes a key for the present transaction: neither answer nor comparison to whoever is the first, and what is stored to the
-- others; to both what time it is. Who comes while the first is at work waits for its end here. A key forgotten between the
-- two statements is free again.
create function ledger.claim(
  p_scope text, p_key text, p_hash text, p_shift interval, out answer text, out is_reused boolean, out at timestamptz
) language plpgsql as $$
begin
  at := now() + p_shift;
  loop
    insert into ledger.answers (scope, key, request_hash, at) values (p_scope, p_key, p_hash, claim.at)
    on conflict do nothing;
    exit when found;
    select a.answer, request_hash <> p_hash into answer, is_reused from ledger.answers a where scope = p_scope and key = p_key;
    exit when found;
  end loop;
end $$;
