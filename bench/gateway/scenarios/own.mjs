// The project's own scenario of the common benchmark; what is right is worked out without any gateway.
import { answer } from '../static-hubs.mjs';
import { compose } from './compose.mjs';
import { ownContracts, ownData, ownQuery, shopHubs } from './shop.mjs';

/** Its answer is that of one hub that holds everything. */
export function ownScenario() {
  const data = ownData();
  const hubs = shopHubs(data);
  const everything = (thing) => {
    if (thing === null || typeof thing !== 'object') return thing;
    if (Array.isArray(thing)) return thing.map(everything);
    if (typeof thing === 'function') return thing;
    const parts = Object.values(hubs).flatMap(({ entities }) => {
      const given = thing.__typename === 'Product' ? { ...thing, ...hubs.products.entities.Product(thing) } : thing;
      return entities[thing.__typename] ? [entities[thing.__typename](given)] : [];
    });
    const whole = Object.assign({}, thing, ...parts);
    return Object.fromEntries(
      Object.entries(whole).map(([field, value]) => [field, typeof value === 'function' ? (given) => everything(value(given)) : value]),
    );
  };
  const root = Object.fromEntries(
    Object.values(hubs).flatMap(({ query }) => Object.entries(query).map(([field, value]) => [field, (given) => everything(value(given))])),
  );
  return {
    name: 'the project’s own scenario',
    supergraph: compose(ownContracts),
    query: ownQuery,
    data,
    expected: withoutPrototypes(answer({ query: root, entities: {} }, { query: ownQuery })),
  };
}

/** As what is read from JSON compares. */
export function withoutPrototypes(value) {
  return JSON.parse(JSON.stringify(value));
}
