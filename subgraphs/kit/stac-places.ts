/** The places an item lies over, as catalogues list them: countries, regions, departments, rivers. */
import { fold } from './fold.ts';
import { isRecord, listOf, numberOf, type Properties, textOf } from './stac-values.ts';

export interface StacPlace {
  name: string;
  kind: 'CONTINENT' | 'COUNTRY' | 'REGION' | 'DEPARTMENT' | 'RIVER';
  /** Percent of the item's footprint that lies in the place; null when nobody says. */
  share: number | null;
}

/** Each place once, the widest kind first, within a kind the largest share first. */
export function readPlaces(properties: Properties): StacPlace[] {
  const places = new Map<string, StacPlace>();
  const add = (place: unknown, kind: StacPlace['kind']): void => {
    const name = isRecord(place) ? textOf(place.name) : undefined;
    if (!isRecord(place) || !name) return;
    const key = `${kind} ${fold(name)}`;
    const share = numberOf(place.pcover) ?? null;
    const known = places.get(key);
    if (!known || (share ?? -1) > (known.share ?? -1)) places.set(key, { name, kind, share });
  };
  const political = isRecord(properties.political) ? properties.political : {};
  for (const continent of members(political, 'continents')) {
    add(continent, 'CONTINENT');
    for (const country of members(continent, 'countries')) {
      add(country, 'COUNTRY');
      for (const region of members(country, 'regions')) {
        add(region, 'REGION');
        for (const state of members(region, 'states')) add(state, 'DEPARTMENT');
      }
    }
  }
  const hydrology = isRecord(properties.hydrology) ? properties.hydrology : {};
  for (const river of members(hydrology, 'rivers')) add(river, 'RIVER');
  const order = ['CONTINENT', 'COUNTRY', 'REGION', 'DEPARTMENT', 'RIVER'];
  return [...places.values()].sort(
    (one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || (other.share ?? -1) - (one.share ?? -1),
  );
}

function members(value: unknown, name: string): unknown[] {
  return isRecord(value) ? listOf(value[name]) : [];
}
