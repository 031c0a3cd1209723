-- Moves an amount within one balance and writes it down, or does neither: the one place where balances change.
-- False when the guard of the kind does not hold; that of CAPTURE and RELEASE is the CHECK that nothing is negative,
-- which no caller can meet while holds and balances agree.
create function ledger.post(
  p_balance bigint, p_kind text, p_amount bigint, p_at timestamptz, p_hold text, p_why text
) returns boolean language plpgsql as $$
declare
  to_granted  bigint := case when p_kind in ('GRANT', 'PURCHASE') then p_amount else 0 end;
  to_reserved bigint := case p_kind when 'RESERVE' then p_amount when 'CAPTURE' then -p_amount when 'RELEASE' then -p_amount else 0 end;
  to_used     bigint := case when p_kind in ('CAPTURE', 'CORRECTION') then p_amount else 0 end;
  next_position bigint;
  next_chain bytea;
begin
  update ledger.balances set
    granted = granted + to_granted,
    reserved = reserved + to_reserved,
    used = used + to_used,
    -- Lowering a grant under what is spoken for makes an overhang; nothing else makes it grow.
    overhang = least(
      case when p_kind = 'GRANT' then reserved + used else overhang end,
      greatest(0, reserved + to_reserved + used + to_used - granted - to_granted)),
    transfers = transfers + 1,
    chain = ledger.link(chain, id, transfers + 1, p_kind, p_amount, p_at, p_hold, p_why)
  where id = p_balance
    and case
      when p_kind = 'RESERVE' then reserved + used + p_amount <= granted and period_start <= p_at and p_at < period_end
      when p_kind in ('GRANT', 'PURCHASE') then granted + p_amount >= 0 and p_at < period_end
      when p_kind = 'CORRECTION' then used + p_amount >= 0 and (p_amount < 0 or reserved + used + p_amount <= granted)
      else true
    end
  returning transfers, chain into next_position, next_chain;
  if not found then
    return false;
  end if;
  insert into ledger.transfers (balance_id, position, kind, amount, at, hold_id, why, chain)
  values (p_balance, next_position, p_kind, p_amount, p_at, p_hold, p_why, next_chain);
  insert into ledger.entries (balance_id, position, account, amount)
  values
    (p_balance, next_position,
      case when p_kind in ('GRANT', 'PURCHASE') then 'ISSUED' when p_kind in ('CAPTURE', 'RELEASE') then 'RESERVED' else 'AVAILABLE' end,
      -p_amount),
    (p_balance, next_position,
      case when p_kind in ('GRANT', 'PURCHASE', 'RELEASE') then 'AVAILABLE' when p_kind = 'RESERVE' then 'RESERVED' else 'USED' end,
      p_amount);
  return true;
end $$;
