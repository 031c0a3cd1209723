import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES } from '@apollo/federation-internals';

/**
 * What a supergraph may ask of the gateway. Arguments from the things around (`@context`) are filled in by our executor;
 * the stock one cannot, and refuses the whole supergraph.
 */
export const supportedFeatures: ReadonlySet<string> = new Set([
  ...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  'https://specs.apollo.dev/context/v0.1',
]);
