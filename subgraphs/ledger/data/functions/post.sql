-- Moves an amount within one balance and writes it down, or does neither. False when the guard of the kind does not hold;
-- that of CAPTURE and RELEASE is the CHECK that nothing is negative, which no caller meets while holds and balances agree.
create function ledger.post(
  p_balance bigint, p_kind ledger.kind, p_amount bigint, p_at timestamptz, p_hold text, p_why text
) returns boolean language plpgsql as $$
begin
  with change as (
    select
      case when p_kind in ('GRANT', 'PURCHASE') then p_amount else 0 end as to_granted,
      case when p_kind = 'RESERVE' then p_amount when p_kind in ('CAPTURE', 'RELEASE') then -p_amount else 0 end as to_reserved,
      case when p_kind in ('CAPTURE', 'CORRECTION') then p_amount else 0 end as to_used,
      (case when p_kind in ('GRANT', 'PURCHASE') then 'ISSUED' when p_kind in ('CAPTURE', 'RELEASE') then 'RESERVED' else 'AVAILABLE' end)::ledger.account as from_account,
      (case when p_kind in ('GRANT', 'PURCHASE', 'RELEASE') then 'AVAILABLE' when p_kind = 'RESERVE' then 'RESERVED' else 'USED' end)::ledger.account as to_account
  ), moved as (
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
    from change
    where id = p_balance
      and case
        when p_kind = 'RESERVE' then reserved + used + p_amount <= granted and period_start <= p_at and p_at < period_end
        when p_kind in ('GRANT', 'PURCHASE') then granted + p_amount >= 0 and p_at < period_end
        when p_kind = 'CORRECTION' then used + p_amount >= 0 and (p_amount < 0 or reserved + used + p_amount <= granted)
        else true
      end
    returning transfers as position, chain
  ), written as (
    insert into ledger.transfers (balance_id, position, kind, amount, at, hold_id, why, chain)
    select p_balance, position, p_kind, p_amount, p_at, p_hold, p_why, chain from moved
  )
  insert into ledger.entries (balance_id, position, account, amount)
  select p_balance, position, account, amount
  from moved, change, lateral (values (from_account, -p_amount), (to_account, p_amount)) as side (account, amount);
  return found;
end $$;
