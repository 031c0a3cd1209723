-- Several submissions of one balance each, under keys that differ, in one statement and one transaction: a commit is paid
-- once for all. Each is made or refused for itself, in the order given. Keys are claimed before balances are locked, both
-- in an order that is everywhere the same, so that nobody waits in a circle. `n` is the place of a submission among those
-- given; one is missing when its key was claimed before and forgotten since: nothing was done for it.
create function ledger.submit_all(
  p_scopes text[], p_keys text[], p_hashes text[], p_answers text[], p_holds text[], p_parts ledger.part[],
  p_expires timestamptz[], p_references text[], p_shift interval
) returns table (n bigint, answer text, is_reused boolean, is_replayed boolean) language plpgsql as $$
declare
  claimed int[];
  asked ledger.part;
  available text[];
begin
  with claims as (
    insert into ledger.answers (scope, key, request_hash, answer, hold_id, at)
    select scope, key, hash, said, hold, now() + p_shift
    from unnest(p_scopes, p_keys, p_hashes, p_answers, p_holds) as one (scope, key, hash, said, hold)
    order by scope, key
    on conflict do nothing
    returning scope, key
  )
  select coalesce(array_agg(one.n order by one.n), '{}') into claimed
  from unnest(p_scopes, p_keys) with ordinality as one (scope, key, n) join claims using (scope, key);

  perform ledger.lock_balances(array(select ledger.balance_of(p_parts[mine.n]) from unnest(claimed) as mine (n)));
  for at_hand in 1 .. cardinality(claimed) loop
    asked := p_parts[claimed[at_hand]];
    available := ledger.reserve(
      p_holds[claimed[at_hand]], asked.book, asked.holder_kind, asked.holder_id, asked.mission, asked.origin,
      asked.period_start, asked.period_end, asked.unit, asked.amount, asked.granted, asked.why,
      null, p_expires[claimed[at_hand]], p_references[claimed[at_hand]], p_shift);
    if available is not null then
      update ledger.answers a set answer = jsonb_build_object('refused', 'INSUFFICIENT', 'available', available)::text, hold_id = null
        where scope = p_scopes[claimed[at_hand]] and key = p_keys[claimed[at_hand]];
    end if;
  end loop;

  return query
    select one.n, a.answer, a.request_hash <> one.hash, one.n <> all (claimed)
    from unnest(p_scopes, p_keys, p_hashes) with ordinality as one (scope, key, hash, n)
    join ledger.answers a using (scope, key);
end $$;
