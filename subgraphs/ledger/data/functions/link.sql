-- A transfer's link in the chain of its balance: the hash of the link before it and of what it says.
create function ledger.link(
  p_before bytea, p_balance bigint, p_position bigint, p_kind ledger.kind, p_amount bigint, p_at timestamptz, p_hold text, p_why text
) returns bytea language sql stable as $$
  select sha256(p_before || convert_to(row(p_balance, p_position, p_kind, p_amount, extract(epoch from p_at), p_hold, p_why)::text, 'UTF8'))
$$;
