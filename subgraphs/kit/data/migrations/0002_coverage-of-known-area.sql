-- The same as kit.coverage(footprint, asked), for callers that know the area already: measuring the outline of a country
-- again for each scene of a page costs more than the overlap.
create function kit.coverage(footprint geometry, asked geometry, whole double precision, out percent double precision, out area double precision)
language plpgsql immutable strict parallel safe as $$
begin
  if st_covers(footprint, asked) then
    area := whole;
    percent := case when whole > 0 then 100 else 0 end;
    return;
  end if;
  area := kit.area_km2(st_collectionextract(st_intersection(footprint, asked), 3));
  percent := case
    when whole = 0 then 0
    when area >= whole * (1 - 1e-9) then 100
    else least(99.99, round((100 * area / whole)::numeric, 2))
  end;
end
$$;
--> statement-breakpoint
create or replace function kit.coverage(footprint geometry, asked geometry, out percent double precision, out area double precision)
language plpgsql immutable strict parallel safe as $$
begin
  select known.percent, known.area into percent, area
  from kit.coverage(footprint, asked, kit.area_km2(asked)) as known;
end
$$;
