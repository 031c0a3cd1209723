import { inLanguage } from '../../kit/language.ts';
import { capabilitiesUrl, gisUri, mapCrs, mapUrl, wmsVersion } from '../domain/maps.ts';
import type { MapLayerResolvers } from './types.generated.ts';

export const MapLayer: MapLayerResolvers = {
  title: ({ title }, { lang }, { language }) => inLanguage(title, lang, language),
  collection: ({ collectionId }, _, { loaders }) => (collectionId ? loaders.collection.load(collectionId) : null),
  wms: (layer) => ({
    capabilitiesUrl: capabilitiesUrl(layer),
    layer: layer.wmsLayer,
    version: wmsVersion,
    crs: [...mapCrs],
    wmtsUrl: layer.wmtsUrl,
    gisUri: gisUri(layer),
  }),
  mapUrl: (layer, { bbox, width, height, time }) => mapUrl(layer, { bbox, width, height }, time),
};
