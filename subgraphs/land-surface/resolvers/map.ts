import { provenanceResolvers as Provenance } from '../../kit/provenance.ts';
import { Collection } from './Collection.ts';
import { LegendClass, MapRegionInfo, SearchTerm } from './labels.ts';
import { MapLayer } from './MapLayer.ts';
import { Product } from './Product.ts';
import { ProductConnection } from './ProductConnection.ts';
import { Query } from './Query.ts';
import { Scene } from './Scene.ts';

export const resolvers = {
  Query,
  Collection,
  LegendClass,
  MapLayer,
  MapRegionInfo,
  Product,
  ProductConnection,
  Provenance,
  Scene,
  SearchTerm,
};
