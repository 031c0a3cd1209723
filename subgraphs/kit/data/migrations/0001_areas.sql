-- Areas and overlaps as every hub means them: geodesic km2 on WGS 84. In plpgsql, whose plans are kept for the session,
-- because these are called once for each scene of a page.

-- ST_Area(geography) takes what lies on the smaller side of a ring, and refuses edges from pole to pole. A polygon that
-- spans more than 90 degrees is therefore measured in the eighths of the globe it lies in.
create function kit.area_km2(shape geometry) returns double precision
language plpgsql immutable strict parallel safe as $$
begin
  if st_xmax(shape) - st_xmin(shape) <= 90 and st_ymax(shape) - st_ymin(shape) <= 90 then
    return st_area(shape::geography) / 1e6;
  end if;
  return (
    select coalesce(sum(
      case
        when st_xmax(part.geom) - st_xmin(part.geom) <= 90 and st_ymax(part.geom) - st_ymin(part.geom) <= 90
          then st_area(part.geom::geography)
        else (
          select coalesce(sum(st_area(st_collectionextract(
                   st_intersection(part.geom, st_makeenvelope(west, south, west + 90, south + 90, 4326)), 3)::geography)), 0)
          from generate_series(-180, 90, 90) as west, generate_series(-90, 0, 90) as south
        )
      end), 0) / 1e6
    from st_dump(shape) as part
  );
end
$$;
--> statement-breakpoint
-- How much of the asked area a footprint covers. 100 percent is said only when nothing is missing; what rounding of
-- coordinates leaves over, a billionth of the area, is nothing.
create function kit.coverage(footprint geometry, asked geometry, out percent double precision, out area double precision)
language plpgsql immutable strict parallel safe as $$
declare
  whole double precision := kit.area_km2(asked);
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
-- What of the asked area lies outside of a footprint; null when nothing does, by the measure of kit.coverage.
create function kit.missing(footprint geometry, asked geometry) returns geometry
language plpgsql immutable strict parallel safe as $$
declare
  rest geometry;
begin
  if st_covers(footprint, asked) then
    return null;
  end if;
  rest := st_collectionextract(st_difference(asked, footprint), 3);
  if kit.area_km2(rest) <= kit.area_km2(asked) * 1e-9 then
    return null;
  end if;
  return st_forcepolygonccw(rest);
end
$$;
