-- A transfer's link in the chain of its balance: the hash of the link before it and of what it says.
create function ledger.link(
  p_before bytea, p_balance bigint, p_position bigint, p_kind ledger.kind, p_amount bigint, p_at timestamptz, p_hold text, p_why text
) returns bytea language sql stable as $$
  select sha256(p_before || convert_to(
    p_balance::text || ' ' || p_position::text || ' ' || p_kind::text || ' ' || p_amount::text || ' ' || extract(epoch from p_at)::text
      || ' ' || quote_nullable(p_hold) || ' ' || quote_nullable(p_why), 'UTF8'))
$$;
