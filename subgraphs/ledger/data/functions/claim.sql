-- Takes a key for the present transaction: no row to whoever is the first, and what is stored to the others. Who comes
-- while the first is at work waits for its end here. A key forgotten
-- between the two statements is free again.
create function ledger.claim(p_scope text, p_key text, p_hash text, p_shift interval)
returns table (answer text, is_reused boolean) language plpgsql as $$
begin
  loop
    insert into ledger.answers (scope, key, request_hash, at) values (p_scope, p_key, p_hash, now() + p_shift)
    on conflict do nothing;
    exit when found;
    return query select a.answer, request_hash <> p_hash from ledger.answers a where scope = p_scope and key = p_key;
    exit when found;
  end loop;
end $$;
