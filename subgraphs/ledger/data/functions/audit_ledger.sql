-- A row for each invariant that does not hold, and for what: none, at any moment. One snapshot; the cost grows with the
-- number of transfers, of which some hundred thousand take a second.
create function ledger.audit_ledger() returns table (invariant text, subject text, detail text) language sql stable as $$
  with sums as (
    select balance_id,
      -sum(amount) filter (where account = 'ISSUED') as granted,
      sum(amount) filter (where account = 'AVAILABLE') as available,
      sum(amount) filter (where account = 'RESERVED') as reserved,
      sum(amount) filter (where account = 'USED') as used
    from ledger.entries group by balance_id
  ), held as (
    select balance_id,
      sum(amount - captured - released) filter (where state = 'PENDING') as reserved,
      sum(captured - refunded) as used
    from ledger.holds group by balance_id
  ), corrected as (
    select balance_id, sum(amount) as used from ledger.transfers where kind = 'CORRECTION' and hold_id is null group by balance_id
  ), sides as (
    select balance_id, position, count(*) as count, sum(amount) as sum,
      string_agg(account || ' ' || amount, ', ' order by account) as said
    from ledger.entries group by balance_id, position
  ), linked as (
    select t.*, coalesce(lag(chain) over w, '') as before, row_number() over w as expected
    from ledger.transfers t window w as (partition by balance_id order by position)
  ), moved as (
    select hold_id, balance_id,
      sum(amount) filter (where kind = 'RESERVE') as amount,
      sum(amount) filter (where kind = 'CAPTURE') as captured,
      sum(amount) filter (where kind = 'RELEASE') as released,
      -sum(amount) filter (where kind = 'CORRECTION') as refunded,
      count(*) filter (where kind = 'RESERVE') as reservations,
      count(*) filter (where kind = 'RELEASE') as releases,
      max(position) filter (where kind = 'CAPTURE') > min(position) filter (where kind = 'RELEASE') as came_back,
      min(at) filter (where kind = 'RELEASE') as released_at
    from ledger.transfers where hold_id is not null group by hold_id, balance_id
  )

  select 'I1', 'balance ' || id, format('granted %s, reserved %s, used %s, overhang %s', granted, reserved, used, overhang)
  from ledger.balances
  where granted < 0 or reserved < 0 or used < 0 or overhang <> greatest(0, reserved + used - granted)

  union all
  select 'I2', 'balance ' || b.id, format('says granted %s, reserved %s, used %s; its entries %s, %s, %s; its holds %s, %s',
    b.granted, b.reserved, b.used, sums.granted, sums.reserved, sums.used, held.reserved, coalesce(held.used, 0) + coalesce(corrected.used, 0))
  from ledger.balances b
  left join sums on sums.balance_id = b.id
  left join held on held.balance_id = b.id
  left join corrected on corrected.balance_id = b.id
  where b.granted <> coalesce(sums.granted, 0) or b.reserved <> coalesce(sums.reserved, 0) or b.used <> coalesce(sums.used, 0)
    or b.granted - b.reserved - b.used <> coalesce(sums.available, 0)
    or b.reserved <> coalesce(held.reserved, 0) or b.used <> coalesce(held.used, 0) + coalesce(corrected.used, 0)
  union all
  select 'I2', 'balance ' || balance_id, 'has transfers, entries or holds, and does not exist'
  from (select balance_id from ledger.transfers union select balance_id from ledger.entries union select balance_id from ledger.holds) named
  where not exists (select from ledger.balances where id = balance_id)

  union all
  select 'I3', format('transfer %s of balance %s', coalesce(t.position, s.position), coalesce(t.balance_id, s.balance_id)),
    format('is %s %s and was entered as %s', t.kind, t.amount, s.said)
  from ledger.transfers t full join sides s on s.balance_id = t.balance_id and s.position = t.position
  where (s.count = 2 and s.sum = 0 and (t.amount > 0 or t.amount < 0 and t.kind in ('GRANT', 'CORRECTION')) and s.said = case
    when t.kind in ('GRANT', 'PURCHASE') then format('ISSUED %s, AVAILABLE %s', -t.amount, t.amount)
    when t.kind = 'RESERVE' then format('AVAILABLE %s, RESERVED %s', -t.amount, t.amount)
    when t.kind = 'CAPTURE' then format('RESERVED %s, USED %s', -t.amount, t.amount)
    when t.kind = 'RELEASE' then format('AVAILABLE %s, RESERVED %s', t.amount, -t.amount)
    when t.kind = 'CORRECTION' then format('AVAILABLE %s, USED %s', -t.amount, t.amount)
  end) is not true

  union all
  select 'I4', 'hold ' || coalesce(h.id, m.hold_id), format('is %s of %s, captured %s, released %s, refunded %s; its transfers say %s, %s, %s, %s',
    h.state, h.amount, h.captured, h.released, h.refunded, m.amount, m.captured, m.released, m.refunded)
  from ledger.holds h full join moved m on m.hold_id = h.id and m.balance_id = h.balance_id
  where (m.reservations = 1 and m.amount = h.amount and m.releases <= 1 and m.came_back is not true
    and coalesce(m.captured, 0) = h.captured and coalesce(m.released, 0) = h.released and coalesce(m.refunded, 0) = h.refunded
    and least(h.captured, h.released, h.refunded, h.captured - h.refunded, h.amount - h.captured - h.released) >= 0 and h.amount > 0) is not true
  union all
  select 'I4', 'hold ' || id, 'has parts in several states: ' || string_agg(distinct state::text, ', ')
  from ledger.holds group by id having count(distinct state) > 1 or count(distinct expires_at) > 1

  union all
  select 'I5', format('key %s of %s', key, scope), 'has no answer' from ledger.answers where answer is null
  union all
  select 'I5', 'hold ' || hold_id, format('is the answer to %s keys', count(*))
  from ledger.answers where hold_id is not null group by hold_id having count(*) > 1
  union all
  select 'I5', format('key %s of %s', key, scope), 'answered with a hold that does not exist: ' || hold_id
  from ledger.answers where hold_id is not null and not exists (select from ledger.holds where id = hold_id)

  union all
  select 'I7', 'hold ' || id, format('has ended (%s) with %s set aside', state, amount - captured - released)
  from ledger.holds where state <> 'PENDING' and amount <> captured + released
  union all
  select 'I7', 'hold ' || h.id, format('expired at %s, before its time, %s', m.released_at, h.expires_at)
  from ledger.holds h join moved m on m.hold_id = h.id and m.balance_id = h.balance_id
  where h.state = 'EXPIRED' and m.released_at < h.expires_at

  union all
  select 'I8', format('transfer %s of balance %s', t.position, t.balance_id),
    format('is %s of %s, and the period is %s to %s', t.kind, t.at, b.period_start, b.period_end)
  from ledger.transfers t join ledger.balances b on b.id = t.balance_id
  where t.kind in ('GRANT', 'PURCHASE', 'RESERVE') and t.at >= b.period_end or t.kind = 'RESERVE' and t.at < b.period_start

  union all
  select 'I9', format('transfer %s of balance %s', position, balance_id), 'does not follow the one before it'
  from linked
  where position <> expected
    or chain <> ledger.link(before, balance_id, position, kind, amount, at, hold_id, why)
  union all
  select 'I9', 'balance ' || b.id, format('counts %s transfers and has %s, or ends on another link', b.transfers, coalesce(last.position, 0))
  from ledger.balances b
  left join lateral (
    select position, chain from ledger.transfers where balance_id = b.id order by position desc limit 1) last on true
  where b.transfers <> coalesce(last.position, 0) or b.chain <> coalesce(last.chain, '')
  union all
  select 'I9', 'table ' || name, 'can be changed: its trigger is missing or off'
  from unnest(array['transfers', 'entries', 'balances']) as name
  where not exists (select from pg_trigger where tgname = name || '_stay' and tgrelid = ('ledger.' || name)::regclass and tgenabled = 'O')
$$;
